import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn } from '../../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { recordSignal } from '../../partnerships/commands/signals.ts';
import { aYear } from '../../partnerships/fixtures.ts';
import { loadPartnership } from '../../partnerships/queries.ts';
import { loadCall } from '../../programmes/queries.ts';
import { listRules } from '../queries/stale.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

test('the office says from when on silence is noticed and who is told, and nothing typed is lost', async () => {
  const { officeId, partnershipId } = await aYear(site.ctx());
  const { callId } = await loadPartnership(site.ctx(), partnershipId);
  const { programme } = await loadCall(site.ctx(), callId);
  const path = `/de/arbeit/kontaktregeln/${programme.slug}`;
  const office = await signedIn(site, officeId, 'office');
  const shown = await office.get(path);
  const typed = { contactDays: '21', meetingDays: '40', adviser: '0', office: '7', authority: '', pulseDays: '60' };
  const odd = await office.submit(path, path, { ...typed, validFrom: '2027-04-01', office: 'bald' });
  expect([odd.status, odd.html.includes('value="bald"'), odd.html.includes('value="21"')]).toEqual([400, true, true]);
  expect((await office.submit(path, path, { ...typed, validFrom: '2027-02-28' })).status).toBe(422);
  expect((await office.submit(path, path, { ...typed, validFrom: '2027-04-01' })).status).toBe(303);
  expect((await listRules(site.ctx(), [programme.id])).get(programme.id)).toEqual([
    {
      ...{ validFrom: '2027-04-01', contactDays: 21, meetingDays: 40, pulseDays: 60 },
      steps: { adviser: 0, office: 7, authority: null },
    },
  ]);
  const adviser = await signedIn(site, officeId, 'adviser');
  expect((await adviser.get(path)).status).toBe(403);
  const english = await office.get(`/en/work/contact-rules/${programme.slug}`);
  expect(await Promise.all([shown, odd, english].map(({ html }) => faultsOfHtml(html)))).toEqual([[], [], []]);
});

test('a pause is entered at the pair, says so in the list, lets signals rest, and is taken back', async () => {
  const { officeId, partnershipId, memberIds } = await aYear(site.ctx());
  const office = await signedIn(site, officeId, 'office');
  await recordSignal(site.ctx(), {
    ...{ partnershipId, kind: 'report-overdue', subjectId: partnershipId, organisationId: memberIds[1]! },
    ...{ since: site.ctx().today, values: { due: '2027-02-28' } },
  });
  const base = `/de/arbeit/partnerschaften/${partnershipId}/begleitung`;
  const says = async () => {
    const { html } = await office.get('/de/arbeit/meine-paare');
    return ['Ein Bericht war fällig', 'Pause bis 12. März 2027: Kreistag pausiert', 'Ein Hinweis ruht'].map(text =>
      html.includes(text),
    );
  };
  expect(await says()).toEqual([true, false, false]);
  const typed = { organisationId: memberIds[1]!, from: '2027-03-01', to: '2027-02-12', reason: 'Kreistag pausiert' };
  const wrong = await office.submit(base, `${base}/pause`, typed);
  expect([wrong.status, wrong.html.includes('value="Kreistag pausiert"')]).toEqual([422, true]);
  expect((await office.submit(base, `${base}/pause`, { ...typed, to: '2027-03-12' })).status).toBe(303);
  expect(await says()).toEqual([false, true, true]);
  const page = await office.get(base);
  expect(await Promise.all([wrong, page].map(({ html }) => faultsOfHtml(html)))).toEqual([[], []]);
  const [, removal] = /action="([^"]+\/pause\/[^"]+)"/.exec(page.html)!;
  expect((await office.submit(base, removal!)).status).toBe(303);
  expect(await says()).toEqual([true, false, false]);
});
