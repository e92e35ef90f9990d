import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../tests/support/test-program.ts';
import { type Actor, anonymous } from '../../kernel/actor.ts';
import { day, endOfDay } from '../../kernel/day.ts';
import { Forbidden, NotFound } from '../../kernel/errors.ts';
import { listHistory } from '../../platform/audit.ts';
import { changeDraft, createCall, createProgramme } from './commands.ts';
import { advanceCall, cancelCall, closeDueCalls } from './commands/close.ts';
import { correctCall, extendDeadline, openCall } from './commands/open.ts';
import { aCall, aProgramme } from './fixtures.ts';
import { type Programme, regioTwinTaxonomy } from './model.ts';
import { findCallBySlug, listCalls, listOpenCalls, listVersions, loadCall, loadCallForRun } from './queries.ts';
import { hashTerms } from './queries/frozen.ts';
import { defaultTerms } from './rules/default-terms.ts';

const now = new Date('2027-02-01T09:00:00Z');
const officeId = '01999999-0000-7000-8000-00000000000a';
const otherOfficeId = '01999999-0000-7000-8000-00000000000b';
const personId = '01999999-0000-7000-8000-00000000000c';
const office: Actor = { kind: 'person', personId, memberships: [{ organisationId: officeId, role: 'office' }] };
const otherOffice: Actor = {
  kind: 'person',
  personId,
  memberships: [{ organisationId: otherOfficeId, role: 'office' }],
};

let program: TestProgram;
let programme: Programme;

beforeAll(async () => {
  program = await openTestProgram({ now });
  for (const id of [officeId, otherOfficeId]) {
    await sql`insert into organisation (id, kind, name, slug, created_at)
      values (${id}, 'office', 'Büro', ${id}, ${now})`.execute(program.services.db);
  }
  await sql`insert into person (id, name, email, language, created_at)
    values (${personId}, 'Büro', 'buero@example.org', 'de', ${now})`.execute(program.services.db);
  programme = await aProgramme(program.ctx(), { officeId });
});
beforeEach(async () => {
  program.setNow(now);
  await sql`truncate call cascade`.execute(program.services.db);
  await sql`delete from event`.execute(program.services.db);
});
afterAll(() => program.close());

/** What was told to other areas, by name: events of one moment have no order. */
async function events(): Promise<string[]> {
  const rows = await program.services.db.selectFrom('event').select('type').execute();
  return rows.map(({ type }) => type).sort();
}

describe('a programme', () => {
  test('keeps its format, its parts and its fields of action', async () => {
    const created = await createProgramme(program.ctx(office), {
      slug: 'massnahmen-twinning',
      name: { de: 'Maßnahmen-Twinning', en: 'Measure twinning' },
      format: 'measure',
      modules: ['applications'],
      terms: { adviser: { one: { de: 'Coach', en: 'coach' }, many: { de: 'Coaches', en: 'coaches' } } },
      taxonomy: regioTwinTaxonomy,
      officeId,
    });
    expect(created.ok && created.value.modules).toEqual(['applications']);
    const again = await createProgramme(program.ctx(office), { ...programme, slug: 'massnahmen-twinning' });
    expect(again).toEqual({ ok: false, reasons: [{ code: 'slug-taken', field: 'name-de' }] });
  });

  test('is begun by its own office only', async () => {
    await expect(createProgramme(program.ctx(otherOffice), programme)).rejects.toThrow(Forbidden);
  });
});

describe('a draft', () => {
  test('exists for its office only', async () => {
    const draft = await aCall(program.ctx(), { programmeId: programme.id, state: 'draft', slug: '2027' });
    expect((await findCallBySlug(program.ctx(office), '2027'))?.id).toBe(draft.id);
    expect(await findCallBySlug(program.ctx(otherOffice), '2027')).toBe(null);
    await expect(loadCall(program.ctx(anonymous), draft.id)).rejects.toThrow(NotFound);
    await expect(openCall(program.ctx(otherOffice), draft.id)).rejects.toThrow(NotFound);
    expect(await listCalls(program.ctx(anonymous))).toEqual([]);
  });

  test('of the same name gets an address of its own', async () => {
    const slugs: string[] = [];
    for (let i = 0; i < 3; i++) slugs.push((await aCall(program.ctx(), { programmeId: programme.id })).slug);
    expect(slugs).toEqual(['regionen-twinning-2027', 'regionen-twinning-2027-2', 'regionen-twinning-2027-3']);
  });

  test('is never called like the page for a new one', async () => {
    const call = await aCall(program.ctx(), { programmeId: programme.id, name: { de: 'Neu', en: 'New' } });
    expect(call.slug).toBe('aufruf');
  });

  test('changes as often as wished, and the trail names what was changed', async () => {
    const draft = await aCall(program.ctx(), { programmeId: programme.id, state: 'draft' });
    const { name, opensAt, deadlineAt } = draft;
    const terms = { ...defaultTerms, places: 24, about: { de: '', en: '' } };
    const changed = await changeDraft(program.ctx(office), draft.id, { name, opensAt, deadlineAt, terms });
    expect(changed.ok && changed.value.terms.places).toBe(24);
    expect((await listHistory(program.ctx(office), 'call', draft.id)).map(line => [line.action, line.fields])).toEqual([
      ['call.changed', ['terms']],
      ['call.created', []],
    ]);
  });
});

describe('opening', () => {
  test('freezes the terms under their hash, once', async () => {
    const draft = await aCall(program.ctx(), { programmeId: programme.id, state: 'draft' });
    const hash = hashTerms(draft.terms);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await openCall(program.ctx(office), draft.id, hash)).toEqual({ ok: true, value: { hash } });
    const call = await loadCall(program.ctx(anonymous), draft.id);
    expect([call.state, call.version, call.hash]).toEqual(['open', 1, hash]);
    expect(await openCall(program.ctx(office), draft.id)).toEqual({
      ok: false,
      reasons: [{ code: 'wrong-state', values: { state: 'open' } }],
    });
    expect(await events()).toEqual(['call.opened']);
  });

  test('is refused when the draft was changed since one looked', async () => {
    const draft = await aCall(program.ctx(), { programmeId: programme.id, state: 'draft' });
    expect(await openCall(program.ctx(office), draft.id, 'another')).toEqual({
      ok: false,
      reasons: [{ code: 'changed-meanwhile' }],
    });
  });

  test('lets nobody else change it, and a draft’s form no longer', async () => {
    const call = await aCall(program.ctx(), { programmeId: programme.id });
    await expect(correctCall(program.ctx(otherOffice), call.id, { terms: defaultTerms, reason: 'x' })).rejects.toThrow(
      Forbidden,
    );
    expect((await changeDraft(program.ctx(office), call.id, call)).ok).toBe(false);
  });

  test('shows a weight that was changed past the commands', async () => {
    const call = await aCall(program.ctx(), { programmeId: programme.id });
    expect((await loadCallForRun(program.ctx(office), call.id)).untouched).toBe(true);
    await sql`update call set terms = jsonb_set(terms, '{rules,weights,alpha}', '0.6') where id = ${call.id}`.execute(
      program.services.db,
    );
    expect((await loadCallForRun(program.ctx(office), call.id)).untouched).toBe(false);
    const forged = (await loadCall(program.ctx(office), call.id)).terms;
    await sql`update call set hash = ${hashTerms(forged)} where id = ${call.id}`.execute(program.services.db);
    expect((await loadCallForRun(program.ctx(office), call.id)).untouched).toBe(false);
  });
});

describe('an open call', () => {
  test('is corrected by a new version with its reason', async () => {
    const call = await aCall(program.ctx(), { programmeId: programme.id });
    const terms = { ...defaultTerms, places: 24 };
    const seen = call.hash!;
    const corrected = await correctCall(program.ctx(office), call.id, { terms, reason: 'Zwei Paare mehr', seen });
    expect(corrected).toEqual({ ok: true, value: { version: 2 } });
    const versions = await listVersions(program.ctx(anonymous), call.id);
    expect(versions.map(({ version, reason, hash }) => [version, reason, hash])).toEqual([
      [2, 'Zwei Paare mehr', hashTerms(terms)],
      [1, '', call.hash],
    ]);
    const later = await loadCallForRun(program.ctx(office), call.id);
    expect([later.terms.places, later.hash, later.untouched]).toEqual([24, hashTerms(terms), true]);
    expect(await correctCall(program.ctx(office), call.id, { terms, reason: 'Nochmals', seen })).toEqual({
      ok: false,
      reasons: [{ code: 'nothing-changed' }],
    });
    expect(await events()).toEqual(['call.corrected', 'call.opened']);
  });

  test('gets more time without any other change', async () => {
    const call = await aCall(program.ctx(), { programmeId: programme.id, lastDay: day('2027-02-26') });
    const deadlineAt = endOfDay(day('2027-03-05'), 'Europe/Berlin');
    const extended = await extendDeadline(program.ctx(office), call.id, { deadlineAt, reason: 'Winterferien' });
    expect(extended).toEqual({ ok: true, value: { version: 2 } });
    const later = await loadCall(program.ctx(), call.id);
    expect([later.deadlineAt, later.hash, later.state]).toEqual([deadlineAt, call.hash, 'open']);
    expect((await loadCallForRun(program.ctx(office), call.id)).untouched).toBe(true);
    expect(await events()).toEqual(['call.extended', 'call.opened']);
  });

  test('is closed at its deadline at once, and written down by the clock', async () => {
    const call = await aCall(program.ctx(), { programmeId: programme.id, lastDay: day('2027-02-26') });
    const last = endOfDay(day('2027-02-26'), 'Europe/Berlin');
    program.setNow(new Date(last.getTime() - 1));
    await closeDueCalls(program.ctx());
    expect((await listOpenCalls(program.ctx(anonymous))).map(({ id }) => id)).toEqual([call.id]);
    program.setNow(last);
    expect(await listOpenCalls(program.ctx(anonymous))).toEqual([]);
    expect((await loadCallForRun(program.ctx(office), call.id)).state).toBe('closed');
    expect((await loadCall(program.ctx(), call.id)).state).toBe('open');
    await closeDueCalls(program.ctx());
    await closeDueCalls(program.ctx());
    expect((await loadCall(program.ctx(), call.id)).state).toBe('closed');
    expect(await events()).toEqual(['call.closed', 'call.opened']);
  });

  test('that is called off says why', async () => {
    const call = await aCall(program.ctx(), { programmeId: programme.id });
    expect(await cancelCall(program.ctx(office), call.id, '')).toEqual({
      ok: false,
      reasons: [{ code: 'reason-missing', field: 'reason' }],
    });
    expect((await cancelCall(program.ctx(office), call.id, 'Keine Förderung')).ok).toBe(true);
    expect((await loadCall(program.ctx(anonymous), call.id)).state).toBe('cancelled');
    expect((await listVersions(program.ctx(anonymous), call.id))[0]?.reason).toBe('Keine Förderung');
  });
});

test('after the deadline the office moves a call on, one step at a time and only from what it saw', async () => {
  const call = await aCall(program.ctx(), { programmeId: programme.id, lastDay: day('2027-02-26') });
  program.setNow(endOfDay(day('2027-02-26'), 'Europe/Berlin'));
  expect(await advanceCall(program.ctx(office), call.id, 'closed')).toEqual({ ok: true, value: 'evaluated' });
  expect((await advanceCall(program.ctx(office), call.id, 'closed')).ok).toBe(false);
  expect(await advanceCall(program.ctx(office), call.id, 'evaluated')).toEqual({ ok: true, value: 'awarded' });
  expect(await advanceCall(program.ctx(office), call.id, 'awarded')).toEqual({ ok: true, value: 'archived' });
  expect((await advanceCall(program.ctx(office), call.id, 'archived')).ok).toBe(false);
  expect(await events()).toEqual(['call.archived', 'call.awarded', 'call.closed', 'call.evaluated', 'call.opened']);
});

test('a call for tests and the demo walks to its state by the commands', async () => {
  const states = ['draft', 'open', 'closed', 'evaluated', 'awarded', 'archived', 'cancelled'] as const;
  const calls = [];
  for (const state of states) calls.push(await aCall(program.ctx(), { programmeId: programme.id, state }));
  expect(calls.map(({ state }) => state)).toEqual(states);
});

test('a copy takes over the terms and nothing of the history', async () => {
  const first = await aCall(program.ctx(), { programmeId: programme.id, terms: { places: 24 } });
  const copy = await createCall(program.ctx(office), { ...first, slug: '2028', name: { de: 'Zweiter', en: 'Second' } });
  expect(copy.ok && [copy.value.terms.places, copy.value.state, copy.value.version, copy.value.slug]).toEqual([
    24,
    'draft',
    0,
    '2028',
  ]);
});
