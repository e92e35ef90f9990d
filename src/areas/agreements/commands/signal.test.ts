import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../../tests/support/test-program.ts';
import type { Ctx } from '../../../platform/context.ts';
import { changePartnership } from '../../partnerships/commands/change.ts';
import { recordBegin } from '../../partnerships/commands/start.ts';
import { loadPartnership } from '../../partnerships/queries.ts';
import { listSignals } from '../../partnerships/queries/signals.ts';
import { aPair, anAgreement, signedByAll, type TestPair } from '../fixtures.ts';
import { loadAgreement } from '../queries.ts';
import { reportAllUnsigned } from './signal.ts';

let program: TestProgram;
beforeAll(async () => {
  program = await openTestProgram();
});
afterAll(() => program.close());

const signals = async ({ partnershipId }: TestPair) =>
  (await listSignals(program.ctx(), [partnershipId])).map(({ kind, since }) => [kind, since]);
const everyMorning = async () => {
  for (const _ of [1, 2]) await reportAllUnsigned(program.ctx());
};
const system = (): Ctx => program.ctx({ kind: 'system', job: 'test' });

test('work without a signed agreement is reported once, also before there is a draft, until the last party has signed', async () => {
  const [pair, idle] = [await aPair(program.ctx()), await aPair(program.ctx())];
  await everyMorning();
  expect(await signals(pair)).toEqual([]);
  await recordBegin(system(), pair.partnershipId, '2027-01');
  await everyMorning();
  expect(await signals(pair)).toEqual([['agreement-unsigned', '2027-01-31']]);
  const id = await anAgreement(program.ctx(), pair);
  await everyMorning();
  expect(await signals(pair)).toEqual([['agreement-unsigned', '2027-01-31']]);
  await signedByAll(program.ctx(), id);
  expect((await loadAgreement(program.ctx(), id)).state).toBe('signed');
  expect(await signals(pair)).toEqual([]);
  await everyMorning();
  expect([await signals(pair), await signals(idle)]).toEqual([[], []]);
});

test('a pair that has begun work already is reported as soon as its agreement is begun', async () => {
  const pair = await aPair(program.ctx());
  await recordBegin(system(), pair.partnershipId, '2027-02-01');
  await anAgreement(program.ctx(), pair);
  expect((await loadPartnership(program.ctx(), pair.partnershipId)).beganOn!.on).toBe('2027-02-01');
  expect(await signals(pair)).toEqual([['agreement-unsigned', '2027-02-01']]);
});

test('what happens in the year is reported at once: a begin that is written down, a rest, a new start', async () => {
  const pair = await aPair(program.ctx());
  await recordBegin(system(), pair.partnershipId, '2027-02-01');
  await program.settle();
  const begun = [['agreement-unsigned', '2027-02-01']];
  expect(await signals(pair)).toEqual(begun);
  const change = { reason: 'Elternzeit', until: null, leaving: [] };
  await changePartnership(system(), pair.partnershipId, { what: 'suspend', ...change });
  await program.settle();
  expect(await signals(pair)).toEqual([]);
  await changePartnership(system(), pair.partnershipId, { what: 'resume', ...change });
  await program.settle();
  expect(await signals(pair)).toEqual(begun);
});
