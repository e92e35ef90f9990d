import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { aMembership, aPerson, signIn } from '../../../areas/identity/fixtures.ts';
import { anOrganisation } from '../../../areas/organisations/fixtures.ts';
import { de } from '../texts.de.ts';

let site: TestSite;
let session: string;
beforeAll(async () => {
  site = await openTestSite();
  const ctx = site.ctx();
  const organisationId = await anOrganisation(ctx, { kind: 'office', name: 'Programmbüro' });
  const personId = await aPerson(ctx, { name: 'Toni Beispiel' });
  await aMembership(ctx, { personId, organisationId, role: 'office' });
  session = await signIn(ctx, personId);
});
afterAll(() => site.close());

const action = '/de/arbeit/oeffentlichkeit/dateien/neu';
const plan = new File([new Uint8Array([1, 2, 3])], 'Plan & Karte.pdf');

/** Sends a form after the session has ended, signs in again, and opens the page on which the form waits. */
async function sendTooLate(values: Record<string, string | File>) {
  const browser = site.browser();
  browser.setCookie('kt_session', session);
  const { html } = await browser.get(action);
  const csrf = /_csrf" value="([^"]+)/.exec(html)![1]!;
  browser.setCookie('kt_session', 'ended');
  const sent = await browser.post(action, { _csrf: csrf, _key: 'late', ...values });
  browser.setCookie('kt_session', session);
  return browser.get(new URL(sent.location!, 'http://localhost').searchParams.get('next')!);
}

test('a file that came with a form after the session had ended is asked for once more, by its name', async () => {
  const { status, html } = await sendTooLate({ description: 'Lageplan', file: plan });
  expect(status).toBe(200);
  expect(html).toContain(de.held.leadWithoutFile);
  expect(html).toContain('Datei „Plan &amp; Karte.pdf“');
  expect(html).toContain('Die Datei wurde nicht behalten. Wählen Sie sie bitte noch einmal.');
  expect(html).toMatch(/<input[^>]* name="file" type="file"/);
  expect(html).toMatch(/<form[^>]* enctype="multipart\/form-data"/);
  expect(html).toContain('<input type="hidden" name="description" value="Lageplan"/>');
  expect(await faultsOfHtml(html)).toEqual([]);
});

test('without a file nothing is lost, and it says so', async () => {
  const { html } = await sendTooLate({ description: 'Lageplan' });
  expect(html).toContain(de.held.lead);
  expect(html).not.toContain('type="file"');
});
