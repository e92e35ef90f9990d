import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../tests/support/test-program.ts';
import type { Actor } from '../../kernel/actor.ts';
import { day } from '../../kernel/day.ts';
import { listHistory } from '../../platform/audit.ts';
import { aMembership, aPerson } from '../identity/fixtures.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { aProgramme } from '../programmes/fixtures.ts';
import { saveVersion } from './commands.ts';
import { assignTranslation, createNews, withdrawContent } from './commands/texts.ts';
import { aContent } from './fixtures.ts';
import { pageKey } from './model/pages.ts';
import { partKey } from './model/parts.ts';
import { listContents } from './queries.ts';
import { listContentVersions, loadOverview } from './queries/editing.ts';
import { translationsOf } from './rules/translations.ts';

const now = new Date('2027-03-01T09:00:00Z');
const text = (title: string) => ({ title, summary: '', body: 'Klimaschutz geht alle an.' });
const approved = { state: 'approved' } as const;
const draft = { state: 'draft' } as const;

let program: TestProgram;
let officeId: string;
let office: Actor;
let otherOffice: Actor;
let authority: Actor;
let about: string;
beforeAll(async () => {
  program = await openTestProgram();
  officeId = await anOrganisation(program.ctx(), { kind: 'office', name: 'Programmbüro' });
  about = partKey((await aProgramme(program.ctx(), { officeId })).id, 'about');
  const personId = await aPerson(program.ctx());
  await aMembership(program.ctx(), { personId, organisationId: officeId, role: 'office' });
  office = { kind: 'person', personId, memberships: [{ organisationId: officeId, role: 'office' }] };
  const otherId = await anOrganisation(program.ctx(), { kind: 'office', name: 'Anderes Büro' });
  otherOffice = { kind: 'person', personId, memberships: [{ organisationId: otherId, role: 'office' }] };
  const authorityId = await anOrganisation(program.ctx());
  authority = { kind: 'person', personId, memberships: [{ organisationId: authorityId, role: 'head' }] };
});
beforeEach(async () => {
  program.setNow(now);
  await sql`truncate content cascade`.execute(program.services.db);
});
afterAll(() => program.close());

const read = async (key: string, language: 'de' | 'en' = 'de') =>
  (await listContents(program.ctx(), [key], language)).get(key)?.title;

describe('a version', () => {
  test('is never changed: every saving adds one, with who and when', async () => {
    const ctx = program.ctx(office);
    const address = { key: about, language: 'de' } as const;
    await saveVersion(ctx, address, text('Erste'), { publishing: approved, seen: 0 });
    await saveVersion(ctx, address, text('Zweite'), { publishing: draft, seen: 1 });
    const { content } = await loadOverview(ctx, about);
    const versions = await listContentVersions(ctx, content!.id, 'de');
    expect(versions.map(({ version, title, state, publishAt }) => [version, title, state, publishAt])).toEqual([
      [2, 'Zweite', 'draft', null],
      [1, 'Erste', 'approved', now],
    ]);
    expect(await read(about)).toBe('Erste');
    const history = await listHistory(ctx, 'content', content!.id);
    expect(history.map(({ action, fields }) => [action, fields])).toEqual([
      ['content.drafted', ['de', 'version 2']],
      ['content.published', ['de', 'version 1']],
    ]);
  });

  test('saved over the head of a colleague is refused, and hers stays', async () => {
    const address = { key: about, language: 'de' } as const;
    await saveVersion(program.ctx(office), address, text('Ihre'), { publishing: approved, seen: 0 });
    const second = await saveVersion(program.ctx(office), address, text('Meine'), { publishing: approved, seen: 0 });
    expect(second).toEqual({ ok: false, reasons: [{ code: 'stale', values: { version: 1 } }] });
    expect(await read(about)).toBe('Ihre');
  });

  test('for a moment that has passed, or without a title, is refused', async () => {
    const address = { key: about, language: 'de' } as const;
    const publishing = { state: 'scheduled', publishAt: now } as const;
    expect(await saveVersion(program.ctx(office), address, text('x'), { publishing, seen: 0 })).toEqual({
      ok: false,
      reasons: [{ code: 'moment-passed', field: 'publishOn' }],
    });
    expect((await saveVersion(program.ctx(office), address, text(''), { publishing: draft, seen: 0 })).ok).toBe(false);
  });

  test('of a translation without words is kept as a draft and never published: everybody goes on reading the source', async () => {
    await aContent(program.ctx(), about, { de: { title: 'Worum geht es?' } });
    const address = { key: about, language: 'en' } as const;
    const empty = { title: 'About', summary: '', body: ' \n' };
    expect(await saveVersion(program.ctx(office), address, empty, { publishing: approved, seen: 0 })).toEqual({
      ok: false,
      reasons: [{ code: 'translation-empty', field: 'body' }],
    });
    expect((await saveVersion(program.ctx(office), address, empty, { publishing: draft, seen: 0 })).ok).toBe(true);
    expect(await read(about, 'en')).toBe('Worum geht es?');
  });

  test('of a translation remembers which source was translated, also when a newer one came meanwhile', async () => {
    await aContent(program.ctx(), about, { de: {} });
    await aContent(program.ctx(), about, { de: { body: 'Neu.' } });
    const save = { publishing: approved, seen: 0, basedOn: 1 };
    await saveVersion(program.ctx(office), { key: about, language: 'en' }, text('About'), save);
    const overview = await loadOverview(program.ctx(office), about);
    const states = translationsOf({ ...overview, promised: [], isCompulsory: false }, now);
    expect(states[1]?.state).toEqual({ kind: 'outdated', since: now });
  });
});

describe('who writes', () => {
  const save = { publishing: approved, seen: 0 };
  test('a part: the office of the programme, nobody else', async () => {
    const address = { key: about, language: 'de' } as const;
    for (const actor of [authority, otherOffice, { kind: 'anonymous' } as const]) {
      await expect(saveVersion(program.ctx(actor), address, text('x'), save)).rejects.toThrow('edit content');
    }
    expect((await saveVersion(program.ctx(office), address, text('x'), save)).ok).toBe(true);
    await expect(loadOverview(program.ctx(otherOffice), about)).rejects.toThrow('content');
  });

  test('a page of the site: any office', async () => {
    const address = { key: pageKey('imprint'), language: 'de' } as const;
    await expect(saveVersion(program.ctx(authority), address, text('x'), save)).rejects.toThrow('edit content');
    expect((await saveVersion(program.ctx(otherOffice), address, text('x'), save)).ok).toBe(true);
  });

  test('a page or part that is not in the model: nobody', async () => {
    for (const key of ['page/secret', about.replace('about', 'other'), 'news/none']) {
      await expect(saveVersion(program.ctx(office), { key, language: 'de' }, text('x'), save)).rejects.toThrow(key);
    }
  });
});

describe('news', () => {
  test('get an address from their title that no other news have', async () => {
    const begin = (title: string) =>
      createNews(program.ctx(office), { title, sourceLanguage: 'de', programmeId: null });
    expect(await begin('Grüße aus Baunatal!')).toBe('news/gruesse-aus-baunatal');
    expect(await begin('Grüße aus Baunatal')).toBe('news/gruesse-aus-baunatal-2');
    expect(await begin('Neu')).toBe('news/meldung');
  });

  test('that are withdrawn are gone at once, and come back with the next version', async () => {
    const ctx = program.ctx(office);
    const key = await createNews(ctx, { title: 'Kassel', sourceLanguage: 'de', programmeId: null });
    await saveVersion(ctx, { key, language: 'de' }, text('Kassel'), { publishing: approved, seen: 0 });
    await withdrawContent(ctx, key);
    expect(await read(key)).toBe(undefined);
    await saveVersion(ctx, { key, language: 'de' }, text('Kassel 2'), { publishing: approved, seen: 1 });
    expect(await read(key)).toBe('Kassel 2');
  });
});

test('a translation is promised by somebody of the office, and can be given back', async () => {
  await aContent(program.ctx(), about, { de: {} });
  const ctx = program.ctx(office);
  const personId = office.kind === 'person' ? office.personId : '';
  const stranger = await aPerson(program.ctx());
  const dueOn = day('2027-03-15');
  const address = { key: about, language: 'en' } as const;
  expect(await assignTranslation(ctx, address, { personId: stranger, dueOn })).toEqual({
    ok: false,
    reasons: [{ code: 'person-unknown', field: 'person' }],
  });
  await assignTranslation(ctx, address, { personId, dueOn: null });
  await assignTranslation(ctx, address, { personId, dueOn });
  expect((await loadOverview(ctx, about)).duties).toMatchObject([{ language: 'en', personId, dueOn }]);
  await assignTranslation(ctx, address, null);
  expect((await loadOverview(ctx, about)).duties).toEqual([]);
});
