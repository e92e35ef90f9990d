import { roundProblems } from '../../../algorithms/round/problem.ts';
import { NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { softwareVersion } from '../../../platform/sources.ts';
import { loadRoundCall } from '../queries/round-call.ts';
import type { RunRecord } from '../model.ts';
import { mayRun } from '../policy.ts';
import { listPool } from '../queries/pool.ts';
import { prepareRound } from '../queries/prepare.ts';
import { rulesForRun } from '../queries/rules-for-run.ts';
import { type ComputeRefusal, mayCompute } from '../rules/decisions.ts';
import { recordOf, resultOf } from '../rules/record.ts';
import { type RunFile, runFormat, writeRunFile } from '../rules/run-file.ts';
import { matchingDb } from '../tables.ts';
import { lockRound } from './lock-round.ts';

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
    const { built, entries, input, inputHash } = prepared;
    const result = resultOf(built);
    const record = recordOf(built, result, { rules, rulesHash: call.hash, inputHash, softwareVersion, entries });
    const file = { format: runFormat, softwareVersion, inputHash, termsHash: call.hash, input, result } as const;
    const id = await saveRun(tx, call.id, record, file);
    await audit(tx, { action: 'run.computed', subjectKind: 'call', subjectId: call.id, organisationId: call.officeId });
    return done(id);
  });
}

async function saveRun(ctx: Ctx, callId: string, record: RunRecord, file: RunFile): Promise<string> {
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
  await matchingDb(ctx.db)
    .insertInto('matchRunFile')
    .values({ runId: id, content: writeRunFile(file) })
    .execute();
  return id;
}
