import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Role } from '../../kernel/actor.ts';
import { NotFound } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import { openTestProgram, type TestProgram } from '../../../tests/support/test-program.ts';
import { withdrawApplication } from '../applications/commands.ts';
import { aPerson } from '../identity/fixtures.ts';
import { answerProposal } from './commands/answer.ts';
import { computeRun } from './commands/compute.ts';
import { constrainPair } from './commands/constrain.ts';
import { endProposalsOf, expireProposals } from './commands/end.ts';
import { releaseRun } from './commands/release.ts';
import { aRound, releasedProposals, type TestRound } from './fixtures.ts';
import { findLatestRun, listProposals, loadProposal, type Proposal } from './queries.ts';
import { reasonsOf } from './rules/reasons.ts';

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

describe('computing a round', () => {
  test('finds as many pairs as possible, proves it, and keeps what went in', async () => {
    const round = await aRound(program.ctx());
    expect((await computeRun(office(round), round.callId)).ok).toBe(true);
    const { record, state, number } = (await findLatestRun(program.ctx(), round.callId))!;
    expect([state, number, record.pairs.length, record.unmatched]).toEqual(['computed', 1, 2, []]);
    expect(record.certificate.gap).toBe(0);
    expect(record.entries.map(({ key }) => key)).toEqual(['99001', '99002', '99003', '99004']);
    expect(record.pairs.every(({ profile }) => profile?.population === 40)).toBe(true);
    expect(new Set(record.pairs.map(pair => reasonsOf(pair).de)).size).toBe(2);
  });

  test('gives the same again for the same round', async () => {
    const round = await aRound(program.ctx());
    await computeRun(office(round), round.callId);
    const first = (await findLatestRun(program.ctx(), round.callId))!;
    await computeRun(office(round), round.callId);
    const second = (await findLatestRun(program.ctx(), round.callId))!;
    expect([second.number, second.record]).toEqual([2, first.record]);
  });

  test('makes no more pairs than the round has places for', async () => {
    const round = await aRound(program.ctx(), { places: 3 });
    await computeRun(office(round), round.callId);
    const { record } = (await findLatestRun(program.ctx(), round.callId))!;
    expect([record.pairs.length, record.unmatched.map(({ reason }) => reason)]).toEqual([
      1,
      ['outside-pairs', 'outside-pairs'],
    ]);
  });

  test('is refused when a weight was changed behind the back of the call', async () => {
    const round = await aRound(program.ctx());
    await sql`update call set terms = jsonb_set(terms, '{rules,weights,alpha}', '0.9') where id = ${round.callId}`.execute(
      program.services.db,
    );
    expect(await computeRun(office(round), round.callId)).toEqual({ ok: false, reasons: [{ code: 'terms-changed' }] });
    expect(await findLatestRun(program.ctx(), round.callId)).toBeNull();
  });

  test('is nobody else’s business', async () => {
    const round = await aRound(program.ctx());
    const other = await aRound(program.ctx());
    await expect(computeRun(office(other), round.callId)).rejects.toThrow(NotFound);
    const member = [...round.members.values()][0]!;
    await expect(computeRun(as(member.organisationId, 'head'), round.callId)).rejects.toThrow(NotFound);
  });

  test('says something else after one figure has changed', async () => {
    const round = await aRound(program.ctx());
    const say = async () => {
      await computeRun(office(round), round.callId);
      return (await findLatestRun(program.ctx(), round.callId))!.record;
    };
    const before = await say();
    await sql`update figure set value = value * 20 where place_id = 'DE:99001' and indicator_id = 'inhabitants'`.execute(
      program.services.db,
    );
    const after = await say();
    await sql`update figure set value = value / 20 where place_id = 'DE:99001' and indicator_id = 'inhabitants'`.execute(
      program.services.db,
    );
    expect(after.inputHash).not.toBe(before.inputHash);
    expect(after.pairs.map(pair => reasonsOf(pair).de)).not.toEqual(before.pairs.map(pair => reasonsOf(pair).de));
  });

  test('says something else after one answer has changed', async () => {
    const round = await aRound(program.ctx());
    await computeRun(office(round), round.callId);
    const before = (await findLatestRun(program.ctx(), round.callId))!.record;
    const { applicationId } = round.members.get('99001')!;
    await sql`update application_field set experience = 2 where application_id = ${applicationId}`.execute(
      program.services.db,
    );
    await computeRun(office(round), round.callId);
    const after = (await findLatestRun(program.ctx(), round.callId))!.record;
    const reasons = (record: typeof before) =>
      record.pairs.filter(({ members }) => members.includes('99001')).map(pair => reasonsOf(pair).de);
    expect(reasons(after)).not.toEqual(reasons(before));
  });
});

describe('fixing and excluding', () => {
  test('a fixed pair stands, an excluded one does not, and both can be taken back', async () => {
    const round = await aRound(program.ctx());
    await computeRun(office(round), round.callId);
    const free = await pairsOf(round);
    const [a, b] = free[0]!.split(' ') as [string, string];
    const change = (kind: 'lock' | 'forbid' | 'free') =>
      constrainPair(office(round), round.callId, { kind, a: b, b: a, reason: 'Sie kennen sich.' });
    await change('forbid');
    await computeRun(office(round), round.callId);
    expect((await pairsOf(round)).includes(free[0]!)).toBe(false);
    const other = (await pairsOf(round))[0]!;
    await change('lock');
    await computeRun(office(round), round.callId);
    expect(await pairsOf(round)).toEqual(free);
    expect(other).not.toBe(free[0]);
    await change('free');
    await computeRun(office(round), round.callId);
    expect(await pairsOf(round)).toEqual(free);
  });

  test('needs a reason and two places of this round', async () => {
    const round = await aRound(program.ctx());
    const input = { kind: 'lock', a: '99001', b: '06531', reason: '' } as const;
    expect(await constrainPair(office(round), round.callId, input)).toEqual({
      ok: false,
      reasons: [
        { code: 'not-in-round', field: 'b' },
        { code: 'reason-missing', field: 'reason' },
      ],
    });
  });
});

describe('releasing', () => {
  test('asks the members of every pair, once', async () => {
    const round = await aRound(program.ctx());
    const proposals = await releasedProposals(office(round), round.callId);
    expect(proposals.map(({ state, term }) => [state, term])).toEqual([
      ['proposed', '2027-03-15'],
      ['proposed', '2027-03-15'],
    ]);
    const run = (await findLatestRun(program.ctx(), round.callId))!;
    expect(await releaseRun(office(round), run.id)).toEqual({ ok: false, reasons: [{ code: 'already-released' }] });
    expect((await listProposals(program.ctx(), { callId: round.callId })).length).toBe(2);
  });

  test('is refused after somebody of a pair has withdrawn', async () => {
    const round = await aRound(program.ctx());
    const computed = await computeRun(office(round), round.callId);
    if (!computed.ok) throw new Error('refused');
    const { applicationId } = round.members.get('99002')!;
    await withdrawApplication(program.ctx(), applicationId, { reason: '', paper: null });
    expect(await releaseRun(office(round), computed.value)).toEqual({
      ok: false,
      reasons: [{ code: 'entries-changed', values: { names: 'Landkreis Buche' } }],
    });
  });
});

describe('the end of a term', () => {
  test('lets go of both, who can then be paired again', async () => {
    const round = await aRound(program.ctx());
    const [proposal] = await releasedProposals(office(round), round.callId);
    await agree(proposal!, 0);
    const later = { ...program.ctx(), today: '2027-03-15' as never };
    await expireProposals(later);
    expect((await loadProposal(program.ctx(), proposal!.id)).state).toBe('pending');
    await expireProposals({ ...later, today: '2027-03-16' as never });
    expect((await loadProposal(program.ctx(), proposal!.id)).state).toBe('expired');
    await computeRun(office(round), round.callId);
    expect((await pairsOf(round)).length).toBe(2);
  });

  test('comes at once when a member withdraws', async () => {
    const round = await aRound(program.ctx());
    const [proposal] = await releasedProposals(office(round), round.callId);
    await endProposalsOf(program.ctx(), proposal!.members[0]!.applicationId);
    const after = await loadProposal(program.ctx(), proposal!.id);
    expect([after.state, after.members.map(({ state }) => state)]).toEqual(['refused', ['refused', 'pending']]);
  });
});
