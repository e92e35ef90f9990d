import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import type { Role } from '../../../kernel/actor.ts';
import { day } from '../../../kernel/day.ts';
import { aMembership, aPerson, signIn } from '../../identity/fixtures.ts';
import { anOrganisation } from '../../organisations/fixtures.ts';
import { recordPartnership } from '../../partnerships/commands.ts';
import { aYear } from '../../partnerships/fixtures.ts';
import { loadPartnership } from '../../partnerships/queries.ts';
import { anEntry } from '../fixtures.ts';
import { listEntries } from '../queries.ts';
import { changeEntry } from './entries.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

async function browserOf(organisationId: string, role: Role): Promise<Browser> {
  const personId = await aPerson(site.ctx(), { name: 'Toni Beispiel' });
  await aMembership(site.ctx(), { personId, organisationId, role });
  const browser = site.browser();
  browser.setCookie('kt_session', await signIn(site.ctx(), personId));
  return browser;
}

test('a plan becomes a template; another pair takes it over from a day on, and later changes only as it chooses', async () => {
  const ctx = site.ctx();
  const model = await aYear(ctx);
  const office = await browserOf(model.officeId, 'office');
  const measure = await anEntry(ctx, model, { kind: 'measure', title: 'Energierunden', startsOn: day('2027-01-10') });
  const first = await anEntry(ctx, model, { parentId: measure, title: 'Einladen', dueOn: day('2027-01-20') });
  const { callId } = await loadPartnership(ctx, model.partnershipId);
  const memberIds = [
    await anOrganisation(ctx, { name: 'Stadt Esche' }),
    await anOrganisation(ctx, { name: 'Stadt Ulme' }),
  ];
  const other = await recordPartnership(ctx, { callId, memberIds, fields: [], confirmedAt: null });
  if (!other.ok) throw new Error('refused');
  const [from, to] = [model.partnershipId, other.value].map(
    id => `/de/arbeit/partnerschaften/${id}/arbeitsplan/vorlagen`,
  );
  const untitled = await office.submit(from!, from!, { title: '' });
  expect([untitled.status, untitled.html.includes('Geben Sie der Vorlage einen Namen.')]).toEqual([422, true]);
  expect((await office.submit(from!, from!, { title: 'Energierunden in Betrieben' })).status).toBe(303);

  const a = await browserOf(memberIds[0]!, 'coordinator');
  expect((await a.submit(to!, to!, { title: 'Meine' })).status).toBe(403);
  const list = await a.get(to!);
  const template = /href="([^"]*\/vorlagen\/[0-9a-f-]{36})"/.exec(list.html)![1]!;
  const page = await a.get(template);
  const keysIn = ({ html }: { html: string }) =>
    [...html.matchAll(/name="key" value="([^"]+)"/g)].map(([, key]) => key!);
  const own = { organisationId: memberIds[0]!, from: '2027-04-01' };
  expect((await a.submit(template, template, own)).status).toBe(422);
  expect((await a.submit(template, template, { ...own, key: keysIn(page) })).status).toBe(303);
  const plan = async () =>
    (await listEntries(site.ctx(), other.value))
      .map(({ title, startsOn, dueOn }) => [title, startsOn, dueOn])
      .toSorted((x, y) => String(x[0]).localeCompare(String(y[0])));
  expect(await plan()).toEqual([
    ['Einladen', null, '2027-04-11'],
    ['Energierunden', '2027-04-01', null],
  ]);

  // The office improves the template; the running plan stays until somebody chooses.
  const acting = { organisationId: model.memberIds[0]!, received: null };
  await changeEntry(ctx, model.partnershipId, first, { content: { title: 'Anrufen' }, version: 1 }, acting);
  await anEntry(ctx, model, { parentId: measure, title: 'Raum finden' });
  await office.submit(from!, from!, { title: 'Energierunden in Betrieben' });
  expect((await plan()).length).toBe(2);
  const again = await a.get(template);
  expect(keysIn(again).length).toBe(2);
  const changed = again.html.match(/in der Vorlage geändert/g);
  expect(changed?.length).toBe(1);
  expect((await a.submit(template, template, { ...own, key: [first] })).status).toBe(303);
  expect((await plan()).map(([title]) => title)).toEqual(['Anrufen', 'Energierunden']);
  for (const { html } of [untitled, list, page, again]) expect(await faultsOfHtml(html)).toEqual([]);
});
