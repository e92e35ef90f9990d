import { createHash } from 'node:crypto';
import { match } from '../../../algorithms/round/match.ts';
import { roundProblems } from '../../../algorithms/round/problem.ts';
import { NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { softwareVersion } from '../../../platform/sources.ts';
import { type CallForRun, loadCallForRun } from '../../programmes/queries.ts';
import type { RunRecord } from '../model.ts';
import { mayRun } from '../policy.ts';
import { listConstraints } from '../queries.ts';
import { type ComputeRefusal, mayCompute } from '../rules/decisions.ts';
import { unmatchedReason } from '../rules/remarks.ts';
import { matchingDb } from '../tables.ts';
import { prepareRound } from './prepare.ts';

/**
 * Computes the best set of pairs of a closed call and keeps the run with all that is needed to repeat it.
 * Answers the id of the run. @throws NotFound for anyone but the programme's office
 */
export async function computeRun(ctx: Ctx, callId: string): Promise<Outcome<string, ComputeRefusal>> {
  return inTransaction(ctx, async tx => {
    const call = await loadCallForRun(tx, callId);
    if (!mayRun(tx.actor, call.officeId)) throw new NotFound('call');
    const constraints = await listConstraints(tx, callId);
    const rules = {
      ...call.terms.rules,
      pairs: Math.floor(call.terms.places / 2),
      locked: constraints.filter(({ kind }) => kind === 'lock').map(({ a, b }) => [a, b] as const),
      forbidden: constraints.filter(({ kind }) => kind === 'forbid').map(({ a, b }) => [a, b] as const),
    };
    const prepared = await prepareRound(tx, { id: callId, rules, taxonomy: call.taxonomy });
    const allowed = mayCompute({ state: call.state, untouched: call.untouched, entries: prepared.entries.length });
    if (!allowed.ok) return allowed;
    const problems = roundProblems(prepared.built.round);
    if (problems.length > 0) {
      return refused(
        ...problems.map(({ code, ids }) => ({ code: 'round-problem' as const, values: { problem: code, keys: ids.join(', ') } })),
      );
    }
    const id = await saveRun(tx, call, { ...recordOf(prepared, call), rules });
    await audit(tx, { action: 'run.computed', subjectKind: 'call', subjectId: callId, organisationId: call.officeId });
    return done(id);
  });
}

type Prepared = Awaited<ReturnType<typeof prepareRound>>;

function recordOf({ built, entries, inputHash }: Prepared, call: CallForRun): RunRecord {
  const plan = match(built.round);
  const { primal, dual, gap, lines } = plan.certificate;
  const { rules } = built.round;
  return {
    rules: call.terms.rules,
    rulesHash: call.hash,
    inputHash,
    softwareVersion,
    entries,
    locked: rules.locked ?? [],
    forbidden: rules.forbidden ?? [],
    pairs: plan.pairs.map(pair => built.describe(pair)),
    unmatched: plan.unmatched.map(unmatched => ({
      key: unmatched.id,
      name: built.name(unmatched.id),
      reason: unmatchedReason(unmatched),
    })),
    certificate: {
      primal,
      dual,
      gap,
      lines: lines.map(line => ({ objective: line.objective, primal: line.primal, dual: line.dual, gap: line.gap })),
    },
  };
}

async function saveRun(ctx: Ctx, call: CallForRun, record: RunRecord): Promise<string> {
  const id = ctx.newId();
  const last = await matchingDb(ctx.db)
    .selectFrom('matchRun')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('callId', '=', call.id)
    .executeTakeFirst();
  await matchingDb(ctx.db)
    .insertInto('matchRun')
    .values({
      id,
      callId: call.id,
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

/** Short enough to be read out on the telephone, long enough to tell two inputs apart. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
