import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from '../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../tests/support/valid-html.ts';
import type { Role } from '../../kernel/actor.ts';
import { day } from '../../kernel/day.ts';
import { listHistory } from '../../platform/audit.ts';
import { aMembership, aPerson, signIn } from '../identity/fixtures.ts';
import { recordBegin } from '../partnerships/commands/start.ts';
import { aYear } from '../partnerships/fixtures.ts';
import { loadPartnership } from '../partnerships/queries.ts';
import { aMeeting } from './fixtures.ts';
import { listActs, listMeetings, meetingsAround } from './queries.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

async function browserOf(organisationId: string, role: Role, email: string): Promise<Browser> {
  const personId = await aPerson(site.ctx(), { name: 'Toni Beispiel', email });
  await aMembership(site.ctx(), { personId, organisationId, role });
  const browser = site.browser();
  browser.setCookie('kt_session', await signIn(site.ctx(), personId));
  return browser;
}

let worlds = 0;
async function aWorld() {
  const pair = await aYear(site.ctx());
  const base = `/de/arbeit/partnerschaften/${pair.partnershipId}/termine`;
  const emails = ['a', 'b'].map(side => `${side}${worlds++}@stadt.example`);
  const [a, b] = [
    await browserOf(pair.memberIds[0]!, 'coordinator', emails[0]!),
    await browserOf(pair.memberIds[1]!, 'coordinator', emails[1]!),
  ];
  return { pair, base, a, b, emails, office: await browserOf(pair.officeId, 'office', `o${worlds}@buero.example`) };
}

const said = ({ html }: Page) => [...html.matchAll(/<li><a href="#feld-[\w-]+">(.*?)<\/a>/g)].map(([, text]) => text);
const version = ({ html }: Page) => /name="version" value="(\d+)"/.exec(html)![1]!;
const statesOf = async (partnershipId: string) =>
  (await listMeetings(site.ctx(), [partnershipId])).map(one => `${one.day} ${one.state}`);
type Values = Parameters<Browser['post']>[1];
const send = (browser: Browser, path: string, values: Values) => browser.submit(path, path, values);

const series = {
  ...{ kind: 'jour-fixe', title: '', day: '2027-03-09', time: '10:00', minutes: '60', zone: 'Europe/Berlin' },
  ...{ place: '', link: 'https://treffen.example/raum', repeat: 'months', every: '1', last: '2027-06-30' },
};

/** The mails of these people since the last look, with what their calendar file says. */
async function mailsTo(emails: readonly string[]) {
  const before = site.mails.length;
  await site.settle();
  return site.mails
    .slice(before)
    .filter(({ to }) => emails.includes(to))
    .toSorted((one, other) => one.to.localeCompare(other.to))
    .map(({ to, subject, calendar }) => {
      const parsed = new ICAL.Component(ICAL.parse(calendar!.content));
      const events = parsed.getAllSubcomponents('vevent').map(event => new ICAL.Event(event));
      const told = events.map(one => [one.recurrenceId?.toString() ?? null, one.startDate.toString(), one.sequence]);
      return { to, subject, method: calendar!.method, said: parsed.getFirstPropertyValue('method'), told };
    });
}

describe('the meetings of a pair', () => {
  test('are planned as a series with holidays, invited to, moved, postponed and cancelled, with calendar files', async () => {
    const { pair, base, a, b, emails } = await aWorld();
    const { partnershipId } = pair;
    const own = { organisationId: pair.memberIds[0]! };
    const pages: Page[] = [await a.get(base), await a.get(`${base}/neu`)];
    const wrong = await send(a, `${base}/neu`, { ...series, ...own, time: '25:00', link: 'http://x', last: '' });
    expect([wrong.status, said(wrong)]).toEqual([
      400,
      [
        'Geben Sie eine Uhrzeit an, etwa 10:00.',
        'Ein Link beginnt mit https://.',
        'Geben Sie einen Tag an, den es gibt.',
      ],
    ]);
    pages.push(wrong);
    expect((await send(a, `${base}/neu`, { ...series, ...own, skipMonths: '5' })).status).toBe(303);
    expect(await statesOf(partnershipId)).toEqual(['2027-03-09 planned', '2027-04-13 planned', '2027-06-08 planned']);
    expect(await mailsTo(emails)).toEqual([]);
    await a.submit(base, `${base}/einladen`);
    const invitation = { subject: 'Einladung: Jour fixe, Landkreis Ahorn – Landkreis Buche' };
    const told = [[null, '2027-03-09T10:00:00', 0]];
    expect(await mailsTo(emails)).toEqual(
      emails.map(to => ({ to, ...invitation, method: 'REQUEST', said: 'REQUEST', told })),
    );
    pages.push(await b.get(base));
    const [, april, june] = await listMeetings(site.ctx(), [partnershipId]);
    const at = (id: string) => `${base}/termin/${id}`;
    const typed = { time: '14:30', minutes: '60', place: 'Rathaus', link: '', organisationId: pair.memberIds[1]! };
    const moving = await b.get(`${at(april!.id)}/aendern`);
    const moved = await send(b, `${at(april!.id)}/aendern`, { ...typed, day: '2027-04-15', version: version(moving) });
    expect([moving.status, moved.status]).toEqual([200, 303]);
    expect((await mailsTo(emails)).map(mail => [mail.method, mail.told])).toEqual(
      emails.map(() => ['REQUEST', [['2027-04-13T10:00:00', '2027-04-15T14:30:00', 1]]]),
    );
    pages.push(await a.get(at(april!.id)), moving);
    const cancelling = await a.get(`${at(june!.id)}/absagen`);
    const unreasoned = await send(a, `${at(june!.id)}/absagen`, {
      ...{ ...own, what: 'postpone', reason: '', version: version(cancelling) },
    });
    expect([unreasoned.status, said(unreasoned)]).toEqual([400, ['Schreiben Sie den Grund.']]);
    const postpone = { ...own, what: 'postpone', reason: 'Sitzung des Kreistags', version: version(cancelling) };
    expect((await send(a, `${at(june!.id)}/absagen`, postpone)).status).toBe(303);
    expect((await mailsTo(emails)).map(mail => [mail.method, mail.subject.split(':')[0], mail.told])).toEqual(
      emails.map(() => [
        'CANCEL',
        'Verschoben, ein neuer Tag folgt',
        [['2027-06-08T10:00:00', '2027-06-08T10:00:00', 1]],
      ]),
    );
    pages.push(await a.get(at(june!.id)), unreasoned);
    const again = await a.get(`${at(april!.id)}/absagen`);
    const all = { ...own, what: 'all', reason: 'Neue Reihe am Mittwoch', version: version(again) };
    expect((await send(a, `${at(april!.id)}/absagen`, all)).status).toBe(303);
    expect(await statesOf(partnershipId)).toEqual([
      ...['2027-03-09 scheduled', '2027-04-15 cancelled', '2027-06-08 cancelled'],
    ]);
    expect((await mailsTo(emails)).map(mail => [mail.method, mail.told.map(([original]) => original)])).toEqual(
      emails.map(() => ['CANCEL', ['2027-04-13T10:00:00', '2027-06-08T10:00:00']]),
    );
    const english = base.replace('/de/arbeit/partnerschaften', '/en/work/partnerships').replace('termine', 'meetings');
    pages.push(again, await a.get(base), await a.get(english), await a.get(`${english}/meeting/${june!.id}`));
    expect(pages.at(-1)!.html).toContain('cancelled: Neue Reihe am Mittwoch');
    const faults = [];
    for (const { html } of pages) faults.push(...(await faultsOfHtml(html)));
    expect(faults).toEqual([]);
  });

  test('lose nothing where two change one at once: the later one sees both and saves with a second press', async () => {
    const { pair, base, a, b } = await aWorld();
    const [id] = await aMeeting(site.ctx(), pair);
    const form = `${base}/termin/${id}/aendern`;
    const [mine, theirs] = [await a.get(form), await b.get(form)];
    const typed = { day: '2027-03-10', time: '10:00', minutes: '60', place: '', link: 'https://treffen.example/raum' };
    const first = { ...typed, place: 'Kreishaus', organisationId: pair.memberIds[0]!, version: version(mine) };
    expect((await send(a, form, first)).status).toBe(303);
    const late = { ...typed, time: '15:00', organisationId: pair.memberIds[1]! };
    const refused = await send(b, form, { ...late, version: version(theirs) });
    expect([refused.status, refused.html.includes('value="15:00"'), refused.html.includes('Kreishaus')]).toEqual([
      ...[422, true, true],
    ]);
    expect(await faultsOfHtml(refused.html)).toEqual([]);
    expect((await send(b, form, { ...late, version: version(refused) })).status).toBe(303);
    const [saved] = await listMeetings(site.ctx(), [pair.partnershipId]);
    expect([saved!.time, saved!.place, saved!.sequence]).toEqual(['15:00', '', 0]);
  });

  test('are planned by the office on behalf, with day and way; a meeting that took place begins the work', async () => {
    const { pair, base, a, office } = await aWorld();
    await recordBegin(site.ctx(), pair.partnershipId, '2027-02-01');
    const on = site.ctx().today;
    const once = { ...series, day: on, time: '00:01', repeat: 'once', last: '', organisationId: pair.memberIds[1]! };
    expect(said(await send(office, `${base}/neu`, once))).toEqual([
      'Geben Sie einen Tag an, den es gibt.',
      'Wählen Sie, wie es zu Ihnen kam.',
    ]);
    const received = { channel: 'phone', receivedOn: on };
    expect((await send(office, `${base}/neu`, { ...once, ...received })).status).toBe(303);
    const [meeting] = await listMeetings(site.ctx(), [pair.partnershipId]);
    expect((await listHistory(site.ctx(), 'meeting', meeting!.id)).map(({ onBehalf }) => onBehalf)).toEqual([true]);
    await a.submit(base, `${base}/einladen`);
    const page = `${base}/termin/${meeting!.id}`;
    const asked = await a.get(page);
    expect(asked.html).toContain('Hat der Termin stattgefunden?');
    expect((await a.get('/de/arbeit')).html).toContain('Hat der Termin stattgefunden? Ein Druck genügt.');
    expect((await a.submit(page, `${page}/stattgefunden`)).status).toBe(303);
    expect((await loadPartnership(site.ctx(), pair.partnershipId)).state).toBe('working');
    const acts = await listActs(site.ctx(), pair.partnershipId, meeting!.id);
    expect(acts.map(({ kind, onBehalf }) => [kind, onBehalf])).toEqual([
      ...[
        ['held', false],
        ['invited', false],
        ['planned', true],
      ],
    ]);
    const forged = await a.submit(page, `${page}/absagen`, { version: '4', what: 'cancel', reason: 'x' });
    expect(forged.status).not.toBe(303);
  });

  test('are not invited to once their day is over', async () => {
    const { pair, base, a, emails } = await aWorld();
    const now = site.ctx().now;
    const rule = { repeat: 'weeks', every: 1, last: day('2027-03-16'), skipMonths: [] } as const;
    await aMeeting(site.ctx(), pair, { rule });
    const page = await a.get(base);
    expect(page.html).toContain('2 Termine sind geplant');
    site.setNow(new Date('2027-03-10T09:00:00Z'));
    await a.submit(base, `${base}/einladen`);
    site.setNow(now);
    expect(await statesOf(pair.partnershipId)).toEqual(['2027-03-09 planned', '2027-03-16 scheduled']);
    expect((await mailsTo(emails)).map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST']);
  });

  test('are told of many pairs at once: the last that was held and the next that was invited to', async () => {
    const [world, other] = [await aWorld(), await aWorld()];
    const { pair, base, a } = world;
    const now = site.ctx().now;
    const [first] = await aMeeting(site.ctx(), pair, {
      rule: { repeat: 'weeks', every: 1, last: day('2027-03-23'), skipMonths: [] },
    });
    await a.submit(base, `${base}/einladen`);
    await aMeeting(site.ctx(), pair, { day: day('2027-03-15') });
    site.setNow(new Date('2027-03-10T09:00:00Z'));
    await a.submit(`${base}/termin/${first}`, `${base}/termin/${first}/stattgefunden`);
    const ids = [pair.partnershipId, other.pair.partnershipId];
    const around = await meetingsAround(site.ctx(), ids);
    site.setNow(now);
    expect(ids.map(id => around.get(id)).map(one => [one?.last?.day ?? null, one?.next?.day ?? null])).toEqual([
      ['2027-03-09', '2027-03-16'],
      [null, null],
    ]);
  });

  test('ask the database as often for sixty as for three', async () => {
    const { pair, base, a } = await aWorld();
    const rule = { repeat: 'weeks', every: 1, skipMonths: [] } as const;
    const asked = async () => {
      const before = site.statements();
      expect((await a.get(base)).status).toBe(200);
      return site.statements() - before;
    };
    await aMeeting(site.ctx(), pair, { rule: { ...rule, last: day('2027-03-23') } });
    const few = await asked();
    await aMeeting(site.ctx(), pair, { rule: { ...rule, last: day('2028-04-18') } });
    expect(await asked()).toBe(few);
  });
});
