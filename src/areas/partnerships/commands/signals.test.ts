import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../../tests/support/test-program.ts';
import type { Actor, Role } from '../../../kernel/actor.ts';
import { day } from '../../../kernel/day.ts';
import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { aPerson } from '../../identity/fixtures.ts';
import { aYear } from '../fixtures.ts';
import { listSignals } from '../queries/signals.ts';
import { needsAttention } from '../rules/signals.ts';
import { clearSignal, recordSignal, setSignalAside } from './signals.ts';

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

describe('a signal', () => {
  test('is one for each kind and subject, however often it is reported, and goes with the fact', async () => {
    const { partnershipId, memberIds } = await aYear(program.ctx());
    const subjectId = program.ctx().newId();
    const fact = { partnershipId, kind: 'task-overdue', subjectId, organisationId: memberIds[0]! } as const;
    await recordSignal(program.ctx(), { ...fact, since: day('2027-02-01'), values: { title: 'A' } });
    await recordSignal(program.ctx(), { ...fact, since: day('2027-02-01'), values: { title: 'B' } });
    const known = await listSignals(program.ctx(), [partnershipId]);
    expect(known.map(({ since, values, organisationId }) => [since, values, organisationId])).toEqual([
      ['2027-02-01', { title: 'B' }, memberIds[0]],
    ]);
    await clearSignal(program.ctx(), 'task-overdue', subjectId);
    await clearSignal(program.ctx(), 'task-overdue', subjectId);
    expect(await listSignals(program.ctx(), [partnershipId])).toEqual([]);
  });

  test('stays set aside for as long as the fact is the same, and comes back with a new one or after its day', async () => {
    const { partnershipId, officeId, memberIds } = await aYear(program.ctx());
    const fact = {
      partnershipId,
      kind: 'agreement-unsigned',
      subjectId: program.ctx().newId(),
      organisationId: null,
      since: day('2027-02-01'),
    } as const;
    await recordSignal(program.ctx(), fact);
    const [signal] = await listSignals(program.ctx(), [partnershipId]);
    const input = { until: day('2027-03-15'), reason: 'Der Kreistag tagt am 14.' };
    const aside = (ctx: Ctx, more = {}) => setSignalAside(ctx, partnershipId, signal!.id, { ...input, ...more });
    await expect(aside(as(memberIds[0]!, 'head'))).rejects.toThrow(Forbidden);
    await expect(aside(as((await aYear(program.ctx())).officeId, 'office'))).rejects.toThrow(NotFound);
    const wrong = await aside(as(officeId, 'office'), { until: day('2027-03-01'), reason: '' });
    expect(wrong.ok ? [] : wrong.reasons.map(({ code }) => code)).toEqual([
      'set-aside-past',
      'set-aside-reason-missing',
    ]);
    expect((await aside(as(officeId, 'office'))).ok).toBe(true);
    const shown = async (today: string) =>
      (await listSignals(program.ctx(), [partnershipId])).filter(one => needsAttention(one, day(today))).length;
    await recordSignal(program.ctx(), fact);
    expect([await shown('2027-03-01'), await shown('2027-03-15'), await shown('2027-03-16')]).toEqual([0, 0, 1]);
    await recordSignal(program.ctx(), { ...fact, since: day('2027-02-20') });
    expect(await shown('2027-03-01')).toBe(1);
  });
});
