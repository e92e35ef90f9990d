import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMembership, aPerson, signIn } from '../src/areas/identity/fixtures.ts';
import { answerProposal } from '../src/areas/matching/commands/answer.ts';
import { aRound, releasedProposals } from '../src/areas/matching/fixtures.ts';
import { inviteToPlanned } from '../src/areas/meetings/commands/plan.ts';
import { aMeeting } from '../src/areas/meetings/fixtures.ts';
import { listActs, listMeetings } from '../src/areas/meetings/queries.ts';
import { changePartnership } from '../src/areas/partnerships/commands/change.ts';
import { aYear } from '../src/areas/partnerships/fixtures.ts';
import { addContactPerson } from '../src/areas/organisations/commands.ts';
import { listPartnershipsOfCalls, loadPartnership } from '../src/areas/partnerships/queries.ts';
import { loadCall } from '../src/areas/programmes/queries.ts';
import { listEntries } from '../src/areas/plans/queries.ts';
import { day } from '../src/kernel/day.ts';
import type { Actor, Role } from '../src/kernel/actor.ts';
import type { Browser } from './support/browser.ts';
import { faultsOfHtml } from './support/valid-html.ts';
import { openTestSite, type TestSite } from './support/test-site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

/** Somebody who is signed in anew for every step, as people are who come back after weeks. */
type Somebody = () => Promise<Browser>;

async function somebodyAt(organisationId: string, role: Role, email: string): Promise<{ id: string; in: Somebody }> {
  const id = await aPerson(site.ctx(), { name: `Toni (${role})`, email });
  await aMembership(site.ctx(), { personId: id, organisationId, role });
  return {
    id,
    async in() {
      const browser = site.browser();
      browser.setCookie('kt_session', await signIn(site.ctx(), id));
      return browser;
    },
  };
}

/** A pair that came from a proposal to which both agreed, with a contact person on each side. */
async function aConfirmedPair() {
  const round = await aRound(site.ctx());
  const personId = await aPerson(site.ctx());
  const as = (organisationId: string, role: Role) => {
    const actor: Actor = { kind: 'person', personId, memberships: [{ organisationId, role }] };
    return site.ctx(actor);
  };
  const [proposal] = await releasedProposals(as(round.officeId, 'office'), round.callId);
  for (const { organisationId } of proposal!.members) {
    await answerProposal(as(organisationId, 'head'), proposal!.id, { organisationId, consent: true, reason: '' });
    const contact = { name: 'Klimaschutzmanagement', jobTitle: '', email: 'klima@kreis.example', phone: '0641 1' };
    await addContactPerson(site.ctx(), organisationId, contact);
  }
  await site.settle();
  const [partnership] = await listPartnershipsOfCalls(site.ctx(), [round.callId]);
  return { partnership: partnership!, officeId: round.officeId };
}

/** Every second Tuesday from March to November without August, at ten: an hour earlier by UTC in summer. */
const atTenInBerlin = [
  ...['2027-03-09T09:00', '2027-04-13T08:00', '2027-05-11T08:00', '2027-06-08T08:00', '2027-07-13T08:00'],
  ...['2027-09-14T08:00', '2027-10-12T08:00', '2027-11-09T09:00'],
];

/** When the meetings of a calendar file are, as another program reads it. */
function momentsIn(content: string): string[] {
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(content)).getFirstSubcomponent('vevent')!);
  const days = event.iterator();
  const found = Array.from({ length: 20 }, () => days.next() as ICAL.Time | undefined);
  return found.flatMap(day => day?.toJSDate().toISOString().slice(0, 16) ?? []);
}

type Values = NonNullable<Parameters<Browser['post']>[1]>;

test.each([
  ['both sides act themselves', false],
  ['one side acts only through the office', true],
])('a year from start to close, where %s', async (_, byPhone) => {
  const at = (moment: string) => site.setNow(new Date(moment));
  at('2027-03-01T09:00:00Z');
  const { partnership, officeId } = await aConfirmedPair();
  const { id } = partnership;
  const [one, two] = partnership.members.map(({ organisationId }) => organisationId) as [string, string];
  const base = `/de/arbeit/partnerschaften/${id}`;
  const mark = byPhone ? 'p' : 's';
  const advisersMail = `r-${mark}@buero.example`;
  const a = await somebodyAt(one, 'coordinator', `a-${mark}@kreis.example`);
  const b = await somebodyAt(two, 'head', `b-${mark}@kreis.example`);
  const office = await somebodyAt(officeId, 'office', `o-${mark}@buero.example`);
  const adviser = await somebodyAt(officeId, 'adviser', advisersMail);
  const send = async (who: Somebody, path: string, values: Values = {}, from = path) => {
    const answer = await (await who()).submit(from, path, values);
    expect([path, answer.status, answer.status === 303 ? '' : /id="fehler"[^]*?<.ul>/.exec(answer.html)?.[0]]).toEqual([
      path,
      303,
      '',
    ]);
    return answer;
  };
  const mine = { organisationId: one };
  /** The other side: itself, or the office that was called. */
  const they = (path: string, values: Values = {}, from = path) => {
    const received: Values = byPhone ? { channel: 'phone', receivedOn: site.ctx().today } : {};
    return send(byPhone ? office.in : b.in, path, { ...values, organisationId: two, ...received }, from);
  };
  const read = async (who: Somebody, path: string) => (await (await who()).get(path)).html;
  const contactIn = async (path: string) =>
    /name="contacts"[^>]*value="([^"]+)"/.exec(await read(office.in, path))![1]!;

  // Start: contact persons, formats that both accept, an adviser.
  const contactsOf = (organisation: string) => `${base}/ansprechpersonen/${organisation}`;
  await send(a.in, contactsOf(one), { ...mine, contacts: await contactIn(contactsOf(one)) });
  await they(contactsOf(two), { contacts: await contactIn(contactsOf(two)) });
  const formats = { talk: 'jour-fixe', frequency: 'monthly', weekday: '2', visit: 'study-tour', workshops: '' };
  await send(a.in, `${base}/arbeitsformate`, { ...mine, ...formats });
  await they(`${base}/arbeitsformate/annehmen`);
  await send(office.in, `${base}/beratung`, { personId: adviser.id, startsOn: '2027-03-01', endsOn: '' });
  await send(a.in, `${base}/beginn`, { on: '2027-03-01' });

  // A jour fixe over both changes of the clocks, without August: always at ten by the clocks there.
  const series = {
    ...{ kind: 'jour-fixe', title: '', day: '2027-03-09', time: '10:00', minutes: '60', zone: 'Europe/Berlin' },
    ...{ place: '', link: 'https://treffen.example/raum', repeat: 'months', every: '1', last: '2027-11-30' },
  };
  await send(a.in, `${base}/termine/neu`, { ...mine, ...series, skipMonths: '8' });
  site.mails.splice(0);
  await they(`${base}/termine/einladen`, {}, `${base}/termine`);
  const planned = await listMeetings(site.ctx(), [id]);
  expect(planned.map(({ day }) => day)).toEqual([
    ...['2027-03-09', '2027-04-13', '2027-05-11', '2027-06-08', '2027-07-13', '2027-09-14', '2027-10-12'],
    '2027-11-09',
  ]);
  await site.settle();
  const invited = site.mails.filter(({ calendar }) => calendar !== undefined);
  expect(invited.map(({ to }) => to).toSorted()).toEqual(['klima@kreis.example', 'klima@kreis.example', advisersMail]);
  for (const { calendar } of invited) expect(momentsIn(calendar!.content)).toEqual(atTenInBerlin);

  // They meet: what is decided becomes a task, once, and the work is under way.
  at('2027-03-09T10:10:00Z');
  const first = `${base}/termine/termin/${planned[0]!.id}`;
  const line = { kind: 'task', text: 'Vertrag der Schulen schicken', who: two, responsible: '', dueOn: '2027-03-31' };
  const key = site.ctx().newId();
  for (const _twice of [1, 2]) await send(a.in, `${first}/protokoll`, { ...line, id: key });
  const task = async () => (await listEntries(site.ctx(), id)).map(({ title, state }) => `${title}: ${state}`);
  expect(await task()).toEqual(['Vertrag der Schulen schicken: open']);
  expect((await loadPartnership(site.ctx(), id)).state).toBe('working');

  // The other side does its task; a study tour follows, whose stations are prepared and answered.
  const entry = (await listEntries(site.ctx(), id))[0]!;
  await they(`${base}/arbeitsplan/stand`, { move: `${entry.id}:${entry.version}:done` }, `${base}/arbeitsplan`);
  expect(await task()).toEqual(['Vertrag der Schulen schicken: done']);
  const tour = {
    ...series,
    kind: 'study-tour',
    day: '2027-05-20',
    place: 'Rathaus',
    link: '',
    repeat: 'once',
    last: '',
  };
  await send(a.in, `${base}/termine/neu`, { ...mine, ...tour });
  const meetingOf = async (day: string) => (await listMeetings(site.ctx(), [id])).find(one => one.day === day)!;
  await send(a.in, `${base}/termine/einladen`, mine, `${base}/termine`);
  const visit = `${base}/termine/termin/${(await meetingOf('2027-05-20')).id}`;
  const programme = `${visit}/programm`;
  const station = {
    ...{ title: 'Energiezentrale', day: '2027-05-20', starts: '10:00', ends: '11:30', place: 'Am Markt 1', seen: '' },
    ...{ host: 'Stadtwerke', hostFunction: 'Technische Leitung', 'questions.0.question': 'Was kostet die Wartung?' },
  };
  await they(`${programme}/station/neu`, { ...station, 'questions.0.answer': '' });
  at('2027-05-21T08:00:00Z');
  await they(`${visit}/stattgefunden`, {}, visit);
  const path = /href="([^"]+\/programm\/station\/[^"/]+)"/.exec(await read(a.in, programme))![1]!;
  await send(a.in, path, { ...mine, ...station, 'questions.0.answer': '900 € im Jahr' });

  // The report knows what happened; both sides add their words, the adviser accepts it.
  const dates = `/de/arbeit/aufrufe/${(await loadCall(site.ctx(), partnership.callId)).slug}/berichte/termine`;
  await send(office.in, dates, { kind: 'final', from: '2027-03-01', to: '2027-10-31', dueOn: '2027-11-15' });
  at('2027-11-09T10:30:00Z');
  const reports = `${base}/berichte`;
  const report = /href="([^"]+\/berichte\/[0-9a-f-]{36})"/.exec(await read(a.in, reports))![1]!;
  const known = await read(a.in, report);
  for (const fact of ['Vertrag der Schulen schicken', 'Study Tour']) expect(known).toContain(fact);
  await send(a.in, `${report}/beitrag/${one}`, { ...mine, achieved: 'Drei Schulen machen mit.', hours: '60' });
  await they(`${report}/beitrag/${two}`, { achieved: 'Die Energiezentrale ist geplant.', hours: '40' });
  await they(`${report}/abgeben`);
  await send(adviser.in, `${report}/durchsehen`, { what: 'accept', words: '' });
  expect((await loadPartnership(site.ctx(), id)).state).toBe('final-reported');

  // Closing; nothing was typed twice, and everything can be read.
  await send(office.in, `${base}/wie-weiter`, { what: 'close', reason: '', until: '' });
  expect((await loadPartnership(site.ctx(), id)).state).toBe('closed');
  for (const page of ['', '/arbeitsplan', '/termine', '/berichte']) {
    const shown = await (await b.in()).get(base + page);
    expect([page, shown.status, await faultsOfHtml(shown.html)]).toEqual([page, 200, []]);
  }
});

test('a pair that ends early has its meetings cancelled, with the reason', async () => {
  site.setNow(new Date('2027-03-01T09:00:00Z'));
  const pair = await aYear(site.ctx());
  await aMeeting(site.ctx(), pair, { day: day('2027-04-13') });
  await inviteToPlanned(site.ctx(), pair.partnershipId, { organisationId: pair.memberIds[0]!, received: null });
  await aMeeting(site.ctx(), pair, { day: day('2027-05-11') });
  const reason = 'Der Rat hat anders entschieden.';
  const end = { what: 'dissolve', reason, until: null, leaving: [pair.memberIds[1]!] } as const;
  expect((await changePartnership(site.ctx(), pair.partnershipId, end)).ok).toBe(true);
  await site.settle();
  const meetings = await listMeetings(site.ctx(), [pair.partnershipId]);
  expect(meetings.map(({ state, sequence }) => [state, sequence])).toEqual([
    ['cancelled', 1],
    ['cancelled', 0],
  ]);
  const [last] = await listActs(site.ctx(), pair.partnershipId);
  expect([last!.kind, last!.reason]).toEqual(['cancelled', reason]);
});
