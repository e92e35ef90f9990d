import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApplication } from '../src/areas/applications/fixtures.ts';
import { aPerson, signIn } from '../src/areas/identity/fixtures.ts';
import { aRound, releasedProposals, type TestRound } from '../src/areas/matching/fixtures.ts';
import type { Proposal } from '../src/areas/matching/queries.ts';
import { anOrganisation } from '../src/areas/organisations/fixtures.ts';
import { aCall, aProgramme } from '../src/areas/programmes/fixtures.ts';
import type { Programme } from '../src/areas/programmes/model.ts';
import type { Role } from '../src/kernel/actor.ts';
import { addDays } from '../src/kernel/day.ts';
import type { Browser } from './support/browser.ts';
import { signedIn } from './support/signed-in.ts';
import { openTestSite, type TestSite } from './support/test-site.ts';
import { faultsOfHtml } from './support/valid-html.ts';

/** An office whose round has two proposals out; one authority of it is asked, another has begun a new entry. */
let site: TestSite;
let round: TestRound;
let proposal: Proposal;
let officeId: string;
let programme: Programme;
let asked: string;
let partner: string;

beforeAll(async () => {
  site = await openTestSite();
  const ctx = site.ctx();
  officeId = await anOrganisation(ctx, { kind: 'office', name: 'Büro Nord', phone: '0561 1003-0' });
  programme = await aProgramme(ctx, { officeId });
  round = await aRound(ctx);
  [proposal] = (await releasedProposals(ctx, round.callId)) as [Proposal];
  asked = proposal.members[0]!.organisationId;
  partner = proposal.record.names[proposal.record.members.indexOf(proposal.members[1]!.key)]!;
});
afterAll(() => site.close());

/** What is read on the page of today, with every page checked on the way. */
async function today(browser: Browser, language: 'de' | 'en' = 'de'): Promise<{ text: string; html: string }> {
  const { status, html } = await browser.get({ de: '/de/arbeit', en: '/en/work' }[language]);
  expect([status, await faultsOfHtml(html)]).toEqual([200, []]);
  return {
    html,
    text: html
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .replaceAll('\u2011', '-'),
  };
}

describe('who has nothing to do reads what will be asked of them', () => {
  const idle: readonly (readonly [Role, string, string])[] = [
    ['adviser', 'welche Sie begleiten (RegioTwin-Berater/in)', 'which ones you accompany'],
    ['juror', 'lädt das Programmbüro Sie dazu ein', 'invites you'],
    ['finance', 'Abgerechnet wird erst, wenn ein Paar bestätigt ist', 'only when a pair is confirmed'],
    ['reader', 'Sie lesen mit und müssen nichts tun', 'need not do anything'],
    ['clerk', 'sagt es Ihnen Ihre Koordination', 'your coordinator'],
    ['partner', 'meldet sich das Programmbüro', 'the programme office'],
  ];

  test.each(idle)('as %s, with the office to call', async (role, german, english) => {
    const organisationId = ['adviser', 'juror'].includes(role) ? officeId : await anOrganisation(site.ctx());
    const browser = await signedIn(site, organisationId, role);
    const page = await today(browser);
    for (const said of ['Heute ist nichts zu tun', german, 'Büro Nord', '0561 1003-0']) {
      expect(page.text).toContain(said);
    }
    expect(page.html).toContain('href="tel:056110030"');
    expect((await today(browser, 'en')).text).toContain(english);
  });

  test('without any organisation', async () => {
    const browser = site.browser();
    browser.setCookie('kt_session', await signIn(site.ctx(), await aPerson(site.ctx())));
    expect((await today(browser)).text).toContain('Ihr Konto gehört noch zu keiner Organisation');
  });
});

describe('at an authority that is asked', () => {
  test('the head gets one decision with its last day, on one page', async () => {
    const { text, html } = await today(await signedIn(site, asked, 'head'));
    expect(text).toContain(`Paarvorschlag: ${partner}`);
    expect(text).toContain('Frist: Mo., 15. März 2027');
    expect(html).toContain(`href="/de/arbeit/paar/${proposal.id}/leitung"`);
    expect(text).toContain('Ansehen und entscheiden');
  });

  test('the coordinator gets the proposal, and waits for the partner', async () => {
    const { text, html } = await today(await signedIn(site, asked, 'coordinator'));
    expect(html).toContain(`href="/de/arbeit/paar/${proposal.id}"`);
    expect(text).toContain(`${partner} : Antwort zum Paarvorschlag bis Mo., 15. März 2027`);
  });

  test.each(['member', 'clerk', 'finance', 'reader'] as const)(
    'a %s decides nothing, and reads who does',
    async role => {
      await signedIn(site, asked, 'head');
      const { text, html } = await today(await signedIn(site, asked, role));
      expect(text).toContain('Heute ist nichts zu tun');
      expect(text).toContain('Person head');
      expect(text).toContain('Ihre Entscheidung zum Paarvorschlag bis Mo., 15. März 2027');
      expect(html).not.toContain('/leitung');
    },
  );
});

describe('of the office', () => {
  test('an answer that is out, with the number to call; each number of a round leads to its list', async () => {
    const { text, html } = await today(await signedIn(site, round.officeId, 'office'));
    expect(text).toContain(`${partner} : Antwort zum Paarvorschlag bis`);
    for (const path of [`aufrufe/${round.slug}/interessen?state=eligible`, `zuordnung/${round.slug}`]) {
      expect(html).toContain(`href="/de/arbeit/${path}"`);
    }
  });

  test('what came in, a draft of a call, and a deadline within the week come one after the other', async () => {
    const ctx = site.ctx();
    const soon = await aCall(ctx, { programmeId: programme.id, slug: 'bald', lastDay: addDays(ctx.today, 3) });
    await aCall(ctx, { programmeId: programme.id, slug: 'entwurf', state: 'draft' });
    const [first, second] = [await anOrganisation(ctx), await anOrganisation(ctx, { name: 'Stadt Säumig' })];
    await anApplication(ctx, { callId: soon.id, organisationId: first, state: 'submitted' });
    await anApplication(ctx, { callId: soon.id, organisationId: second, state: 'draft' });
    const office = await signedIn(site, officeId, 'office');
    const { text, html } = await today(office);
    for (const said of ['3 Dinge sind zu tun', 'Die Frist endet bald', 'Ein Entwurf ist noch nicht abgesendet.']) {
      expect(text).toContain(said);
    }
    for (const path of ['bald/interessen?state=draft', 'bald/interessen?state=submitted', 'entwurf/veroeffentlichen']) {
      expect(html).toContain(`href="/de/arbeit/aufrufe/${path}"`);
    }
    expect(text).toContain('Stadt Säumig : Absenden (Interessensbekundung), Frist:');
    expect((await today(office, 'en')).text).toContain('3 things to do');
    const waiting = await today(await signedIn(site, first, 'coordinator'));
    expect(waiting.text).toContain('Büro Nord: prüft, was Sie abgesendet haben');
    const member = await today(await signedIn(site, second, 'member'));
    expect(member.text).toContain('ist ein Entwurf');
    expect(member.text).toContain('Weiter ausfüllen');
  });
});
