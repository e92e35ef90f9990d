import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../../tests/support/browser.ts';
import { signedIn } from '../../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { day } from '../../../kernel/day.ts';
import { listHistory } from '../../../platform/audit.ts';
import { loadPartnership } from '../../partnerships/queries.ts';
import { loadCall } from '../../programmes/queries.ts';
import { changeBlock, seenOfBlock } from '../commands.ts';
import { aPair, aPaper, type TestPair } from '../fixtures.ts';
import type { BlockKey } from '../model.ts';
import { loadPaperView } from '../queries/view.ts';

const list = '/de/arbeit/vorlagentexte';

let site: TestSite;
let pair: TestPair;
let office: Browser;
let slug: string;
let programmeId: string;
beforeAll(async () => {
  site = await openTestSite();
  pair = await aPair(site.ctx());
  const { callId } = await loadPartnership(site.ctx(), pair.partnershipId);
  ({ slug, id: programmeId } = (await loadCall(site.ctx(), callId)).programme);
  office = await signedIn(site, pair.officeId, 'office');
});
afterAll(() => site.close());

const form = (part: string, language = 'de') => `${list}/${slug}/${part}/${language}`;
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const versionIn = (html: string) => /name="version" value="(\d+)"/.exec(html)![1]!;

const aDraft = (more: Partial<Parameters<typeof aPaper>[1]> = {}) =>
  aPaper(site.ctx(), { partnershipId: pair.partnershipId, organisationId: pair.own, ...more });
async function partOf(paperId: string, key: BlockKey) {
  return (await loadPaperView(site.ctx(), paperId)).blocks.find(block => block.key === key)!;
}

async function keep(part: string, text: string): Promise<void> {
  const kept = await office.submit(form(part), form(part), { text, act: 'save' });
  expect(kept.location).toBe(list);
}

test('the office writes a text of its own: drafts say it, released papers stay, and back it goes', async () => {
  const released = await aDraft({ moves: ['co-signed', 'released'] });
  const draft = await aDraft();
  const product = 'Regionen-Twinning mit dem Landkreis Buche';
  await keep('subject', '{{Own}} lernt von {{partners}}\nThemen: {{themes}}');
  await keep('agreement', 'Vertrag ({{programme}})');
  expect([(await partOf(draft.id, 'subject')).text, (await partOf(released.id, 'subject')).text]).toEqual([
    'Der Landkreis Ahorn lernt von dem Landkreis Buche',
    product,
  ]);
  const titles = async (id: string) => (await loadPaperView(site.ctx(), id)).annexes.map(({ title }) => title);
  expect([await titles(draft.id), await titles(released.id)]).toEqual([
    ['Vertrag (Regionen-Twinning)'],
    ['Kooperationsvereinbarung mit dem Landkreis Buche (Regionen-Twinning)'],
  ]);
  const { html } = await office.get(list);
  expect(await faultsOfHtml(html)).toEqual([]);
  expect(wordsOf(html).match(/eigener Text seit 1\. März 2027/g)?.length).toBe(2);
  const back = await office.submit(form('subject'), form('subject'), { act: 'take' });
  expect([back.location, (await partOf(draft.id, 'subject')).text]).toEqual([list, product]);
  expect(wordsOf((await office.get(list)).html)).toContain('Standardtext, wieder seit 1. März 2027');
  const acts = (await listHistory(site.ctx(), 'programme', programmeId)).slice(0, 3);
  expect(acts.map(({ action, fields }) => [action, ...fields])).toEqual([
    ['sentence.dropped', 'subject-de'],
    ['sentence.kept', 'agreement-de'],
    ['sentence.kept', 'subject-de'],
  ]);
});

test('a part that an authority has edited says so when the text of the office beneath it changes', async () => {
  const { id } = await aDraft();
  const block = await partOf(id, 'costs');
  const text = 'Es kostet uns nichts.';
  await changeBlock(site.ctx(), id, 'costs', { act: 'save', text, seen: seenOfBlock(block) });
  expect(await partOf(id, 'costs')).toMatchObject({ text, outdated: false });
  await keep('costs', '{{Own}} zahlt höchstens {{cap}}.');
  expect(await partOf(id, 'costs')).toMatchObject({ text, outdated: true });
});

test('the preview reads the data of the chosen authority; what was typed stays, what does not exist is named', async () => {
  await aDraft({ organisationId: pair.other, details: { consentWhen: 'Ende Januar' } });
  const typed = 'Am {{consentWhen}} sagte {{own}} ja.\n\n{{fit}} fehlt';
  const shown = async (text: string, organisationId: string) =>
    office.submit(form('consent'), form('consent'), {
      text,
      example: `${pair.partnershipId}:${organisationId}`,
      act: 'preview',
    });
  const other = await shown(typed, pair.other);
  expect([other.status, await faultsOfHtml(other.html)]).toEqual([200, []]);
  expect(wordsOf(other.html)).toContain('Am Ende Januar sagte der Landkreis Buche ja.');
  expect(other.html).toContain(typed);
  expect(wordsOf((await shown(typed, pair.own)).html)).toContain('Mit diesen Daten bleibt der Teil leer.');
  for (const act of ['preview', 'save']) {
    const text = 'Gut: {{own}}\n{{Landkreis}} sagte ja.';
    const refused = await office.submit(form('consent'), form('consent'), { text, act });
    expect([refused.status, await faultsOfHtml(refused.html), refused.html.includes(text)]).toEqual([422, [], true]);
    expect(wordsOf(refused.html)).toContain('Zeile 2: „Landkreis“ gibt es nicht.');
  }
  const english = await office.get(`/en/work/paper-texts/${slug}/consent/en`);
  expect([english.status, await faultsOfHtml(english.html)]).toEqual([200, []]);
});

test('of two who write at once the later one reads what the earlier one wrote, and loses nothing', async () => {
  const { html } = await office.get(form('programme'));
  await keep('programme', 'Zuerst: {{about}}');
  const late = { text: 'Danach: {{about}}', act: 'save', version: versionIn(html) };
  const refused = await office.submit(form('programme'), form('programme'), late);
  expect([refused.status, refused.html.includes('Danach: {{about}}')]).toEqual([422, true]);
  expect(refused.html.split('id="jetzt"')[1]).toContain('Zuerst: {{about}}');
  const again = { ...late, version: versionIn(refused.html) };
  expect((await office.submit(form('programme'), form('programme'), again)).location).toBe(list);
  const draft = await aDraft({ details: { paperOn: day('2027-03-01') } });
  expect((await partOf(draft.id, 'programme')).text).toMatch(/^Danach: /);
});

test('the office leaves a part out of all papers by emptying it; what every paper needs stays', async () => {
  const { id } = await aDraft({ details: { consentWhen: 'Ende Januar' } });
  await keep('consent', '');
  expect((await partOf(id, 'consent')).text).toBe('');
  const listed = wordsOf((await office.get(list)).html);
  expect(listed).toContain('steht in keiner Vorlage');
  for (const part of ['subject', 'resolution', 'agreement']) {
    const refused = await office.submit(form(part), form(part), { text: '', act: 'save' });
    expect([refused.status, await faultsOfHtml(refused.html)]).toEqual([422, []]);
    expect(wordsOf(refused.html)).toContain('Ohne diesen Teil gibt es keine Vorlage.');
  }
});
