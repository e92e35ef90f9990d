import { match } from '../../../algorithms/round/match.ts';
import { roundProblems } from '../../../algorithms/round/problem.ts';
import { NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { softwareVersion } from '../../../platform/sources.ts';
import type { CallRules } from '../../programmes/model.ts';
import type { CallForRun } from '../../programmes/queries.ts';
import { loadRoundCall } from '../queries/round-call.ts';
import { isLive, type RunRecord } from '../model.ts';
import { mayRun } from '../policy.ts';
import { listConstraints, listProposals } from '../queries.ts';
import { listPool } from '../queries/pool.ts';
import { type ComputeRefusal, mayCompute } from '../rules/decisions.ts';
import { matchingDb } from '../tables.ts';
import { lockRound } from './lock-round.ts';
import { type PreparedRound, prepareRound } from './prepare.ts';

/**
 * Computes the best set of pairs of a closed call and keeps the run with all that is needed to repeat it.
 * Answers the id of the run. @throws NotFound for anyone but the programme's office
 */
export async function computeRun(ctx: Ctx, callId: string): Promise<Outcome<string, ComputeRefusal>> {
  return inTransaction(ctx, async tx => {
    const call = await loadRoundCall(tx, callId);
    if (!mayRun(tx.actor, call.officeId)) throw new NotFound('call');
    await lockRound(tx, call.id);
    const pool = await listPool(tx, call.id);
    const allowed = mayCompute({ state: call.state, untouched: call.untouched, entries: pool.length });
    if (!allowed.ok) return allowed;
    const rules = await rulesForRun(tx, call, new Set(pool.map(({ key }) => key)));
    const prepared = await prepareRound(tx, pool, { rules, taxonomy: call.taxonomy });
    const problems = roundProblems(prepared.built.round);
    if (problems.length > 0) {
      const reasons = problems.map(({ code, ids }) => {
        return {
          code: 'round-problem' as const,
          values: { problem: code, keys: ids.map(prepared.built.name).join(', ') },
        };
      });
      return refused(...reasons);
    }
    const id = await saveRun(tx, call.id, recordOf(prepared, rules, call.hash));
    await audit(tx, { action: 'run.computed', subjectKind: 'call', subjectId: call.id, organisationId: call.officeId });
    return done(id);
  });
}

/**
 * The frozen rules, the pairs that the office fixed or excluded, and as many pairs as places are left. What was
 * refused once, or ended early, is not proposed again. Pairs with somebody who is not among `present` are done with.
 */
async function rulesForRun(ctx: Ctx, call: CallForRun, present: ReadonlySet<string>): Promise<CallRules> {
  const proposals = await listProposals(ctx, { callId: call.id });
  const constraints = (await listConstraints(ctx, call.id)).filter(({ a, b }) => present.has(a) && present.has(b));
  const pairsOf = (kind: 'lock' | 'forbid') =>
    constraints.filter(constraint => constraint.kind === kind).map(({ a, b }) => [a, b] as const);
  const locked = pairsOf('lock');
  const isLocked = new Set(locked.map(pair => pair.join(' ')));
  const turnedDown = proposals
    .filter(({ state }) => state === 'refused' || state === 'dissolved')
    .map(({ record }) => record.members)
    .filter(pair => pair.every(key => present.has(key)) && !isLocked.has(pair.join(' ')));
  const standing = proposals.filter(({ state }) => isLive(state)).length;
  return {
    ...call.terms.rules,
    pairs: Math.max(0, Math.floor(call.terms.places / 2) - standing),
    locked,
    forbidden: [...pairsOf('forbid'), ...turnedDown],
  };
}

function recordOf({ built, entries, inputHash }: PreparedRound, rules: CallRules, rulesHash: string): RunRecord {
  const plan = match(built.round);
  const { primal, dual, gap, lines } = plan.certificate;
  return {
    rules,
    rulesHash,
    inputHash,
    softwareVersion,
    entries: entries.map(({ key, organisationId, applicationId }) => {
      return { key, name: built.name(key), organisationId, applicationId };
    }),
    pairs: plan.pairs.map(pair => built.describe(pair)),
    unmatched: plan.unmatched.map(({ id, reason, constraint }) => {
      return { key: id, name: built.name(id), reason, constraint };
    }),
    notices: plan.notices.map(({ code, ids }) => ({ code, names: ids.map(built.name) })),
    certificate: {
      primal,
      dual,
      gap,
      lines: lines.map(line => ({ objective: line.objective, primal: line.primal, dual: line.dual, gap: line.gap })),
    },
  };
}

async function saveRun(ctx: Ctx, callId: string, record: RunRecord): Promise<string> {
  const id = ctx.newId();
  const last = await matchingDb(ctx.db)
    .selectFrom('matchRun')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('callId', '=', callId)
    .executeTakeFirst();
  await matchingDb(ctx.db)
    .insertInto('matchRun')
    .values({
      id,
      callId,
      number: (last?.number ?? 0) + 1,
      state: 'computed',
      record: JSON.stringify(record) as unknown as RunRecord,
      computedAt: ctx.now,
      personId: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      releasedAt: null,
    })
    .execute();
  return id;
}
