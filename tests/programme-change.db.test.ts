import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anApplication } from '../src/areas/applications/fixtures.ts';
import { aMembership, aPerson, signIn } from '../src/areas/identity/fixtures.ts';
import { aRound, releasedProposals, type TestRound } from '../src/areas/matching/fixtures.ts';
import type { Proposal } from '../src/areas/matching/queries.ts';
import { recordPartnership } from '../src/areas/partnerships/commands.ts';
import { changeProgramme, type ProgrammeChange } from '../src/areas/programmes/commands.ts';
import { aCall } from '../src/areas/programmes/fixtures.ts';
import { modules, type Programme } from '../src/areas/programmes/model.ts';
import { loadCall } from '../src/areas/programmes/queries.ts';
import type { Role } from '../src/kernel/actor.ts';
import type { Browser } from './support/browser.ts';
import { openTestSite, type TestSite } from './support/test-site.ts';

let site: TestSite;
let round: TestRound;
let proposal: Proposal;
let programme: Programme;
let applicationId: string;
let partnershipId: string;
let office: Browser;
let coordinator: Browser;

beforeAll(async () => {
  site = await openTestSite();
  const ctx = site.ctx();
  round = await aRound(ctx);
  [proposal] = (await releasedProposals(ctx, round.callId)) as [Proposal];
  ({ programme } = await loadCall(ctx, round.callId));
  const call = await aCall(ctx, { programmeId: programme.id, slug: 'offen' });
  const { organisationId } = proposal.members[0]!;
  applicationId = (await anApplication(ctx, { callId: call.id, organisationId, state: 'draft' })).id;
  const memberIds = proposal.members.map(member => member.organisationId);
  const recorded = await recordPartnership(ctx, { callId: call.id, memberIds, fields: [], confirmedAt: null });
  partnershipId = recorded.ok ? recorded.value : '';
  office = await browserOf('office', round.officeId);
  coordinator = await browserOf('coordinator', organisationId);
});
afterAll(() => site.close());
beforeEach(() => change({}));

async function browserOf(role: Role, organisationId: string): Promise<Browser> {
  const personId = await aPerson(site.ctx());
  await aMembership(site.ctx(), { personId, organisationId, role });
  const browser = site.browser();
  browser.setCookie('kt_session', await signIn(site.ctx(), personId));
  return browser;
}

async function change(wish: Partial<ProgrammeChange>): Promise<void> {
  const { name } = programme;
  await changeProgramme(site.ctx(), programme.id, { name, modules: [...modules], terms: {}, ...wish });
}

/** The words that a reader sees, without the marks between them. */
async function read(browser: Browser, path: string): Promise<string> {
  const { html } = await browser.get(path);
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

test('words of a programme stand on the pages of its call, of an entry and of a pair', async () => {
  const both = (de: string, en: string) => ({ de, en });
  await change({
    terms: {
      application: { one: both('Antrag', 'bid'), many: both('Anträge', 'bids'), gender: 'm' },
      advising: { one: both('Lotsenstadt', 'guiding town'), many: both('Lotsenstädte', 'guiding towns') },
    },
  });
  const call = await read(site.browser(), '/de/aufrufe/offen');
  for (const said of ['Antrag beginnen', 'Lotsenstädte', 'Anwendende Regionen']) expect(call).toContain(said);
  expect(await read(site.browser(), '/en/calls/offen')).toContain('Guiding towns');
  const own = `/de/arbeit/interesse/${applicationId}`;
  expect(await read(coordinator, own)).toContain('Ihr Antrag ist ein Entwurf');
  expect(await read(coordinator, `${own}/handlungsfelder`)).toContain('als Lotsenstadt: Wir geben Erfahrung weiter');
  expect(await read(coordinator, `${own}/zurueckziehen`)).toContain('Antrag zurückziehen?');
  expect(await read(coordinator, '/de/arbeit')).toContain('Ihr Antrag ist ein Entwurf');
  expect(await read(office, '/de/arbeit/aufrufe/offen/interessen')).toContain('Anträge');
  const pair = await read(coordinator, `/de/arbeit/paar/${proposal.id}`);
  expect(pair).toContain('Lotsenstadt: Erfahrung 4, Bedarf 0, 1 Nachweis');
  expect(pair).toContain('Anwendende Region: Erfahrung 0, Bedarf 4');
  for (const text of [call, pair]) expect(text).not.toContain('Beratende Region');
});

describe('a part that is switched off', () => {
  const statusesOf = (browser: Browser, paths: readonly string[]) =>
    Promise.all(paths.map(async path => (await browser.get(path)).status));
  const without = (off: string) => change({ modules: modules.filter(module => module !== off) });

  test('leaves no page of expressions of interest, nor a button for them', async () => {
    const own = `/de/arbeit/interesse/${applicationId}`;
    const start = '/de/aufrufe/offen/interesse';
    const list = '/de/arbeit/aufrufe/offen/interessen';
    const record = `${list}/${applicationId}`;
    expect(await statusesOf(coordinator, [start, own])).toEqual([200, 200]);
    expect(await statusesOf(office, [list, record])).toEqual([200, 200]);
    await without('applications');
    expect(await statusesOf(coordinator, [start, own, `${own}/pruefen`])).toEqual([404, 404, 404]);
    expect(await statusesOf(office, [list, record])).toEqual([404, 404]);
    expect((await coordinator.submit('/de/arbeit', `${own}/kommune`, { place: '' })).status).toBe(404);
    expect(await read(site.browser(), '/de/aufrufe/offen')).not.toContain('Interesse bekunden');
    expect(await read(coordinator, '/de/arbeit')).not.toContain('Interessensbekundung für');
    expect(await read(office, '/de/arbeit/aufrufe/offen')).not.toContain('Interessensbekundungen');
    await change({});
    expect(await statusesOf(coordinator, [start, own])).toEqual([200, 200]);
  });

  test('leaves no page of rounds and proposals, nor a menu entry, nor a task', async () => {
    const pair = `/de/arbeit/paar/${proposal.id}`;
    const rounds = [`/de/arbeit/zuordnung/${round.slug}`, `/de/arbeit/zuordnung/${round.slug}/paare.csv`];
    expect(await statusesOf(office, [...rounds, pair])).toEqual([200, 200, 200]);
    expect(await read(office, '/de/arbeit')).toContain('Zuordnung');
    expect(await read(coordinator, '/de/arbeit')).toContain('Paarvorschlag');
    await without('matching');
    expect(await statusesOf(office, [...rounds, pair])).toEqual([404, 404, 404]);
    expect(await statusesOf(coordinator, [pair, `${pair}/entscheidung`])).toEqual([404, 404]);
    expect(await read(office, '/de/arbeit')).not.toContain('Zuordnung');
    expect(await read(coordinator, '/de/arbeit')).not.toContain('Paarvorschlag');
  });

  test('leaves no page of partnerships, nor a menu entry', async () => {
    const record = `/de/arbeit/partnerschaften/${partnershipId}`;
    const [name] = proposal.record.names;
    expect(await statusesOf(coordinator, [record])).toEqual([200]);
    expect(await read(coordinator, '/de/arbeit/partnerschaften')).toContain(`${name} und`);
    await without('partnerships');
    expect(await statusesOf(coordinator, [record])).toEqual([404]);
    expect(await read(coordinator, '/de/arbeit/partnerschaften')).not.toContain(`${name} und`);
    expect(await read(coordinator, '/de/arbeit')).not.toContain('Twinning-Paare');
  });
});
