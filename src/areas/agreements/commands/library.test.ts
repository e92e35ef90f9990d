import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../../tests/support/test-program.ts';
import type { Actor, Role } from '../../../kernel/actor.ts';
import { NotFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { aPerson } from '../../identity/fixtures.ts';
import { aPair } from '../fixtures.ts';
import { listClauses } from '../queries/library.ts';
import { keepClause } from './library.ts';

let program: TestProgram;
let personId: string;
beforeAll(async () => {
  program = await openTestProgram();
  personId = await aPerson(program.ctx());
});
afterAll(() => program.close());

const as = (organisationId: string, role: Role): Ctx => {
  const actor: Actor = { kind: 'person', personId, memberships: [{ organisationId, role }] };
  return program.ctx(actor);
};
const codes = (outcome: { ok: true } | { ok: false; reasons: readonly { code: string }[] }) =>
  outcome.ok ? [] : outcome.reasons.map(({ code }) => code);

describe('the library', () => {
  test('names a variable that does not exist with its line, and two who change one clause lose nothing', async () => {
    const pair = await aPair(program.ctx());
    const office = as(pair.officeId, 'office');
    const [first] = await listClauses(program.ctx(), pair.programmeId);
    const wrong = { ...first!, body: { de: 'Gut\n{{Partei}}', en: first!.body.en } };
    expect(await keepClause(office, pair.programmeId, wrong)).toEqual({
      ok: false,
      reasons: [{ code: 'variable-unknown', field: 'body-de', values: { name: 'Partei', line: 2 } }],
    });
    const mine = { ...first!, title: { de: 'Parteien', en: 'Parties' } };
    expect(codes(await keepClause(office, pair.programmeId, mine))).toEqual([]);
    const [kept] = await listClauses(program.ctx(), pair.programmeId);
    expect(codes(await keepClause(office, pair.programmeId, { ...kept!, title: { de: 'Wer', en: 'Who' } }))).toEqual(
      [],
    );
    expect(codes(await keepClause(office, pair.programmeId, kept!))).toEqual(['changed-meanwhile']);
    const head = as(pair.memberIds[0]!, 'head');
    await expect(keepClause(head, pair.programmeId, mine)).rejects.toThrow(NotFound);
  });
});
