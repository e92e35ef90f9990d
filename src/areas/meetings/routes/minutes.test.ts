import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser, Page } from '../../../../tests/support/browser.ts';
import { signedIn } from '../../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { day } from '../../../kernel/day.ts';
import { listHistory } from '../../../platform/audit.ts';
import { recordBegin } from '../../partnerships/commands/start.ts';
import { aYear, type TestYear } from '../../partnerships/fixtures.ts';
import { loadPartnership } from '../../partnerships/queries.ts';
import { listEntries } from '../../plans/queries.ts';
import { aHeldMeeting, aMeeting } from '../fixtures.ts';
import { listMeetings } from '../queries.ts';
import { listOutcomes, listOutcomesOf } from '../queries/minutes.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

let pair: TestYear;
let base: string;
let a: Browser;
let b: Browser;
let page: string;
let minutes: string;
let meetingId: string;
const pages: Page[] = [];
beforeEach(async () => {
  site.setNow(new Date('2027-03-01T09:00:00Z'));
  pair = await aYear(site.ctx());
  await recordBegin(site.ctx(), pair.partnershipId, '2027-02-01');
  base = `/de/arbeit/partnerschaften/${pair.partnershipId}/termine`;
  [a, b] = [
    await signedIn(site, pair.memberIds[0]!, 'coordinator'),
    await signedIn(site, pair.memberIds[1]!, 'member'),
  ];
  [meetingId = ''] = await aMeeting(site.ctx(), pair);
  page = `${base}/termin/${meetingId}`;
  minutes = `${page}/protokoll`;
  await a.submit(base, `${base}/einladen`);
});

const said = ({ html }: Page) => [...html.matchAll(/<li><a href="#feld-[\w-]+">(.*?)<\/a>/g)].map(([, text]) => text);
const keyed = (values: Record<string, string>) => ({ ...values, _key: site.ctx().newId() });
const stored = async () =>
  (await listOutcomes(site.ctx(), [meetingId])).map(one => [one.kind, one.text, one.organisationId, one.dueOn]);
const planned = async () =>
  (await listEntries(site.ctx(), pair.partnershipId)).map(
    ({ kind, title, organisationId, responsible, dueOn, state }) =>
      [kind, title, organisationId, responsible, dueOn, state].join(' / '),
  );

test('are typed line by line: each line once however often it is sent, a task goes into the plan, the first line begins the work', async () => {
  const task = { kind: 'task', text: 'Vertrag der Schulen schicken', responsible: 'Schulverwaltung' };
  const early = await a.submit(page, `${page}/protokoll`, { ...task, id: site.ctx().newId() });
  expect([early.status, (await stored()).length]).toEqual([400, 0]);

  site.setNow(new Date('2027-03-09T08:50:00Z'));
  const form = await a.get(minutes);
  const incomplete = await a.submit(minutes, minutes, { ...task, who: '', dueOn: '2027-03-01' });
  expect([incomplete.status, said(incomplete)]).toEqual([400, ['Wählen Sie, wer es macht.']]);
  const tooEarly = await a.submit(minutes, minutes, { ...task, who: 'all', dueOn: '2027-03-01' });
  expect([tooEarly.status, said(tooEarly), tooEarly.html.includes('Vertrag der Schulen')]).toEqual([
    ...[422, ['Dieser Tag liegt vor dem Termin.'], true],
  ]);
  pages.push(form, incomplete, tooEarly);

  const line = { ...task, topic: 'nr-2', who: pair.memberIds[1]!, dueOn: '2027-03-31', id: site.ctx().newId() };
  for (const _ of [1, 2, 3]) expect((await a.submit(minutes, minutes, keyed(line))).status).toBe(303);
  // The same line from another window, with other words: what was stored first stays.
  await b.submit(minutes, minutes, keyed({ ...line, text: 'Etwas anderes' }));
  await b.submit(minutes, minutes, {
    kind: 'decision',
    text: 'Wir laden die Schulen ein',
    who: 'all',
    dueOn: '2027-04-01',
  });
  expect(await stored()).toEqual([
    ['task', 'Vertrag der Schulen schicken', pair.memberIds[1], '2027-03-31'],
    ['decision', 'Wir laden die Schulen ein', null, null],
  ]);
  expect(await planned()).toEqual([
    `task / Vertrag der Schulen schicken / ${pair.memberIds[1]} / Schulverwaltung / 2027-03-31 / open`,
  ]);
  const [meeting] = await listMeetings(site.ctx(), [pair.partnershipId]);
  expect([meeting!.state, (await loadPartnership(site.ctx(), pair.partnershipId)).state]).toEqual(['held', 'working']);
  const [outcome] = await listOutcomes(site.ctx(), [meetingId]);
  expect((await listHistory(site.ctx(), 'outcome', outcome!.id)).map(({ action }) => action)).toEqual([
    'outcome.recorded',
  ]);
  pages.push(await b.get(minutes), await b.get(page));
  expect(pages.at(-1)!.html).toContain('behandelt');
});

test('are changed and taken out together with the task; what somebody else changed meanwhile is not overwritten', async () => {
  site.setNow(new Date('2027-03-09T10:00:00Z'));
  const task = { kind: 'task', text: 'Leitfaden schicken', who: 'all', dueOn: '2027-03-31' };
  const line = { ...task, id: site.ctx().newId() };
  await a.submit(minutes, minutes, line);
  const at = `${minutes}/${line.id}`;
  const seen = await b.get(at);
  const change = { text: 'Leitfaden erklären', who: pair.memberIds[0]!, dueOn: '2027-04-15' };
  expect((await a.submit(at, at, change)).status).toBe(303);
  expect(await planned()).toEqual([`task / Leitfaden erklären / ${pair.memberIds[0]} /  / 2027-04-15 / open`]);
  const version = /name="version" value="(\d+)"/.exec(seen.html)![1]!;
  const late = await b.submit(at, at, { ...change, text: 'Ganz anders', version });
  expect([late.status, late.html.includes('Ganz anders')]).toEqual([422, true]);
  const removed = await b.submit(at, at, { remove: 'ja' });
  expect([removed.status, await stored(), (await planned()).map(text => text.split(' / ').at(-1))]).toEqual([
    ...[303, [], ['dropped']],
  ]);
  // A line that was lost on the way for an hour does not come back.
  await a.submit(minutes, minutes, keyed(line));
  expect(await stored()).toEqual([]);
  pages.push(seen, late);
});

test('say who was there by function; two who write at once do not overwrite each other', async () => {
  site.setNow(new Date('2027-03-09T10:00:00Z'));
  const [mine, theirs] = [`who.${pair.memberIds[0]}`, `who.${pair.memberIds[1]}`];
  const send = (browser: Browser, values: Record<string, string>) =>
    browser.submit(minutes, `${page}/teilnahme`, values);
  expect((await send(a, { [mine]: 'Klimaschutzmanagement' })).status).toBe(303);
  expect((await send(b, { [mine]: 'Klimaschutzmanagement', [theirs]: 'Bauamt' })).status).toBe(303);
  const late = await send(b, { [mine]: 'Niemand', [`before.${pair.memberIds[0]}`]: '' });
  expect([late.status, late.html.includes('value="Niemand"')]).toEqual([422, true]);
  pages.push(
    late,
    await a.get(
      minutes
        .replace('/de/arbeit/partnerschaften', '/en/work/partnerships')
        .replace('termine/termin', 'meetings/meeting')
        .replace('protokoll', 'minutes'),
    ),
  );
  expect(pages.at(-1)!.html.replace(/<[^>]+>/g, ' ')).toMatch(/Landkreis Ahorn\s+Klimaschutzmanagement/);
  const faults = [];
  for (const { html } of pages) faults.push(...(await faultsOfHtml(html)));
  expect(faults).toEqual([]);
});

test('are told of a period: meetings that took place, each with what it came to', async () => {
  const outcomes = [{ text: 'Erstens' }, { kind: 'information', text: 'Zweitens' } as const];
  await aHeldMeeting(site.ctx(), pair, { day: day('2027-02-08') }, outcomes);
  await aHeldMeeting(site.ctx(), pair, { day: day('2027-01-11') }, [{ text: 'Früher' }]);
  const told = await listOutcomesOf(site.ctx(), pair.partnershipId, { from: day('2027-02-01'), to: day('2027-03-31') });
  expect(told.map(({ meeting, outcomes }) => [meeting.day, outcomes.map(({ text }) => text)])).toEqual([
    ['2027-02-08', ['Erstens', 'Zweitens']],
  ]);
});
