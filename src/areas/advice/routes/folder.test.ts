import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn } from '../../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { addContactPerson } from '../../organisations/commands.ts';
import { anOrganisation } from '../../organisations/fixtures.ts';
import { recordPartnership } from '../../partnerships/commands.ts';
import { nameContacts } from '../../partnerships/commands/start.ts';
import { listPartnershipsOfCalls } from '../../partnerships/queries.ts';
import { anEntry } from '../../plans/fixtures.ts';
import { aCall, aProgramme } from '../../programmes/fixtures.ts';
import { loadCall } from '../../programmes/queries.ts';
import { folderData } from '../documents/folder.ts';
import { aNote } from '../fixtures.ts';
import { listBriefings } from '../queries/briefing.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

test('eight pairs fit one accessible PDF under 2 MB, with numbers and plan, and without notes; the hand-over has them', async () => {
  const ctx = site.ctx();
  const officeId = await anOrganisation(ctx, { kind: 'office', name: 'Programmbüro', phone: '0123 0' });
  const programme = await aProgramme(ctx, { officeId, slug: 'reise' });
  const call = await aCall(ctx, { programmeId: programme.id, slug: 'reise' });
  for (let number = 1; number <= 8; number++) {
    const memberIds = [await anOrganisation(ctx, { name: `${number} Nord` }), await anOrganisation(ctx)];
    const made = await recordPartnership(ctx, { callId: call.id, memberIds, fields: [], confirmedAt: null });
    if (!made.ok) throw new Error('the pair was refused');
    const pair = { partnershipId: made.value, memberIds };
    for (let task = 1; task <= 2; task++) await anEntry(ctx, pair, { title: `Aufgabe ${number}.${task}` });
    await aNote(ctx, pair, { text: 'Vertraulich besprochen' });
    const contact = {
      name: 'Robin Muster',
      jobTitle: 'Klimaschutz',
      email: 'r@stadt.example',
      phone: `0456 ${number}`,
    };
    const added = await addContactPerson(ctx, memberIds[0]!, contact);
    if (!added.ok) throw new Error('the contact person was refused');
    await nameContacts(ctx, made.value, [added.value], { organisationId: memberIds[0]!, received: null });
  }
  const pairs = await listPartnershipsOfCalls(ctx, [call.id]);
  const first = pairs.find(({ members }) => members[0]!.name === '1 Nord')!;
  const office = await signedIn(site, officeId, 'office');
  const page = await office.get('/de/arbeit/reisemappe');
  expect([(page.html.match(/name="paar"/g) ?? []).length, await faultsOfHtml(page.html)]).toEqual([8, []]);

  const query = pairs.map(({ id }) => `paar=${id}`).join('&');
  const { response } = await office.get(`/de/arbeit/reisemappe/mappe.pdf?${query}`);
  const pdf = Buffer.from(await response.clone().arrayBuffer());
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(pdf.byteLength).toBeLessThan(2_000_000);
  expect(pdf.includes('pdfuaid:part')).toBe(true);

  const known = [{ partnership: first, call: await loadCall(ctx, call.id) }];
  const wordsOf = async (whole: boolean) =>
    JSON.stringify(folderData('de', ctx.today, await listBriefings(ctx, known, { whole }), 'Mappe'));
  const said = async (whole: boolean) => {
    const words = await wordsOf(whole);
    return ['0456 1', '0123 0', 'Aufgabe 1.2', 'Benennung mindestens', 'Vertraulich besprochen'].map(text =>
      words.includes(text),
    );
  };
  expect(await said(false)).toEqual([true, true, true, false, false]);
  expect(await said(true)).toEqual([true, true, true, false, true]);
  const base = `/de/arbeit/partnerschaften/${first.id}/begleitung`;
  expect((await office.get(base)).html).toContain(`${base}/uebergabe.pdf`);
  expect((await office.get(`${base}/uebergabe.pdf`)).status).toBe(200);
});

test('nobody gets a folder of a pair that somebody else accompanies, and an empty one says what to do', async () => {
  const ctx = site.ctx();
  const officeId = await anOrganisation(ctx, { kind: 'office', name: 'Anderes Büro' });
  const adviser = await signedIn(site, officeId, 'adviser');
  const [pair] = await listPartnershipsOfCalls(ctx, [(await anotherCall(officeId)).id]);
  expect((await adviser.get(`/de/arbeit/reisemappe/mappe.pdf?paar=${pair!.id}`)).status).toBe(404);
  const office = await signedIn(site, officeId, 'office');
  const empty = await office.get('/de/arbeit/reisemappe/mappe.pdf');
  expect([empty.status, empty.html.includes('Kreuzen Sie an, welche Paare Sie besuchen.')]).toEqual([422, true]);
});

async function anotherCall(officeId: string) {
  const ctx = site.ctx();
  const programme = await aProgramme(ctx, { officeId, slug: 'andere-reise' });
  const call = await aCall(ctx, { programmeId: programme.id, slug: 'andere-reise' });
  const memberIds = [await anOrganisation(ctx), await anOrganisation(ctx)];
  await recordPartnership(ctx, { callId: call.id, memberIds, fields: [], confirmedAt: null });
  return call;
}
