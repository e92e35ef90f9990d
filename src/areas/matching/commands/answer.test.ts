import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../../tests/support/test-program.ts';
import type { Actor, Role } from '../../../kernel/actor.ts';
import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { listHistory } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/context.ts';
import { findFile } from '../../../platform/files/upload.ts';
import { loadApplication } from '../../applications/queries.ts';
import { aPerson } from '../../identity/fixtures.ts';
import { aRound, releasedProposals, type TestRound } from '../fixtures.ts';
import { findLatestRun, listProposals, loadProposal, type Proposal } from '../queries.ts';
import { answerProposal } from './answer.ts';
import { computeRun } from './compute.ts';

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
const office = (round: TestRound) => as(round.officeId, 'office');
const pairsOf = async (round: TestRound) =>
  (await findLatestRun(program.ctx(), round.callId))!.record.pairs.map(({ members }) => members.join(' '));
const yes = (organisationId: string) => ({ organisationId, consent: true, reason: '' });
const headOf = (proposal: Proposal, index: number) => as(proposal.members[index]!.organisationId, 'head');
const agree = (proposal: Proposal, index: number) =>
  answerProposal(headOf(proposal, index), proposal.id, yes(proposal.members[index]!.organisationId));

describe('consent', () => {
  test('of all members confirms the pair and selects their applications', async () => {
    const round = await aRound(program.ctx());
    const [proposal] = await releasedProposals(office(round), round.callId);
    expect(await agree(proposal!, 0)).toEqual({ ok: true, value: 'pending' });
    expect(await agree(proposal!, 1)).toEqual({ ok: true, value: 'confirmed' });
    const states = await Promise.all(
      proposal!.members.map(async ({ applicationId }) => {
        return (await loadApplication(program.ctx(), applicationId)).application.state;
      }),
    );
    expect(states).toEqual(['selected', 'selected']);
  });

  test('is refused with a reason, and then the same pair is not proposed again', async () => {
    const round = await aRound(program.ctx());
    const [proposal] = await releasedProposals(office(round), round.callId);
    const { organisationId } = proposal!.members[0]!;
    const no = { organisationId, consent: false };
    expect(await answerProposal(headOf(proposal!, 0), proposal!.id, { ...no, reason: '' })).toEqual({
      ok: false,
      reasons: [{ code: 'reason-missing', field: 'reason' }],
    });
    const answered = await answerProposal(headOf(proposal!, 0), proposal!.id, { ...no, reason: 'Zu weit.' });
    expect(answered).toEqual({ ok: true, value: 'refused' });
    expect(await agree(proposal!, 1)).toEqual({ ok: false, reasons: [{ code: 'proposal-ended' }] });
    await computeRun(office(round), round.callId);
    expect(await pairsOf(round)).toEqual([]);
  });

  test('is given by head or coordinator of a member, or recorded by the office with day and channel', async () => {
    const round = await aRound(program.ctx());
    const [proposal, other] = await releasedProposals(office(round), round.callId);
    const { organisationId } = proposal!.members[0]!;
    const reader = as(organisationId, 'reader');
    await expect(answerProposal(reader, proposal!.id, yes(organisationId))).rejects.toThrow(Forbidden);
    const stranger = as(other!.members[0]!.organisationId, 'head');
    await expect(answerProposal(stranger, proposal!.id, yes(organisationId))).rejects.toThrow(NotFound);
    expect(await answerProposal(office(round), proposal!.id, yes(organisationId))).toEqual({
      ok: false,
      reasons: [{ code: 'received-missing', field: 'receivedOn' }],
    });
    const received = { channel: 'phone', on: program.ctx().today, file: null } as const;
    await answerProposal(office(round), proposal!.id, { ...yes(organisationId), received });
    const [member] = (await loadProposal(program.ctx(), proposal!.id)).members;
    expect([member?.state, member?.onBehalf, member?.channel, member?.receivedOn]).toEqual([
      'given',
      true,
      'phone',
      '2027-03-01',
    ]);
  });

  test('comes with its letter when the office records it, and what is no scan is refused with nothing written', async () => {
    const round = await aRound(program.ctx());
    const [proposal] = await releasedProposals(office(round), round.callId);
    const { organisationId } = proposal!.members[0]!;
    const record = (bytes: string) => {
      const file = { name: 'Scan 12.pdf', bytes: new TextEncoder().encode(bytes) };
      const received = { channel: 'letter', on: program.ctx().today, file } as const;
      return answerProposal(office(round), proposal!.id, { ...yes(organisationId), received });
    };
    expect(await record('<html>')).toEqual({ ok: false, reasons: [{ code: 'file-type', field: 'file' }] });
    expect((await loadProposal(program.ctx(), proposal!.id)).members).toEqual(proposal!.members);
    expect(await record('%PDF-1.7 Ja.')).toEqual({ ok: true, value: 'pending' });
    const [member] = (await loadProposal(program.ctx(), proposal!.id)).members;
    expect(await findFile(program.ctx(), member!.fileId!)).toEqual({ name: 'Scan 12.pdf', type: 'application/pdf' });
    const [line] = await listHistory(program.ctx(), 'proposal', proposal!.id);
    expect([line?.action, line?.onBehalf, line?.fields]).toEqual(['consent.given', true, ['file']]);
  });

  test('of two pairs at the same moment never gives one place two partners', async () => {
    const round = await aRound(program.ctx());
    const [proposal] = await releasedProposals(office(round), round.callId);
    const twin = await rival(proposal!);
    await agree(proposal!, 0);
    await agree(twin, 0);
    const answers = await Promise.all([agree(proposal!, 1), agree(twin, 1)]);
    expect(answers.filter(({ ok }) => ok).length).toBe(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reasons: [{ code: 'seat-taken' }] });
    const { rows } = await sql<{ seats: number }>`
      select count(*)::int as seats from seat where call_id = ${round.callId}`.execute(program.services.db);
    expect(rows[0]?.seats).toBe(2);
    const after = await listProposals(program.ctx(), { ids: [proposal!.id, twin.id] });
    expect(after.map(({ state }) => state).sort()).toEqual(['confirmed', 'pending']);
  });

  /** A second proposal with the same members, as no run would make it. */
  async function rival(proposal: Proposal): Promise<Proposal> {
    const ctx = program.ctx();
    const id = ctx.newId();
    await sql`insert into proposal select ${id}, run_id, call_id, state, record, term, created_at, ended_at
      from proposal where id = ${proposal.id}`.execute(ctx.db);
    await sql`insert into consent (proposal_id, organisation_id, application_id, key, state)
      select ${id}, organisation_id, application_id, key, 'pending' from consent
      where proposal_id = ${proposal.id}`.execute(ctx.db);
    return loadProposal(ctx, id);
  }
});
