import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../tests/support/valid-html.ts';
import type { Role } from '../../kernel/actor.ts';
import { aMembership, aPerson, signIn } from '../identity/fixtures.ts';
import { aRound, type TestRound } from './fixtures.ts';
import { findLatestRun, listProposals, type Proposal } from './queries.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

async function browserOf(role: Role, organisationId: string): Promise<Browser> {
  const personId = await aPerson(site.ctx(), { name: 'Mila Muster' });
  await aMembership(site.ctx(), { personId, organisationId, role });
  const browser = site.browser();
  browser.setCookie('kt_session', await signIn(site.ctx(), personId));
  return browser;
}

const officeOf = (round: TestRound) => browserOf('office', round.officeId);
const roundPage = (round: TestRound) => `/de/arbeit/zuordnung/${round.slug}`;
const pairPage = (proposal: Proposal) => `/de/arbeit/paar/${proposal.id}`;
const decisionPage = (proposal: Proposal) => `${pairPage(proposal)}/entscheidung`;

async function released(round: TestRound): Promise<{ office: Browser; proposals: Proposal[] }> {
  const office = await officeOf(round);
  await office.submit(roundPage(round), `${roundPage(round)}/berechnen`);
  await office.submit(`${roundPage(round)}/freigeben`, `${roundPage(round)}/freigeben`);
  return { office, proposals: await listProposals(site.ctx(), { callId: round.callId }) };
}

/** The words that a reader sees, without the marks between them. */
function words(html: string): string {
  return html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('the office', () => {
  test('sees who takes part, computes, and reads the pairs with their proof', async () => {
    const round = await aRound(site.ctx());
    const office = await officeOf(round);
    const before = await office.get(roundPage(round));
    expect(before.status).toBe(200);
    expect(words(before.html)).toContain('4 nehmen teil. Die Paare sind noch nicht berechnet.');
    const computed = await office.submit(roundPage(round), `${roundPage(round)}/berechnen`);
    expect([computed.status, computed.location]).toEqual([303, roundPage(round)]);
    const after = await office.get(roundPage(round));
    expect(words(after.html)).toContain('2 Paare aus 4');
    expect(words(after.html)).toContain('Geprüft: keine bessere Zusammenstellung möglich.');
    for (const page of [before, after]) expect(await faultsOfHtml(page.html)).toEqual([]);
  });

  test('finds its rounds in a list, in both languages', async () => {
    const round = await aRound(site.ctx());
    const office = await officeOf(round);
    for (const path of ['/de/arbeit/zuordnung', '/en/work/matching']) {
      const page = await office.get(path);
      expect([page.status, await faultsOfHtml(page.html)]).toEqual([200, []]);
      expect(page.html).toContain(`${path}/${round.slug}"`);
    }
  });

  test('opens a pair before its release and sees both places side by side', async () => {
    const round = await aRound(site.ctx());
    const office = await officeOf(round);
    await office.submit(roundPage(round), `${roundPage(round)}/berechnen`);
    const address = /href="([^"]+\/paar\/[^"]+)"/.exec((await office.get(roundPage(round))).html)![1]!;
    const page = await office.get(address);
    const text = words(page.html);
    expect([page.status, await faultsOfHtml(page.html)]).toEqual([200, []]);
    expect(text).toContain('Noch nicht freigegeben. Die beiden wissen davon nichts.');
    expect(text).toContain('Lage unter allen 40 Kreisen');
    expect(text).toContain('Erfahrung 4, Bedarf 0');
    expect(
      (await office.get(address.replace('/de/arbeit/zuordnung', '/en/work/matching').replace('/paar/', '/pair/')))
        .status,
    ).toBe(200);
  });

  test('is told what is missing when it fixes a pair, and keeps what it typed', async () => {
    const round = await aRound(site.ctx());
    const office = await officeOf(round);
    const action = `${roundPage(round)}/festlegen`;
    const values = { kind: 'lock', a: '99001', b: '99004', reason: '' };
    const page = await office.submit(roundPage(round), action, values);
    expect([page.status, await faultsOfHtml(page.html)]).toEqual([422, []]);
    expect(words(page.html)).toContain('Geben Sie einen Grund an.');
    expect(page.html).toContain('<option value="99004" selected');
    const empty = await office.submit(roundPage(round), action, { kind: '', a: '', b: '', reason: '' });
    expect([empty.status, words(empty.html).includes('3 Angaben stimmen noch nicht')]).toEqual([400, true]);
    await office.submit(roundPage(round), action, { ...values, reason: 'Beide wollen es.' });
    const fixed = await office.get(roundPage(round));
    expect(words(fixed.html)).toContain('Landkreis Ahorn und Landkreis Linde festgelegt Beide wollen es.');
  });

  test('releases on a page that says to whom and that it is for good; mails go out once', async () => {
    const round = await aRound(site.ctx());
    const office = await officeOf(round);
    await office.submit(roundPage(round), `${roundPage(round)}/berechnen`);
    const address = /href="([^"]+\/paar\/[^"]+)"/.exec((await office.get(roundPage(round))).html)![1]!;
    const page = await office.get(`${roundPage(round)}/freigeben`);
    expect(words(page.html)).toContain('4 Beteiligte erhalten eine E-Mail mit ihrem Paarvorschlag');
    expect(words(page.html)).toContain('Die Freigabe lässt sich nicht zurücknehmen.');
    expect(await faultsOfHtml(page.html)).toEqual([]);
    await site.settle();
    site.mails.length = 0;
    const sent = await office.submit(`${roundPage(round)}/freigeben`, `${roundPage(round)}/freigeben`);
    expect(sent.location).toBe(roundPage(round));
    await site.settle();
    expect(site.mails.map(({ subject }) => subject).sort()).toEqual([
      'Paarvorschlag: Landkreis Ahorn',
      'Paarvorschlag: Landkreis Buche',
      'Paarvorschlag: Landkreis Eiche',
      'Paarvorschlag: Landkreis Linde',
    ]);
    const [proposal] = await listProposals(site.ctx(), { callId: round.callId });
    expect((await office.get(address)).location).toMatch(/^\/de\/arbeit\/paar\//);
    const own = site.mails.find(({ subject }) => subject.endsWith(proposal!.record.names[1]))!;
    expect(own.text).toContain(`http://localhost${pairPage(proposal!)}`);
    expect(own.text).toContain('Mo., 15. März 2027, 24 Uhr (MEZ)');
    expect(words((await office.get(roundPage(round))).html)).toContain('wartet auf beide');
  });

  test('takes the pairs home as a file', async () => {
    const round = await aRound(site.ctx());
    const office = await officeOf(round);
    await office.submit(roundPage(round), `${roundPage(round)}/berechnen`);
    const file = await office.get(`${roundPage(round)}/paare.csv`);
    const lines = (await file.response.text()).trim().split('\r\n');
    const { record } = (await findLatestRun(site.ctx(), round.callId))!;
    expect(lines.map(line => line.split(';').slice(0, 4))).toEqual([
      ['Paar', 'Schlüssel', 'Gebiet', 'Schlüssel'],
      ...record.pairs.map(({ members, names }, index) => [`${index + 1}`, members[0], names[0], members[1]]),
    ]);
  });

  test('records an answer on behalf with day and channel, and the authority is told', async () => {
    const round = await aRound(site.ctx());
    const { office, proposals } = await released(round);
    const [proposal] = proposals;
    await site.settle();
    site.mails.length = 0;
    const form = await office.get(decisionPage(proposal!));
    expect([form.status, await faultsOfHtml(form.html)]).toEqual([200, []]);
    const { organisationId } = proposal!.members[0]!;
    const typed = { organisationId, consent: 'yes', reason: '', channel: '', receivedOn: '2027-03-01' };
    const refused = await office.submit(decisionPage(proposal!), decisionPage(proposal!), typed);
    expect([refused.status, await faultsOfHtml(refused.html)]).toEqual([400, []]);
    expect(words(refused.html)).toContain('Wählen Sie, wie die Antwort kam.');
    await office.submit(decisionPage(proposal!), decisionPage(proposal!), { ...typed, channel: 'phone' });
    await site.settle();
    expect(site.mails.map(({ subject }) => subject)).toEqual([
      `Im Auftrag erfasst: Ihre Antwort zu ${proposal!.record.names.join(' und ')}`,
    ]);
    const page = words((await office.get(pairPage(proposal!))).html);
    expect(page).toContain(`wartet auf Zustimmung von ${proposal!.record.names[1]}`);
    expect(page).toContain('zugestimmt (am Telefon, eingegangen am 1. März 2027)');
  });
});

describe('a letter by which an answer came', () => {
  const scan = (content: string) => new File([content], 'Antwort.pdf');

  test('is kept with the answer, for the office and whoever wrote it, never for the other side', async () => {
    const round = await aRound(site.ctx());
    const { office, proposals } = await released(round);
    const [proposal] = proposals;
    const [author, other] = proposal!.members;
    const typed = { consent: 'no', reason: 'Kein Personal.', channel: 'letter', receivedOn: '2027-03-01' };
    const values = { ...typed, organisationId: author!.organisationId };
    const send = (file: File) => office.submit(decisionPage(proposal!), decisionPage(proposal!), { ...values, file });
    const refused = await send(scan('<html>'));
    expect([refused.status, await faultsOfHtml(refused.html)]).toEqual([422, []]);
    expect(words(refused.html)).toContain('Diese Art von Datei nehmen wir hier nicht an.');
    expect(words(refused.html)).toContain('Die Datei wurde nicht behalten. Wählen Sie sie bitte noch einmal.');
    expect(refused.html).toContain('Kein Personal.</textarea>');
    expect((await send(scan('%PDF-1.7 Nein.'))).location).toBe(pairPage(proposal!));
    const page = await office.get(pairPage(proposal!));
    expect(await faultsOfHtml(page.html)).toEqual([]);
    const address = /href="([^"]+\/schreiben\/[^"]+)"/.exec(page.html)![1]!;
    const english = address.replace('/de/arbeit/paar', '/en/work/pair').replace('/schreiben/', '/letters/');
    const file = await office.get(english);
    expect([file.status, await file.response.text()]).toEqual([200, '%PDF-1.7 Nein.']);
    expect(file.response.headers.get('Content-Disposition')).toContain('attachment; filename="Antwort.pdf"');
    expect(file.response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    const sees = async (organisationId: string) => {
      const browser = await browserOf('reader', organisationId);
      const isLinked = (await browser.get(pairPage(proposal!))).html.includes(address);
      return [isLinked, (await browser.get(address)).status];
    };
    expect(await sees(author!.organisationId)).toEqual([true, 200]);
    expect(await sees(other!.organisationId)).toEqual([false, 404]);
    expect((await office.get(address.replace(/[^/]+$/, site.ctx().newId()))).status).toBe(404);
  });

  test('does not come with an answer that a member gives itself', async () => {
    const round = await aRound(site.ctx());
    const { office, proposals } = await released(round);
    const [proposal] = proposals;
    const head = await browserOf('head', proposal!.members[0]!.organisationId);
    const from = `${decisionPage(proposal!)}?consent=yes`;
    expect((await head.submit(from, decisionPage(proposal!), { file: scan('%PDF-1.7') })).status).toBe(303);
    expect((await office.get(pairPage(proposal!))).html).not.toContain('/schreiben/');
  });
});

describe('a member', () => {
  test('sees the pair, decides on a page of its own, and becomes a partner when both have consented', async () => {
    const round = await aRound(site.ctx());
    const { proposals } = await released(round);
    const [proposal] = proposals;
    const [first, second] = await Promise.all(
      proposal!.members.map(({ organisationId }) => browserOf('head', organisationId)),
    );
    const page = await first!.get(pairPage(proposal!));
    expect([page.status, await faultsOfHtml(page.html)]).toEqual([200, []]);
    expect(words(page.html)).toContain('Ihre Entscheidung bis Mo., 15. März 2027, 24 Uhr (MEZ)');
    const decision = await first!.get(`${decisionPage(proposal!)}?consent=yes`);
    expect(await faultsOfHtml(decision.html)).toEqual([]);
    const sent = await first!.submit(`${decisionPage(proposal!)}?consent=yes`, decisionPage(proposal!));
    expect(sent.location).toBe(pairPage(proposal!));
    expect(words((await first!.get(pairPage(proposal!))).html)).toContain('Sie haben zugestimmt');
    await second!.submit(`${decisionPage(proposal!)}?consent=yes`, decisionPage(proposal!));
    await site.settle();
    const list = await second!.get('/de/arbeit/partnerschaften');
    expect(await faultsOfHtml(list.html)).toEqual([]);
    const address = /href="([^"]+\/partnerschaften\/[^"]+)"/.exec(list.html)![1]!;
    const record = await first!.get(address);
    expect([record.status, await faultsOfHtml(record.html)]).toEqual([200, []]);
    expect(words(record.html)).toContain(proposal!.record.names.join(' und '));
  });

  test('refuses with a reason that the other side does not read', async () => {
    const round = await aRound(site.ctx());
    const { office, proposals } = await released(round);
    const [proposal] = proposals;
    const [first, second] = await Promise.all(
      proposal!.members.map(({ organisationId }) => browserOf('coordinator', organisationId)),
    );
    const from = `${decisionPage(proposal!)}?consent=no`;
    const missing = await first!.submit(from, decisionPage(proposal!), { reason: '' });
    expect([missing.status, await faultsOfHtml(missing.html)]).toEqual([422, []]);
    await site.settle();
    site.mails.length = 0;
    await first!.submit(from, decisionPage(proposal!), { reason: 'Die Reise ist zu weit.' });
    await site.settle();
    const pair = proposal!.record.names.join(' und ');
    expect(site.mails.map(({ subject, text }) => [subject, text.includes('zu weit')]).sort()).toEqual([
      [`Abgelehnt: ${pair}`, true],
      ...Array.from({ length: 4 }, () => [`Das Paar kommt nicht zustande: ${pair}`, false]),
    ]);
    const reads = async (browser: Browser) =>
      words((await browser.get(pairPage(proposal!))).html).includes('Die Reise ist zu weit.');
    expect([await reads(office), await reads(first!), await reads(second!)]).toEqual([true, true, false]);
  });

  test('of another pair finds nothing here, and rounds are the office’s alone', async () => {
    const round = await aRound(site.ctx());
    const { proposals } = await released(round);
    const [proposal, other] = proposals;
    const stranger = await browserOf('head', other!.members[0]!.organisationId);
    expect((await stranger.get(pairPage(proposal!))).status).toBe(404);
    expect((await stranger.get(decisionPage(proposal!))).status).toBe(404);
    expect((await stranger.get(roundPage(round))).status).toBe(403);
    expect((await stranger.get('/de/arbeit/zuordnung')).status).toBe(403);
    const reader = await browserOf('reader', proposal!.members[0]!.organisationId);
    expect((await reader.get(pairPage(proposal!))).status).toBe(200);
    expect((await reader.get(decisionPage(proposal!))).status).toBe(403);
  });
});
