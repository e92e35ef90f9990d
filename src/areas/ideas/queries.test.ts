import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countingBrowser } from '../../../tests/support/count-queries.ts';
import { openTestProgram, type TestProgram } from '../../../tests/support/test-program.ts';
import { aMembership, aPerson, signIn } from '../identity/fixtures.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { anIdea } from './fixtures.ts';
import { filterAddress, listIdeas, readFilter } from './queries/list.ts';
import { loadProofs } from './queries/proofs.ts';

let program: TestProgram;
beforeAll(async () => {
  program = await openTestProgram();
});
afterAll(() => program.close());

const found = async (query: string) => {
  const { rows } = await listIdeas(program.ctx(), readFilter(new URLSearchParams(query)), 'public');
  return rows.map(({ title }) => title);
};

test('a search finds every word in headline or text, and signs of patterns are only signs', async () => {
  await anIdea(program.ctx(), {
    title: 'Fahrradgarage',
    text: 'Am Bahnhof, zu 100 % überdacht.',
    acts: [{ act: 'publish' }],
  });
  program.setNow(new Date('2027-03-01T10:00:00Z'));
  await anIdea(program.ctx(), {
    title: 'Radwege',
    text: 'Sichere Wege zum Bahnhof.',
    acts: [{ act: 'publish' }],
    supports: 1,
  });
  await anIdea(program.ctx(), { title: 'Wartet noch', text: 'Am Bahnhof, noch nicht geprüft.' });
  expect(await found('q=bahnhof')).toEqual(['Radwege', 'Fahrradgarage']);
  expect(await found('q=garage+bahnhof')).toEqual(['Fahrradgarage']);
  expect(await found('q=100+%25')).toEqual(['Fahrradgarage']);
  expect(await found('q=%25')).toEqual(['Fahrradgarage']);
  expect(await found('order=supported')).toEqual(['Radwege', 'Fahrradgarage']);
  expect(await found('state=submitted')).toEqual([]);
  expect(await found('due=moderation&page=x&programme=%00')).toEqual(['Radwege', 'Fahrradgarage']);
});

test('an address says its filter and nothing more', () => {
  const filter = readFilter(new URLSearchParams('q=rad&state=published&order=newest&page=3&unknown=1'));
  expect(filterAddress(filter)).toEqual({ q: 'rad', state: 'published', page: '3' });
});

test('of a thousand ideas a page shows twenty, asks as often as for two, and stays small', async () => {
  const { browser, queriesOf } = countingBrowser(program.services);
  const two = await queriesOf('/de/ideen');
  const ctx = program.ctx();
  await sql`
    insert into idea (id, language, state, state_at, title, text, place, picture_alt, sent_at, checked_at)
    select gen_random_uuid(), 'de', 'published', ${ctx.now}, 'Idee ' || n, repeat('Ein Satz über das Klima. ', 160), '', '',
      ${ctx.now}::timestamptz - make_interval(hours => n), ${ctx.now}
    from generate_series(1, 1000) as n`.execute(ctx.db);
  expect(await queriesOf('/de/ideen')).toBe(two);
  expect(await queriesOf('/de/ideen?q=klima&page=7')).toBe(two);
  const { html } = await browser.get('/de/ideen');
  expect([html.includes('1.002 Ideen'), html.match(/<h2/g)?.length]).toEqual([true, 20]);
  expect(html.length).toBeLessThan(40_000);
  expect((await listIdeas(ctx, readFilter(new URLSearchParams('page=52')), 'public')).rows).toEqual([]);
});

test('of a thousand ideas the list of the office shows twenty, asks as often as for two, and stays small', async () => {
  const ctx = program.ctx();
  const officeId = await anOrganisation(ctx, { kind: 'office', name: 'Programmbüro' });
  const personId = await aPerson(ctx, { name: 'Kim Büro' });
  await aMembership(ctx, { personId, organisationId: officeId, role: 'office' });
  const { browser, queriesOf } = countingBrowser(program.services);
  browser.setCookie('kt_session', await signIn(ctx, personId));
  await sql`delete from idea where title like 'Idee %'`.execute(ctx.db);
  const few = await queriesOf('/de/arbeit/ideen');
  await sql`
    insert into idea (id, language, state, state_at, title, text, place, picture_alt, sent_at, moderation_due)
    select gen_random_uuid(), 'de', 'submitted', ${ctx.now}, 'Idee ' || n, repeat('Ein Satz über das Klima. ', 160), '', '',
      ${ctx.now}::timestamptz - make_interval(hours => n), ${ctx.today}
    from generate_series(1, 1000) as n`.execute(ctx.db);
  expect(await queriesOf('/de/arbeit/ideen')).toBe(few);
  expect(await queriesOf('/de/arbeit/ideen?due=moderation&page=7')).toBe(few);
  const { html } = await browser.get('/de/arbeit/ideen?due=moderation');
  // The one that waits since another test, and the thousand.
  expect([html.includes('1.001 Ideen'), html.match(/<th scope="row"/g)?.length]).toEqual([true, 20]);
  expect(html.length).toBeLessThan(40_000);
  expect(few).toBe(6);
});

test('proofs open only what they were made for, and only for the browser that got them', async () => {
  const proofs = await loadProofs(program.ctx());
  const idea = { id: '0195-one', number: 17 };
  expect(proofs.receipt(idea)).not.toBe(proofs.confirm(idea));
  const openedAt = new Date('2027-03-01T08:00:00Z');
  const proof = proofs.form('browser', openedAt);
  expect(proofs.openedAt('browser', proof)).toEqual(openedAt);
  expect(proofs.openedAt('other browser', proof)).toBe(null);
  expect(proofs.openedAt('browser', proof.replace(/^\d+/, '1'))).toBe(null);
  expect(proofs.openedAt('browser', '999999999999999999')).toBe(null);
  expect(proofs.address('a', ' Kim@X.example')).toBe(proofs.address('a', 'kim@x.example'));
});
