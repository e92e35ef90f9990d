import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from '../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../tests/support/valid-html.ts';
import type { Role } from '../../kernel/actor.ts';
import { addDays, day } from '../../kernel/day.ts';
import { listHistory } from '../../platform/audit.ts';
import { aMembership, aPerson, signIn } from '../identity/fixtures.ts';
import { recordBegin } from '../partnerships/commands/start.ts';
import { aYear } from '../partnerships/fixtures.ts';
import { loadPartnership } from '../partnerships/queries.ts';
import { listSignals } from '../partnerships/queries/signals.ts';
import { anEntry } from './fixtures.ts';
import { listEntries } from './queries.ts';
import { plansDb } from './tables.ts';

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

async function aWorld() {
  const pair = await aYear(site.ctx());
  const base = `/de/arbeit/partnerschaften/${pair.partnershipId}/arbeitsplan`;
  const [a, b] = [await browserOf(pair.memberIds[0]!, 'member'), await browserOf(pair.memberIds[1]!, 'coordinator')];
  return { pair, base, a, b, office: await browserOf(pair.officeId, 'office') };
}

const said = ({ html }: Page) => [...html.matchAll(/<li><a href="#feld-[\w-]+">(.*?)<\/a>/g)].map(([, text]) => text);
const unfielded = ({ html }: Page) => /id="fehler"[\s\S]*?<ul><li>([^<]*)<\/li>/.exec(html)?.[1];
const signalsOf = async (partnershipId: string) =>
  (await listSignals(site.ctx(), [partnershipId])).map(({ kind, values }) => [kind, values]);
type Values = Parameters<Browser['post']>[1];
const send = (browser: Browser, path: string, values: Values) => browser.submit(path, path, values);
const blank = {
  kind: 'task',
  parentId: '',
  note: '',
  who: '',
  responsible: '',
  startsOn: '',
  dueOn: '',
  state: 'open',
};

describe('a work plan', () => {
  test('grows from a goal to its tasks in the browser, without script; every page is valid HTML', async () => {
    const { pair, base, a, b } = await aWorld();
    await recordBegin(site.ctx(), pair.partnershipId, '2027-02-01');
    const own = { organisationId: pair.memberIds[0]! };
    const pages: Page[] = [await a.get(base), await a.get(`${base}/neu?kind=goal`)];
    const wrong = await send(a, `${base}/neu?kind=task`, { ...blank, ...own, title: '', dueOn: '2027-02-30' });
    expect([wrong.status, said(wrong)]).toEqual([
      400,
      ['Schreiben Sie, was getan werden soll.', 'Geben Sie einen Tag an, den es gibt.'],
    ]);
    pages.push(wrong);
    const make = async (values: Record<string, string>) => {
      const made = await send(a, `${base}/neu`, { ...blank, ...own, ...values });
      expect(made.status).toBe(303);
      return (await listEntries(site.ctx(), pair.partnershipId)).find(({ title }) => title === values.title)!;
    };
    const goal = await make({ kind: 'goal', title: 'Betriebe sparen Energie' });
    const measure = await make({ kind: 'measure', parentId: goal.id, title: 'Energierunden' });
    const late = { parentId: measure.id, title: 'Betriebe & "Kammern" <einladen>', dueOn: '2027-02-20' };
    const task = await make({ ...late, startsOn: '2027-02-01', who: pair.memberIds[0]!, responsible: 'Klimaschutz' });
    await make({ kind: 'milestone', parentId: measure.id, title: 'Erste Runde', dueOn: '2027-04-15' });
    expect((await loadPartnership(site.ctx(), pair.partnershipId)).state).toBe('working');
    for (const view of ['', '?view=board', '?view=gantt', '?view=calendar&month=2027-02', '?state=done&q=x']) {
      pages.push(await b.get(base + view));
    }
    expect(pages.at(-1)!.html).toContain('Kein Eintrag passt zum Filter.');
    expect(pages.at(-5)!.html).toContain('Betriebe &amp; &quot;Kammern&quot; &lt;einladen&gt;');
    expect(await signalsOf(pair.partnershipId)).toEqual([['task-overdue', { title: late.title, due: '2027-02-20' }]]);
    expect((await a.get('/de/arbeit')).html).toContain('Aus dem Arbeitsplan mit Landkreis Buche.');
    expect((await b.get('/de/arbeit')).html).not.toContain('Aus dem Arbeitsplan');
    const press = /name="move" value="([^"]+:in-progress)"/.exec(
      (await b.get(`${base}?view=board&q=Kammern`)).html,
    )![1]!;
    const moved = await b.submit(`${base}?view=board&q=Kammern`, `${base}/stand`, { move: press });
    expect([moved.status, moved.location]).toEqual([303, `${base}?q=Kammern&view=board`]);
    // The same card from a page that is old by now.
    const old = await b.submit(`${base}?view=board`, `${base}/stand`, { move: press });
    expect([old.status, unfielded(old)]).toEqual([
      422,
      'Inzwischen hat jemand anderes diesen Eintrag geändert. Lesen Sie, was jetzt gilt.',
    ]);
    pages.push(old, await b.get(`${base}/eintrag/${task.id}`));
    pages.push(
      await a.get(base.replace('/de/arbeit/partnerschaften', '/en/work/partnerships').replace('arbeitsplan', 'plan')),
    );
    const faults = [];
    for (const { html } of pages) faults.push(...(await faultsOfHtml(html)));
    expect(faults).toEqual([]);
  });

  test('loses nothing where two change one entry at once: the later one sees both and saves with a second press', async () => {
    const { pair, base, a, b } = await aWorld();
    const id = await anEntry(site.ctx(), pair);
    const form = `${base}/eintrag/${id}/bearbeiten`;
    const version = ({ html }: Page) => /name="version" value="(\d+)"/.exec(html)![1]!;
    const [mine, theirs] = [await a.get(form), await b.get(form)];
    const typed = { ...blank, title: 'Einladen', organisationId: pair.memberIds[0]! };
    await send(a, form, { ...typed, responsible: 'Wirtschaftsförderung', version: version(mine) });
    const late = { ...typed, title: 'Anrufen', organisationId: pair.memberIds[1]! };
    const refused = await send(b, form, { ...late, version: version(theirs) });
    expect([
      refused.status,
      refused.html.includes('value="Anrufen"'),
      refused.html.includes('Wirtschaftsförderung'),
    ]).toEqual([422, true, true]);
    expect(await faultsOfHtml(refused.html)).toEqual([]);
    expect((await send(b, form, { ...late, version: version(refused) })).status).toBe(303);
    const [entry] = await listEntries(site.ctx(), pair.partnershipId);
    expect([entry!.title, entry!.version]).toEqual(['Anrufen', 3]);
    expect((await listHistory(site.ctx(), 'plan-entry', id)).map(({ action, fields }) => [action, fields])).toEqual([
      ['plan.changed', ['title', 'responsible']],
      ['plan.changed', ['title', 'responsible']],
      ['plan.created', []],
    ]);
  });

  test('says what holds an entry up, to everybody, until it goes on or is done', async () => {
    const { pair, base, a, b } = await aWorld();
    const id = await anEntry(site.ctx(), pair);
    const form = `${base}/eintrag/${id}/hindernis`;
    const own = { organisationId: pair.memberIds[0]! };
    const empty = await send(a, form, { ...own, reason: '', remindOn: '2027-02-01' });
    expect([empty.status, said(empty)]).toEqual([400, ['Schreiben Sie, warum es nicht weitergeht.']]);
    const past = await send(a, form, { ...own, reason: 'Kein Raum', remindOn: '2027-02-01' });
    expect([past.status, said(past)]).toEqual([422, ['Wählen Sie für die Erinnerung einen Tag nach heute.']]);
    await send(a, form, { ...own, reason: 'Kein Raum', remindOn: '2027-03-08' });
    const page = await b.get(`${base}/eintrag/${id}`);
    expect(page.html).toContain('Kommt seit 1. März 2027 nicht weiter: Kein Raum');
    expect(await signalsOf(pair.partnershipId)).toEqual([
      ['task-blocked', { title: 'Erste Energierunde einladen', reason: 'Kein Raum' }],
    ]);
    const pages = [empty, past, page, await a.get(form)];
    await b.post(form, { ...{ over: 'ja', organisationId: pair.memberIds[1]! }, ...hidden(await b.get(form)) });
    expect(await signalsOf(pair.partnershipId)).toEqual([]);
    for (const { html } of pages) expect(await faultsOfHtml(html)).toEqual([]);
  });

  test('refuses a circle of what is needed before, in one sentence that names it', async () => {
    const { pair, base, a } = await aWorld();
    const ids = [];
    for (const title of ['Raum', 'Einladung', 'Runde']) ids.push(await anEntry(site.ctx(), pair, { title }));
    const [room, letter, round] = ids as [string, string, string];
    const depend = (entry: string, needs: string) =>
      a.submit(`${base}/eintrag/${entry}`, `${base}/eintrag/${entry}/voraussetzung`, { needs });
    expect((await depend(round, letter)).status).toBe(303);
    expect((await depend(letter, room)).status).toBe(303);
    const circle = await depend(room, round);
    expect([circle.status, said(circle)]).toEqual([
      422,
      ['Das wäre ein Kreis, in dem nichts anfangen kann: Raum → Runde → Einladung → Raum.'],
    ]);
    expect((await a.get(base)).html).toContain('wartet auf eine Voraussetzung');
    expect(await faultsOfHtml(circle.html)).toEqual([]);
    const removed = await a.submit(`${base}/eintrag/${round}`, `${base}/eintrag/${round}/voraussetzung`, {
      remove: letter,
    });
    expect(removed.status).toBe(303);
    expect((await depend(room, round)).status).toBe(303);
  });

  test('shows what others changed until one has read it, and not one own changes', async () => {
    const { pair, base, a, b, office } = await aWorld();
    const form = `${base}/neu`;
    await send(a, form, { ...blank, title: 'Anrufen', organisationId: pair.memberIds[0]! });
    expect((await a.get(base)).html).not.toContain('seit Ihrem letzten Besuch');
    expect((await b.get(base)).html).toContain('Eine Änderung anderer seit Ihrem letzten Besuch');
    await b.submit(base, `${base}/gelesen`);
    expect((await b.get(base)).html).not.toContain('seit Ihrem letzten Besuch');
    // The office enters what the other side said on the telephone.
    const told = { organisationId: pair.memberIds[1]!, channel: 'phone', receivedOn: '2027-02-26' };
    expect((await send(office, form, { ...blank, title: 'Antworten', ...told, channel: '' })).status).toBe(400);
    expect((await send(office, form, { ...blank, title: 'Antworten', ...told })).status).toBe(303);
    site.setNow(new Date(site.ctx().now.getTime() + 1000));
    const other = (await listEntries(site.ctx(), pair.partnershipId)).find(({ title }) => title === 'Antworten')!;
    expect((await listHistory(site.ctx(), 'plan-entry', other.id)).map(({ onBehalf }) => onBehalf)).toEqual([true]);
  });
});

test('a plan of 500 tasks stays below 300 KB in each view and asks the database as often as a small one', async () => {
  const { pair, base, a } = await aWorld();
  await anEntry(site.ctx(), pair, { dueOn: day('2027-03-02') });
  const views = ['', '?view=board', '?view=gantt', '?view=calendar'];
  const asked = async (path: string) => {
    const before = site.statements();
    const { status, html } = await a.get(path);
    expect(status).toBe(200);
    return { statements: site.statements() - before, bytes: Buffer.byteLength(html) };
  };
  const few = [];
  for (const view of views) few.push((await asked(base + view)).statements);
  const ctx = site.ctx();
  const row = (_: unknown, index: number) => ({
    id: ctx.newId(),
    partnershipId: pair.partnershipId,
    ...({ kind: 'task', parentId: null, note: '', responsible: 'Klimaschutzmanagement', doneOn: null } as const),
    title: `Aufgabe ${index} mit einem Titel, der so lang ist wie manche Titel in der Wirklichkeit`,
    organisationId: pair.memberIds[index % 2]!,
    startsOn: addDays(day('2027-01-01'), index % 300),
    dueOn: addDays(day('2027-01-20'), index % 300),
    state: index % 2 === 0 ? ('open' as const) : ('in-progress' as const),
    ...{ blockedReason: null, blockedSince: null, remindOn: null, version: 1, changedAt: ctx.now },
  });
  await plansDb(ctx.db)
    .insertInto('planEntry')
    .values(Array.from({ length: 500 }, row))
    .execute();
  for (const [index, view] of views.entries()) {
    const { statements, bytes } = await asked(base + view);
    expect([view, statements]).toEqual([view, few[index]]);
    expect([view, bytes < 300_000, bytes]).toEqual([view, true, bytes]);
  }
});

function hidden({ html }: Page): Record<string, string> {
  const form = /<form[^>]*>(?=[\s\S]*?name="over")[\s\S]*$/.exec(html)?.[0] ?? html;
  const last = form.slice(form.lastIndexOf('<form'));
  return Object.fromEntries(
    [...last.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(match => [match[1]!, match[2]!]),
  );
}
