import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from '../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../tests/support/valid-html.ts';
import type { Role } from '../../kernel/actor.ts';
import { day } from '../../kernel/day.ts';
import { listHistory } from '../../platform/audit.ts';
import { aMembership, aPerson, signIn } from '../identity/fixtures.ts';
import { recordSignal } from '../partnerships/commands/signals.ts';
import { nameAdviser, recordBegin } from '../partnerships/commands/start.ts';
import { aHeldMeeting } from '../meetings/fixtures.ts';
import { aYear } from '../partnerships/fixtures.ts';
import { loadPartnership } from '../partnerships/queries.ts';
import { listSignals } from '../partnerships/queries/signals.ts';
import { changeEntry, contentOf } from '../plans/commands/entries.ts';
import { anEntry } from '../plans/fixtures.ts';
import { loadEntry } from '../plans/queries.ts';
import { loadCall } from '../programmes/queries.ts';
import { lookAtReports } from './commands/look.ts';
import { aContribution, aDue, aSubmittedReport } from './fixtures.ts';
import { listActs, listDues, listVersions, loadReport } from './queries.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

async function browserOf(organisationId: string, role: Role, email: string) {
  const personId = await aPerson(site.ctx(), { name: 'Toni Beispiel', email });
  await aMembership(site.ctx(), { personId, organisationId, role });
  const browser = site.browser();
  browser.setCookie('kt_session', await signIn(site.ctx(), personId));
  return { browser, personId };
}

let worlds = 0;
/** A pair at work, with a report due in the middle of March, and those who have to do with it. */
async function aWorld() {
  const ctx = site.ctx();
  const pair = await aYear(ctx);
  const { partnershipId, memberIds } = pair;
  const n = worlds++;
  const a = await browserOf(memberIds[0]!, 'coordinator', `a${n}@stadt.example`);
  const b = await browserOf(memberIds[1]!, 'coordinator', `b${n}@stadt.example`);
  const office = await browserOf(pair.officeId, 'office', `o${n}@buero.example`);
  const adviser = await browserOf(pair.officeId, 'adviser', `r${n}@buero.example`);
  await nameAdviser(ctx, partnershipId, { personId: adviser.personId, startsOn: ctx.today, endsOn: null });
  await recordBegin(ctx, partnershipId, '2027-01-10');
  const { callId } = await loadPartnership(ctx, partnershipId);
  const dueId = await aDue(ctx, callId);
  const base = `/de/arbeit/partnerschaften/${partnershipId}/berichte`;
  const load = async () => (await loadReport(site.ctx(), { id: partnershipId, callId }, dueId)).report;
  await site.settle();
  const emails = ['a', 'b'].map(who => `${who}${n}@stadt.example`);
  emails.push(...['o', 'r'].map(who => `${who}${n}@buero.example`));
  const browsers = { a: a.browser, b: b.browser, office: office.browser, adviser: adviser.browser };
  return { pair, emails, ...browsers, dueId, callId, base, report: `${base}/${dueId}`, load, n };
}

const said = ({ html }: Page) =>
  [...html.matchAll(/<li>(?:<a href="#feld-[\w-]+">)?([^<]*?)(?:<\/a>)?<\/li>/g)].map(m => m[1]);
const errors = (page: Page) => said({ ...page, html: /kt-errors[\s\S]*?<\/ul>/.exec(page.html)?.[0] ?? '' });
const version = ({ html }: Page) => /name="version" value="(\d+)"/.exec(html)![1]!;
type Values = Parameters<Browser['post']>[1];
const send = (browser: Browser, path: string, values: Values) => browser.submit(path, path, values);

async function faultsOf(pages: readonly Page[]): Promise<unknown[]> {
  const faults = [];
  for (const { html } of pages) faults.push(...(await faultsOfHtml(html)));
  return faults;
}

/** Subjects of the mails that these people got since the last look. */
async function mailsSince(emails: readonly string[]) {
  const before = site.mails.length;
  await site.settle();
  return site.mails
    .slice(before)
    .filter(({ to }) => emails.includes(to))
    .map(({ to, subject }) => [to.slice(0, 1), subject.split(',')[0]])
    .toSorted();
}

describe('a status report', () => {
  test('is prefilled with what is known, written by both sides and submitted; those who read it are told', async () => {
    const { pair, a, b, office, base, report, emails } = await aWorld();
    const [one, other] = pair.memberIds as [string, string];
    const entry = await anEntry(site.ctx(), pair, { title: 'Leitfaden übergeben', dueOn: day('2027-02-20') });
    const task = { kind: 'task', text: 'Saal suchen', dueOn: day('2027-02-28') } as const;
    await aHeldMeeting(site.ctx(), pair, { day: day('2027-02-10') }, [task]);
    await anEntry(site.ctx(), pair, { title: 'Viel später', dueOn: day('2027-11-20') });
    const pages: Page[] = [await a.get(base), await a.get(report)];
    expect(pages[1]!.html).not.toContain('Viel später');
    expect(pages[1]!.html).toContain('vereinbart am 10. Februar 2027');
    expect(pages[1]!.html).toContain(`/arbeitsplan/eintrag/${entry}`);
    expect((await a.get('/de/arbeit')).html).toContain('Zwischenbericht: Landkreis Buche');
    const mine = `${report}/beitrag/${one}`;
    const wrong = await send(a, mine, { achieved: 'Wir haben begonnen', hours: 'viele' });
    expect([wrong.status, errors(wrong), wrong.html.includes('Wir haben begonnen')]).toEqual([
      ...[400, ['Geben Sie ganze Stunden an, etwa 40.'], true],
    ]);
    expect((await send(a, mine, { achieved: 'Wir haben begonnen', hours: '24' })).status).toBe(303);
    expect((await b.get(report)).html).toContain('Wir haben begonnen');
    const early = await send(a, `${report}/abgeben`, {});
    const missing = 'Landkreis Buche hat noch nichts geschrieben';
    expect([early.status, errors(early)[0]?.split('.')[0]]).toEqual([422, missing]);
    expect((await a.get(`${report}/beitrag/${other}`)).status).toBe(403);
    expect((await send(b, `${report}/beitrag/${other}`, { difficult: 'Der Saal ist gesperrt' })).status).toBe(303);
    expect(await mailsSince(emails)).toEqual([]);
    expect((await send(b, `${report}/abgeben`, {})).status).toBe(303);
    expect(await mailsSince(emails)).toEqual([...['a', 'o', 'r'].map(who => [who, 'Zwischenbericht'])]);
    expect((await office.get('/de/arbeit')).html).toContain('Der Bericht ist abgegeben.');
    expect(await faultsOf([...pages, wrong, early])).toEqual([]);
  });

  test('is given back with a reason, submitted again and accepted; every version stays as it was submitted', async () => {
    const { pair, a, b, adviser, report, load, dueId, emails } = await aWorld();
    const { partnershipId, memberIds } = pair;
    const entry = await anEntry(site.ctx(), pair, { title: 'Leitfaden übergeben', dueOn: day('2027-02-20') });
    const silence = { kind: 'contact-lost', subjectId: partnershipId, organisationId: null } as const;
    await recordSignal(site.ctx(), { ...silence, partnershipId, since: day('2027-02-01') });
    await aHeldMeeting(site.ctx(), pair, { day: day('2027-02-10') }, [{ kind: 'decision', text: 'Start im Mai' }]);
    await aSubmittedReport(site.ctx(), { ...pair, dueId }, { achieved: 'Wir haben begonnen' });
    const { entry: read } = await loadEntry(site.ctx(), partnershipId, entry);
    const done = { content: { ...contentOf(read), state: 'done' as const }, version: read.version };
    await changeEntry(site.ctx(), partnershipId, entry, done, { organisationId: memberIds[0]!, received: null });
    const pages = [await adviser.get(report)];
    await mailsSince(emails);
    const judging = `${report}/durchsehen`;
    const mute = await send(adviser, judging, { what: 'return', words: '' });
    expect([mute.status, errors(mute)]).toEqual([422, ['Schreiben Sie, warum oder was.']]);
    const back = { what: 'return', words: 'Bitte nennen Sie die Betriebe.' };
    expect((await send(adviser, judging, back)).status).toBe(303);
    expect((await mailsSince(emails)).map(([who]) => who)).toEqual(['a', 'b']);
    pages.push(mute, await a.get(report));
    expect(pages.at(-1)!.html).toContain('Bitte nennen Sie die Betriebe.');
    const mine = `${report}/beitrag/${memberIds[0]}`;
    expect((await send(a, mine, { achieved: 'Zehn Betriebe', hours: '30' })).status).toBe(303);
    expect((await send(a, `${report}/abgeben`, {})).status).toBe(303);
    expect((await send(adviser, judging, { what: 'accept', words: '' })).status).toBe(303);
    const { state } = await loadPartnership(site.ctx(), partnershipId);
    expect([(await load()).state, state]).toEqual(['accepted', 'interim-reported']);
    const kept = (await listVersions(site.ctx(), await load())).map(({ number, content }) => [
      number,
      content.facts.map(({ kind, title }) => `${kind}: ${title.de}`),
      content.contributions.map(({ name, achieved, hours }) => [name, achieved, hours]),
    ]);
    const unsigned = 'signal: Die Arbeit läuft, die Vereinbarung ist noch nicht unterschrieben.';
    const lost = 'signal: Seit langem gab es keinen Kontakt.';
    const known = ['meeting: Jour fixe', 'decision: Start im Mai', unsigned, lost];
    const buche = ['Landkreis Buche', 'Wir haben begonnen', 24];
    const before = ['Landkreis Ahorn', 'Wir haben begonnen', 24];
    expect(kept).toEqual([
      [2, known, [['Landkreis Ahorn', 'Zehn Betriebe', 30], buche]],
      [1, ['plan-open: Leitfaden übergeben', ...known], [before, buche]],
    ]);
    expect((await send(a, mine, { achieved: 'Doch anders' })).status).toBe(422);
    const english = report.replace('/de/arbeit/partnerschaften', '/en/work/partnerships');
    pages.push(await b.get(`${english.replace('berichte', 'reports')}/version/2`));
    expect(await faultsOf(pages)).toEqual([]);
  });

  test('loses nothing where two of one side write at once, or where somebody submits what changed meanwhile', async () => {
    const { pair, a, b, report, load } = await aWorld();
    const mine = `${report}/beitrag/${pair.memberIds[0]}`;
    await aContribution(site.ctx(), { ...pair, dueId: (await load()).dueId, organisationId: pair.memberIds[1]! });
    const read = await a.get(mine);
    expect((await send(a, mine, { achieved: 'Zuerst', next: 'Weiter' })).status).toBe(303);
    const late = await send(a, mine, { achieved: 'Danach', version: version(read) });
    expect([late.status, late.html.includes('>Danach</textarea>'), late.html.includes('Zuerst')]).toEqual([
      422,
      true,
      true,
    ]);
    expect(await faultsOfHtml(late.html)).toEqual([]);
    const seen = await b.get(`${report}/abgeben`);
    expect((await send(a, mine, { achieved: 'Danach', version: version(late) })).status).toBe(303);
    const stale = await send(b, `${report}/abgeben`, { version: version(seen) });
    expect([stale.status, (await load()).state]).toEqual([422, 'open']);
    expect((await load()).contributions.map(({ achieved }) => achieved).toSorted()).toEqual([
      ...['Danach', 'Der Leitfaden ist übergeben.'],
    ]);
  });

  test('is written and submitted by the office on behalf, with day and way; the member is told', async () => {
    const { pair, a, b, office, report, load, n } = await aWorld();
    const side = pair.memberIds[1]!;
    const form = `${report}/beitrag/${side}`;
    const words = { achieved: 'Am Telefon gesagt', organisationId: side };
    const bare = await send(office, form, words);
    expect([bare.status, errors(bare), bare.html.includes('Am Telefon gesagt')]).toEqual([
      ...[400, ['Geben Sie einen Tag an, den es gibt.', 'Wählen Sie, wie es zu Ihnen kam.'], true],
    ]);
    const file = new File([Buffer.from('%PDF-1.4 Notiz')], 'notiz.pdf', { type: 'application/pdf' });
    const received = { ...words, receivedOn: '2027-02-27', channel: 'phone', file };
    expect((await send(office, form, received)).status).toBe(303);
    expect(await mailsSince([`b${n}@stadt.example`, `a${n}@stadt.example`])).toEqual([['b', 'Zwischenbericht']]);
    const [act] = await listActs(site.ctx(), await load());
    expect([act!.kind, act!.onBehalf, act!.channel, act!.receivedOn]).toEqual(['written', true, 'phone', '2027-02-27']);
    expect((await listHistory(site.ctx(), 'report', (await load()).id!)).map(one => one.onBehalf)).toEqual([true]);
    const shown = await a.get(report);
    expect(shown.html).toContain('hat geschrieben (am Telefon, 27. Februar 2027)');
    const letter = `${report}/schreiben/${act!.fileId}`;
    expect([(await b.get(letter)).status, (await office.get(letter)).status, (await a.get(letter)).status]).toEqual([
      ...[200, 200, 404],
    ]);
    // For itself the office reports nothing, and for the other side it did not say for whom.
    expect((await send(office, form, { ...words, organisationId: pair.officeId })).status).toBe(404);
  });

  test('is reminded of before it is due, overdue the day after, over when it is submitted or the office does without', async () => {
    const { pair, office, report, load, n, dueId } = await aWorld();
    const { partnershipId } = pair;
    const now = site.ctx().now;
    const to = [`a${n}@stadt.example`, `b${n}@stadt.example`];
    const signals = async () =>
      (await listSignals(site.ctx(), [partnershipId]))
        .filter(({ kind }) => kind === 'report-overdue')
        .map(({ since }) => since);
    const reminders = async (at: string) => {
      site.setNow(new Date(`${at}T05:00:00Z`));
      await lookAtReports(site.ctx());
      await lookAtReports(site.ctx());
      return (await mailsSince(to)).map(([who, subject]) => `${who} ${subject}`);
    };
    expect(await reminders('2027-02-28')).toEqual([]);
    const both = ['a Erinnerung: Zwischenbericht', 'b Erinnerung: Zwischenbericht'];
    expect(await reminders('2027-03-01')).toEqual(both);
    expect(await reminders('2027-03-11')).toEqual([]);
    expect(await reminders('2027-03-12')).toEqual(both);
    expect([await reminders('2027-03-15'), await signals()]).toEqual([[], []]);
    expect([await reminders('2027-03-16'), await signals()]).toEqual([[], ['2027-03-15']]);
    site.setNow(new Date('2027-03-16T09:00:00Z'));
    expect((await send(office, `${report}/durchsehen`, { what: 'skip', words: 'Zu früh im Jahr' })).status).toBe(303);
    expect([(await load()).state, await signals()]).toEqual(['skipped', []]);
    expect((await office.get(report)).html).toContain('Zu früh im Jahr');
    expect((await send(office, `${report}/durchsehen`, { what: 'reopen', words: '' })).status).toBe(303);
    expect(await signals()).toEqual(['2027-03-15']);
    await aSubmittedReport(site.ctx(), { ...pair, dueId });
    expect(await signals()).toEqual([]);
    site.setNow(now);
  });

  test('is due on days that the office of the call sets, changes, and takes back while nobody has written', async () => {
    const { pair, a, office, callId, dueId, base } = await aWorld();
    const { slug } = await loadCall(site.ctx(), callId);
    const dues = `/de/arbeit/aufrufe/${slug}/berichte/termine`;
    const typed = { kind: 'final', from: '2027-03-01', to: '2027-12-31', dueOn: '2027-02-01' };
    const pages = [await office.get(dues), await send(office, dues, typed), await office.get(`${dues}/${dueId}`)];
    expect([pages[1]!.status, errors(pages[1]!)]).toEqual([
      ...[422, ['Fällig ist der Bericht frühestens, wenn der Zeitraum begonnen hat.']],
    ]);
    expect((await send(office, dues, { ...typed, dueOn: '2028-01-15' })).status).toBe(303);
    await aContribution(site.ctx(), { ...pair, dueId, organisationId: pair.memberIds[0]! });
    const [, final] = await listDues(site.ctx(), [callId]);
    const used = await send(office, `${dues}/${dueId}`, { remove: 'ja' });
    expect([used.status, (await send(office, `${dues}/${final!.id}`, { remove: 'ja' })).status]).toEqual([422, 303]);
    expect((await send(office, dues, { ...typed, dueOn: '2027-03-15' })).status).toBe(422);
    const moved = { kind: 'interim', from: '2027-01-01', to: '2027-03-15', dueOn: '2027-04-01' };
    expect((await send(office, `${dues}/${dueId}`, moved)).status).toBe(303);
    expect((await a.get(base)).html).toContain('1. April 2027');
    expect((await a.get(dues)).status).toBe(403);
    expect(await faultsOf([...pages, used])).toEqual([]);
  });
});
