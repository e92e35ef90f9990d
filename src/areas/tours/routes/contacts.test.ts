import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { browserOf, faultsOf, said, send, version } from '../../../../tests/support/tour-world.ts';
import { day } from '../../../kernel/day.ts';
import { listHistory } from '../../../platform/audit.ts';
import { listProofs } from '../../agreements/queries/duties.ts';
import { aYear } from '../../partnerships/fixtures.ts';
import { forgetFound } from '../commands/forget.ts';
import { aContactRequest } from '../fixtures.ts';
import { listContactRequestsOf } from '../queries/contacts.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

let worlds = 0;
async function aWorld() {
  const pair = await aYear(site.ctx());
  const [first, second] = pair.memberIds as [string, string];
  const emails = ['a', 'b', 'buero'].map(name => `${name}${worlds++}@stadt.example`) as [string, string, string];
  return {
    ...{ pair, emails, base: `/de/arbeit/partnerschaften/${pair.partnershipId}/kontakte` },
    ...{
      a: await browserOf(site, first, 'coordinator', emails[0]),
      b: await browserOf(site, second, 'member', emails[1]),
    },
    office: await browserOf(site, pair.officeId, 'office', emails[2]),
  };
}

/** The mails of these people since the last look: to whom, about what. */
async function mailsTo(emails: readonly string[]) {
  const before = site.mails.length;
  await site.settle();
  return site.mails
    .slice(before)
    .filter(({ to }) => emails.includes(to))
    .map(({ to, subject, text }) => [to, subject, /Guten Tag [^\n]*\n\n([^\n]*)/.exec(text)?.[1]]);
}

const question = {
  sought: 'expert',
  topic: 'Energiesparmodell',
  why: 'Wir wollen den Vertrag sehen.',
  neededBy: '2027-03-05',
};

describe('a request for a contact', () => {
  test('goes to the office by mail and on its first page, comes back with a name, ends with outcome and thanks', async () => {
    const { pair, emails, base, a, b, office } = await aWorld();
    const own = { organisationId: pair.memberIds[0]! };
    const form = `${base}/neu`;
    const wrong = await send(a, form, { ...question, ...own, sought: '', why: '', neededBy: '2027-02-30' });
    expect([wrong.status, said(wrong), wrong.html.includes('value="Energiesparmodell"')]).toEqual([
      400,
      [
        'Wählen Sie, wen Sie suchen.',
        'Schreiben Sie, wozu. Davon hängt ab, wen das Büro fragt.',
        'Geben Sie einen Tag an, den es gibt.',
      ],
      true,
    ]);
    const asked = await send(a, form, { ...question, ...own });
    expect(await mailsTo(emails)).toEqual([
      [emails[2], 'Kontaktanfrage: Energiesparmodell', 'Landkreis Ahorn bittet um einen Kontakt (Fachperson).'],
    ]);
    const page = asked.location!;
    expect((await office.get('/de/arbeit')).html).toContain('Kontakt gesucht: Energiesparmodell');
    const waiting = await office.get('/de/arbeit/kontaktanfragen');
    expect(waiting.html).toContain(`href="${page}"`);
    expect((await a.get(`${page}/vermitteln`)).status).toBe(403);
    const broker = await office.get(`${page}/vermitteln`);
    const unnamed = await send(office, `${page}/vermitteln`, {
      name: '',
      jobTitle: '',
      note: '',
      version: version(broker),
    });
    expect([unnamed.status, said(unnamed)]).toEqual([400, ['Schreiben Sie, wer gefunden ist.']]);
    const found = { name: 'Energieagentur Muster', jobTitle: 'Schulprojekte', note: 'Ruft Montag an.' };
    const other = await office.get(`${page}/vermitteln`);
    expect((await send(office, `${page}/vermitteln`, { ...found, version: version(broker) })).status).toBe(303);
    const late = await send(office, `${page}/vermitteln`, { ...found, name: 'Kreis Muster', version: version(other) });
    expect([
      late.status,
      late.html.includes('value="Kreis Muster"'),
      late.html.includes('Energieagentur Muster'),
    ]).toEqual([...[422, true, true]]);
    expect(await mailsTo(emails)).toEqual([
      [
        emails[0],
        'Kontaktanfrage: Energiesparmodell',
        'Das Büro hat einen Kontakt gefunden: Energieagentur Muster, Schulprojekte',
      ],
    ]);
    expect((await listProofs(site.ctx(), pair.partnershipId)).map(({ dutyKey, fact }) => [dutyKey, fact])).toEqual([
      ['contacts', 'contact-brokered'],
    ]);
    expect((await a.get('/de/arbeit')).html).toContain('Was wurde aus dem Kontakt? Energiesparmodell');
    expect((await b.get('/de/arbeit')).html).not.toContain('Was wurde aus dem Kontakt?');
    expect((await b.get(`${page}/ergebnis`)).status).toBe(403);
    const outcome = await a.get(`${page}/ergebnis`);
    const met = { state: 'met', outcome: 'Wir haben den Vertrag.', ...own, version: version(outcome) };
    expect((await send(a, `${page}/ergebnis`, met)).status).toBe(303);
    const thanking = await a.get(page);
    expect((await a.submit(page, `${page}/dank`)).status).toBe(303);
    expect((await a.submit(page, `${page}/dank`, { version: '4' })).status).toBe(422);
    expect((await mailsTo(emails)).map(([to]) => to)).toEqual([emails[2], emails[2]]);
    const [request] = await listContactRequestsOf(site.ctx(), pair.partnershipId);
    expect([request!.state, request!.outcome, request!.thankedOn]).toEqual([
      'met',
      'Wir haben den Vertrag.',
      '2027-03-01',
    ]);
    expect((await listHistory(site.ctx(), 'contact-request', request!.id)).map(({ action }) => action)).toEqual(
      ['thanked', 'met', 'brokered', 'asked'].map(kind => `contact-request.${kind}`),
    );
    const pages = [
      wrong,
      waiting,
      broker,
      late,
      outcome,
      thanking,
      await b.get(base),
      await a.get(form),
      await a.get(page),
    ];
    const english = base
      .replace('/de/arbeit/partnerschaften', '/en/work/partnerships')
      .replace('kontakte', 'contact-requests');
    pages.push(await a.get(english), await office.get('/en/work/contact-requests'));
    expect(await faultsOf(pages)).toEqual([]);
    // Two years after the end nobody needs to know who it was.
    const night = async (on: string) => {
      await forgetFound({ ...site.ctx(), today: day(on), actor: { kind: 'system', job: 'tours.forget' } });
      return (await listContactRequestsOf(site.ctx(), pair.partnershipId))[0]!.found?.name ?? null;
    };
    expect([await night('2029-02-28'), await night('2029-03-01')]).toEqual(['Energieagentur Muster', null]);
  });

  test('is recorded by the office for a member, who is told; where nobody is found only the office says so', async () => {
    const { pair, emails, base, a, office } = await aWorld();
    const told = { organisationId: pair.memberIds[0]!, channel: 'phone', receivedOn: '2027-02-26' };
    expect((await send(office, `${base}/neu`, { ...question, ...told, channel: '' })).status).toBe(400);
    expect((await send(office, `${base}/neu`, { ...question, ...told })).status).toBe(303);
    expect((await mailsTo(emails)).map(([to]) => to)).toEqual([emails[0]]);
    const id = await aContactRequest(site.ctx(), pair);
    await site.settle();
    const page = `${base}/anfrage/${id}`;
    const form = await a.get(`${page}/ergebnis`);
    const nobody = { state: 'no-result', outcome: 'Niemand hatte Zeit.', version: version(form) };
    expect((await send(a, `${page}/ergebnis`, { ...nobody, organisationId: pair.memberIds[0]! })).status).toBe(403);
    expect((await send(office, `${page}/ergebnis`, { ...nobody, organisationId: pair.officeId })).status).toBe(303);
    expect((await mailsTo(emails)).map(([to, , happened]) => [to, happened])).toEqual([
      [emails[0], 'Die Anfrage endet ohne Ergebnis.'],
    ]);
    expect((await listContactRequestsOf(site.ctx(), pair.partnershipId)).map(({ state }) => state)).toEqual([
      ...['open', 'no-result'],
    ]);
  });
});
