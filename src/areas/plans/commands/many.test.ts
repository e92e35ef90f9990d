import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from '../../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import type { Role } from '../../../kernel/actor.ts';
import { day } from '../../../kernel/day.ts';
import { readSpreadsheet } from '../../../platform/spreadsheet/read.ts';
import { writeCsv } from '../../../platform/spreadsheet/write.ts';
import { aMembership, aPerson, signIn } from '../../identity/fixtures.ts';
import { aYear } from '../../partnerships/fixtures.ts';
import { listSignals } from '../../partnerships/queries/signals.ts';
import { anEntry } from '../fixtures.ts';
import { listEntries } from '../queries.ts';
import { setBlocker } from './entries.ts';
import { lookAtPlans } from './look.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

async function browserOf(organisationId: string, role: Role, email?: string): Promise<Browser> {
  const personId = await aPerson(site.ctx(), { name: 'Toni Beispiel', ...(email ? { email } : {}) });
  await aMembership(site.ctx(), { personId, organisationId, role });
  const browser = site.browser();
  browser.setCookie('kt_session', await signIn(site.ctx(), personId));
  return browser;
}

async function aWorld() {
  const pair = await aYear(site.ctx());
  const base = `/de/arbeit/partnerschaften/${pair.partnershipId}/arbeitsplan`;
  const entries = async () =>
    (await listEntries(site.ctx(), pair.partnershipId)).toSorted((a, b) => (a.title < b.title ? -1 : 1));
  return { pair, base, entries, a: await browserOf(pair.memberIds[0]!, 'coordinator') };
}

const unfielded = ({ html }: Page) =>
  [...(/id="fehler"[\s\S]*?<ul>([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? '').matchAll(/<li>([^<]*)<\/li>/g)].map(
    ([, text]) => text,
  );

test('a plan goes to Excel and comes back: each difference is shown first, and nothing of others is overwritten unseen', async () => {
  const { pair, base, entries, a } = await aWorld();
  const goal = await anEntry(site.ctx(), pair, { kind: 'goal', title: 'Ziel' });
  const first = await anEntry(site.ctx(), pair, { title: 'Erste', dueOn: day('2027-04-01') });
  const second = await anEntry(site.ctx(), pair, { title: 'Zweite' });
  const { response } = await a.get(`${base}/arbeitsplan.xlsx`);
  const read = await readSpreadsheet(new Uint8Array(await response.arrayBuffer()));
  if (!read.ok) throw new Error(read.reason);
  const [head, ...rows] = read.sheets[0]!.rows.map(({ cells }) => cells.map(({ text }) => text));
  expect(head!.slice(0, 4)).toEqual(['Art', 'Was', 'Teil von', 'Wer']);
  const at = (name: string) => head!.indexOf(name);
  const row = (title: string) => rows.find(cells => cells[at('Was')] === title)!;
  row('Erste')[at('Teil von')] = 'ziel';
  row('Erste')[at('Bis wann')] = '15.4.2027';
  row('Erste')[at('Wer')] = 'LANDKREIS BUCHE';
  row('Zweite')[at('Stand')] = 'in Arbeit';
  const blank = head!.map(() => '');
  const added = blank.with(at('Was'), 'Dritte').with(at('Art'), 'Aufgabe');
  const broken = blank.with(at('Was'), 'Vierte').with(at('Art'), 'Aufgabe').with(at('Bis wann'), 'bald');
  // Meanwhile somebody changes the second one.
  await a.submit(`${base}?view=board`, `${base}/stand`, { move: `${second}:1:done` });
  const text = writeCsv({ name: '', headings: head!, rows: [...rows, added, broken] }, 'de');
  const file = new File([text], 'plan.csv', { type: 'text/csv' });
  const preview = await a.submit(`${base}/excel`, `${base}/excel`, { sheet: file });
  expect(preview.status).toBe(200);
  expect(preview.html).toContain('4 Zeilen mit Unterschied, 1 ohne. Noch ist nichts geändert.');
  expect(preview.html).toContain('<del>1. April 2027</del> <ins>15. April 2027</ins>');
  expect(preview.html).toContain('„bald“ ist hier nicht bekannt.');
  expect((await entries()).length).toBe(3);
  expect(await faultsOfHtml(preview.html)).toEqual([]);
  const boxes = [...preview.html.matchAll(/<input type="checkbox" name="take" value="([^"]*)"( checked="")?/g)].map(
    ([, value, checked]) => ({ value: value!.replaceAll('&quot;', '"'), checked: checked !== undefined }),
  );
  // The row that somebody else has changed meanwhile is not ticked.
  expect(boxes.map(({ checked }) => checked)).toEqual([true, false, true]);
  const hidden = Object.fromEntries(
    [...preview.html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(match => [match[1]!, match[2]!]),
  );
  const ticked = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  expect((await a.post(`${base}/excel`, { ...hidden, take: ticked })).status).toBe(303);
  const after = new Map((await entries()).map(entry => [entry.title, entry]));
  expect([...after.keys()].toSorted()).toEqual(['Dritte', 'Erste', 'Ziel', 'Zweite']);
  const { parentId, dueOn, organisationId } = after.get('Erste')!;
  expect([parentId, dueOn, organisationId, after.get('Zweite')!.state]).toEqual([
    goal,
    '2027-04-15',
    pair.memberIds[1],
    'done',
  ]);
  expect(after.get('Erste')!.id).toBe(first);
  const nothing = await a.submit(`${base}/excel`, `${base}/excel`, { sheet: new File(['%PDF-1.7'], 'plan.pdf') });
  expect([nothing.status, nothing.html.includes('Das ist keine Tabelle.')]).toEqual([422, true]);
  expect(await faultsOfHtml(nothing.html)).toEqual([]);
});

test('many entries change at once, all of them or none, and what is wrong is said for each by its title', async () => {
  const { pair, base, entries, a } = await aWorld();
  const one = await anEntry(site.ctx(), pair, { title: 'Eins', startsOn: day('2027-03-01'), dueOn: day('2027-03-31') });
  const two = await anEntry(site.ctx(), pair, { title: 'Zwei', dueOn: day('2027-02-01') });
  const form = `${base}/mehrere`;
  const send = (values: Parameters<Browser['post']>[1]) =>
    a.submit(form, form, { organisationId: pair.memberIds[0]!, ...values });
  const none = await send({ state: 'done' });
  expect([none.status, unfielded(none)]).toEqual([422, ['Kreuzen Sie mindestens einen Eintrag an.']]);
  const late = await send({ entry: [`${one}:1`, `${two}:7`], state: 'done' });
  expect([late.status, unfielded(late)]).toEqual([
    422,
    ['Zwei: Inzwischen hat jemand anderes diesen Eintrag geändert. Lesen Sie, was jetzt gilt.'],
  ]);
  expect((await entries()).map(({ state }) => state)).toEqual(['open', 'open']);
  expect((await send({ entry: [`${one}:1`, `${two}:1`], shift: '30', who: pair.memberIds[1]! })).status).toBe(303);
  expect((await entries()).map(({ startsOn, dueOn, organisationId }) => [startsOn, dueOn, organisationId])).toEqual([
    ['2027-03-31', '2027-04-30', pair.memberIds[1]],
    [null, '2027-03-03', pair.memberIds[1]],
  ]);
  for (const { html } of [await a.get(form), none, late]) expect(await faultsOfHtml(html)).toEqual([]);
});

test('every morning what became overdue is reported, and on its day a reminder goes once to all whom it concerns', async () => {
  const { pair } = await aWorld();
  const mailbox = 'buche@kreis.example';
  await browserOf(pair.memberIds[1]!, 'coordinator', mailbox);
  const content = { title: 'Raum', organisationId: pair.memberIds[1]!, dueOn: day('2027-03-04') };
  const id = await anEntry(site.ctx(), pair, content);
  const blocker = { reason: 'Umbau', remindOn: day('2027-03-05') };
  await setBlocker(site.ctx(), pair.partnershipId, id, blocker, { organisationId: pair.memberIds[1]!, received: null });
  const kinds = async () => (await listSignals(site.ctx(), [pair.partnershipId])).map(({ kind }) => kind);
  expect(await kinds()).toEqual(['task-blocked']);
  site.setNow(new Date('2027-03-05T05:00:00Z'));
  for (const _ of [1, 2]) {
    await lookAtPlans(site.ctx());
    await site.settle();
  }
  expect(await kinds()).toEqual(['task-blocked', 'task-overdue']);
  const own = site.mails.filter(({ to }) => to === mailbox).map(({ subject }) => subject);
  expect(own).toEqual(['Geht es weiter? Raum']);
  expect(site.mails.find(({ to }) => to === mailbox)!.text).toContain('seit 1. März 2027');
});
