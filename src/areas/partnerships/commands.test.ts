import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { NotFound } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import { openTestProgram, type TestProgram } from '../../../tests/support/test-program.ts';
import { aPerson } from '../identity/fixtures.ts';
import { answerProposal } from '../matching/commands/answer.ts';
import { aRound, releasedProposals } from '../matching/fixtures.ts';
import { createPartnershipOf, recordPartnership } from './commands.ts';
import { listPartnershipsOf, listPartnershipsOfCalls, loadPartnership } from './queries.ts';

let program: TestProgram;
let personId: string;
beforeAll(async () => {
  program = await openTestProgram();
  personId = await aPerson(program.ctx());
});
afterAll(() => program.close());

const as = (organisationId: string, role: 'office' | 'head'): Ctx => {
  const actor: Actor = { kind: 'person', personId, memberships: [{ organisationId, role }] };
  return program.ctx(actor);
};

test('a confirmed pair becomes one partnership, however often one is told', async () => {
  const round = await aRound(program.ctx());
  const [proposal] = await releasedProposals(as(round.officeId, 'office'), round.callId);
  await createPartnershipOf(program.ctx(), proposal!.id);
  expect(await listPartnershipsOfCalls(program.ctx(), [round.callId])).toEqual([]);
  for (const { organisationId } of proposal!.members) {
    await answerProposal(as(organisationId, 'head'), proposal!.id, { organisationId, consent: true, reason: '' });
  }
  await program.settle();
  await createPartnershipOf(program.ctx(), proposal!.id);
  const [partnership, ...others] = await listPartnershipsOfCalls(program.ctx(), [round.callId]);
  expect(others).toEqual([]);
  const ids = proposal!.record.members.map(key => round.members.get(key)!.organisationId);
  expect(partnership).toEqual({
    id: partnership!.id,
    callId: round.callId,
    proposalId: proposal!.id,
    state: 'confirmed',
    confirmedAt: program.ctx().now,
    beganOn: null,
    rest: null,
    members: ids.map((organisationId, index) => {
      const key = proposal!.record.members[index]!;
      return { organisationId, name: proposal!.record.names[index], placeId: `DE:${key}` };
    }),
    fields: [
      {
        label: { de: 'Energieeffizienz', en: 'Energy efficiency' },
        fromId: round.members.get(proposal!.record.fields[0]!.from!)!.organisationId,
        toId: round.members.get(proposal!.record.fields[0]!.to!)!.organisationId,
      },
    ],
    advisers: [],
  });
  expect(await listPartnershipsOf(program.ctx(), [ids[0]!])).toEqual([partnership]);
});

test('a pair of a round before this system is recorded by the office as far as it is handed down', async () => {
  const round = await aRound(program.ctx());
  const memberIds = [...round.members.values()].slice(0, 3).map(({ organisationId }) => organisationId);
  const input = { callId: round.callId, memberIds, fields: [], confirmedAt: null };
  await expect(recordPartnership(as(memberIds[0]!, 'head'), input)).rejects.toThrow(NotFound);
  const recorded = await recordPartnership(as(round.officeId, 'office'), input);
  if (!recorded.ok) throw new Error('refused');
  const { members, fields, confirmedAt, proposalId } = await loadPartnership(program.ctx(), recorded.value);
  expect(members.map(({ name }) => name)).toEqual(['Landkreis Ahorn', 'Landkreis Buche', 'Landkreis Eiche']);
  expect([fields, confirmedAt, proposalId]).toEqual([[], null, null]);
  expect(await recordPartnership(as(round.officeId, 'office'), { ...input, memberIds: memberIds.slice(0, 1) })).toEqual(
    {
      ok: false,
      reasons: [{ code: 'too-few-members' }],
    },
  );
});
