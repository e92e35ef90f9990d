import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../../tests/support/test-program.ts';
import type { Role } from '../../../kernel/actor.ts';
import { NotFound } from '../../../kernel/errors.ts';
import { listHistory } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/context.ts';
import { aPerson } from '../../identity/fixtures.ts';
import { aPair, anAgreement, type TestPair } from '../fixtures.ts';
import { standardClauses } from '../model/clauses.ts';
import { loadAgreement } from '../queries.ts';
import { listClauses } from '../queries/library.ts';
import { moveClause, removeClause } from './arrange.ts';
import { keepClause } from './library.ts';

let program: TestProgram;
let personId: string;
beforeAll(async () => {
  program = await openTestProgram();
  personId = await aPerson(program.ctx());
});
afterAll(() => program.close());

const as = (organisationId: string, role: Role): Ctx =>
  program.ctx({ kind: 'person', personId, memberships: [{ organisationId, role }] });
const keys = async ({ programmeId }: TestPair) =>
  (await listClauses(program.ctx(), programmeId)).map(({ key }) => key).join(' ');
const standard = standardClauses.map(({ key }) => key).join(' ');

test('a clause goes up and down by one place, not beyond the ends; two at once lose nothing', async () => {
  const pair = await aPair(program.ctx());
  const office = as(pair.officeId, 'office');
  const move = (key: string, direction: 'up' | 'down') => moveClause(office, pair.programmeId, key, direction);
  expect(standard).toBe('parties subject several term office-duties partner-duties costs languages end');
  await move('parties', 'up');
  await move('end', 'down');
  expect(await keys(pair)).toBe(standard);
  await Promise.all([move('parties', 'down'), move('end', 'up')]);
  expect(await keys(pair)).toBe('subject parties several term office-duties partner-duties costs end languages');
  const [line] = await listHistory(program.ctx(), 'programme', pair.programmeId);
  expect(line!.action).toBe('clause.moved');
  await expect(moveClause(as(pair.memberIds[0]!, 'head'), pair.programmeId, 'end', 'up')).rejects.toThrow(NotFound);
  await expect(move('nothing', 'up')).rejects.toThrow(NotFound);
});

test('a clause that is removed stays in agreements that were begun, and new ones begin without it', async () => {
  const [begun, later] = [await aPair(program.ctx()), await aPair(program.ctx())];
  const office = as(begun.officeId, 'office');
  const before = await loadAgreement(program.ctx(), await anAgreement(program.ctx(), begun));
  const remove = (key: string, version = 0) => removeClause(office, begun.programmeId, { key, version });
  expect(await remove('costs')).toEqual({ ok: true, value: 'costs' });
  expect(await loadAgreement(program.ctx(), before.id)).toEqual(before);
  const [line] = await listHistory(program.ctx(), 'programme', begun.programmeId);
  expect([line!.action, line!.fields]).toEqual(['clause.removed', ['costs']]);
  // The other programme keeps its own library.
  expect(await keys(later)).toBe(standard);
  expect(await keys(begun)).toBe(standard.replace('costs ', ''));
  await expect(
    removeClause(as(later.officeId, 'office'), begun.programmeId, { key: 'end', version: 0 }),
  ).rejects.toThrow(NotFound);
});

test('what somebody changed meanwhile is not removed unread, and the last clause stays', async () => {
  const pair = await aPair(program.ctx());
  const office = as(pair.officeId, 'office');
  const [first, ...others] = await listClauses(program.ctx(), pair.programmeId);
  await keepClause(office, pair.programmeId, { ...first!, title: { de: 'Wer', en: 'Who' } });
  const removed = await removeClause(office, pair.programmeId, first!);
  expect(removed).toEqual({ ok: false, reasons: [{ code: 'changed-meanwhile' }] });
  for (const { key } of others) await removeClause(office, pair.programmeId, { key, version: 1 });
  expect(await removeClause(office, pair.programmeId, { key: 'parties', version: 2 })).toEqual({
    ok: false,
    reasons: [{ code: 'last-clause' }],
  });
  expect(await keys(pair)).toBe('parties');
});
