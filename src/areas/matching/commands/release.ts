import { addDays } from '../../../kernel/day.ts';
import { Broken, NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { loadRoundCall } from '../queries/round-call.ts';
import type { PairRecord } from '../model.ts';
import { mayRun } from '../policy.ts';
import { findLatestRun, loadRun, type Run } from '../queries.ts';
import { listPool } from '../queries/pool.ts';
import { mayRelease, type ReleaseRefusal } from '../rules/decisions.ts';
import { matchingDb } from '../tables.ts';
import { lockRound } from './lock-round.ts';

/**
 * Releases a run: every pair becomes a proposal, and its members are asked for their consent within the term of the
 * call. Cannot be undone. @throws NotFound for anyone but the programme's office
 */
export async function releaseRun(ctx: Ctx, runId: string): Promise<Outcome<null, ReleaseRefusal>> {
  return inTransaction(ctx, async tx => {
    const { callId } = await loadRun(tx, runId);
    const call = await loadRoundCall(tx, callId);
    if (!mayRun(tx.actor, call.officeId)) throw new NotFound('run');
    await lockRound(tx, callId);
    const run = await loadRun(tx, runId);
    const latest = await findLatestRun(tx, callId);
    const pool = new Set((await listPool(tx, callId)).map(({ applicationId }) => applicationId));
    const allowed = mayRelease({
      state: run.state,
      latest: latest?.id === run.id,
      untouched: call.untouched && call.hash === run.record.rulesHash,
      pairs: run.record.pairs.length,
      missing: missingFrom(run, pool),
    });
    if (!allowed.ok) return refused(...allowed.reasons);
    await matchingDb(tx.db)
      .updateTable('matchRun')
      .set({ state: 'released', releasedAt: tx.now })
      .where('id', '=', run.id)
      .execute();
    for (const pair of run.record.pairs) await propose(tx, run, pair, call.terms.consentDays);
    await audit(tx, { action: 'run.released', subjectKind: 'call', subjectId: callId, organisationId: call.officeId });
    await tx.outbox.record(tx, 'run.released', run.id, { callId });
    return done(null);
  });
}

/** Names of those who stand in a pair and do not take part any more. */
function missingFrom(run: Run, pool: ReadonlySet<string>): string[] {
  const paired = new Set(run.record.pairs.flatMap(({ members }) => members));
  return run.record.entries
    .filter(({ key, applicationId }) => paired.has(key) && !pool.has(applicationId))
    .map(({ name }) => name);
}

async function propose(ctx: Ctx, run: Run, pair: PairRecord, days: number): Promise<void> {
  const db = matchingDb(ctx.db);
  const id = ctx.newId();
  await db
    .insertInto('proposal')
    .values({
      id,
      runId: run.id,
      callId: run.callId,
      state: 'proposed',
      record: JSON.stringify(pair) as unknown as PairRecord,
      term: addDays(ctx.today, days),
      createdAt: ctx.now,
      endedAt: null,
    })
    .execute();
  const members = pair.members.map(key => entryOf(run, key));
  await db
    .insertInto('consent')
    .values(
      members.map(({ key, organisationId, applicationId }) => ({
        proposalId: id,
        organisationId,
        applicationId,
        key,
        state: 'pending' as const,
        reason: '',
        at: null,
        personId: null,
        onBehalf: false,
        channel: null,
        receivedOn: null,
        fileId: null,
      })),
    )
    .execute();
  await ctx.outbox.record(ctx, 'proposal.made', id, { callId: run.callId });
}

function entryOf(run: Run, key: string): Run['record']['entries'][number] {
  const entry = run.record.entries.find(candidate => candidate.key === key);
  if (!entry) throw new Broken(`run ${run.id} pairs ${key}, who is not in it`);
  return entry;
}
