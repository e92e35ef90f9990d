import { sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/id.ts';
import type { Ctx } from '../../platform/context.ts';
import type { PairRecord, ProposalState, RunRecord, RunState } from './model.ts';
import { type ConsentTable, matchingDb, type ProposalTable, type RunConstraintTable } from './tables.ts';

export type Run = {
  readonly id: string;
  readonly callId: string;
  readonly number: number;
  readonly state: RunState;
  readonly record: RunRecord;
  readonly computedAt: Date;
  readonly releasedAt: Date | null;
};

/** The latest run of a call, or null. The caller has shown that the actor is the office. */
export async function findLatestRun(ctx: Ctx, callId: string): Promise<Run | null> {
  const run = await matchingDb(ctx.db)
    .selectFrom('matchRun')
    .selectAll()
    .where('callId', '=', callId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return run ?? null;
}

/** Whether a run has a record that repeats it; those of earlier versions have none. */
export async function hasRunFile(ctx: Ctx, runId: string): Promise<boolean> {
  const db = matchingDb(ctx.db);
  return (
    (await db.selectFrom('matchRunFile').select('runId').where('runId', '=', runId).executeTakeFirst()) !== undefined
  );
}

/** The record of a run that repeats it, as it was written; null for runs of earlier versions. The caller has shown that the actor is the office. */
export async function findRunFile(ctx: Ctx, runId: string): Promise<string | null> {
  const file = await matchingDb(ctx.db)
    .selectFrom('matchRunFile')
    .select('content')
    .where('runId', '=', runId)
    .executeTakeFirst();
  return file?.content ?? null;
}

/** @throws NotFound */
export async function loadRun(ctx: Ctx, id: string): Promise<Run> {
  if (!isId(id)) throw new NotFound('run');
  const run = await matchingDb(ctx.db).selectFrom('matchRun').selectAll().where('id', '=', id).executeTakeFirst();
  if (!run) throw new NotFound('run');
  return run;
}

export type Constraint = Pick<RunConstraintTable, 'a' | 'b' | 'kind' | 'reason'> & { readonly at: Date };

/** The pairs that the office fixed or excluded for the next run of a call. */
export async function listConstraints(ctx: Ctx, callId: string): Promise<Constraint[]> {
  return matchingDb(ctx.db)
    .selectFrom('runConstraint')
    .select(['a', 'b', 'kind', 'reason', 'at'])
    .where('callId', '=', callId)
    .orderBy('a')
    .orderBy('b')
    .execute();
}

export type ProposalMember = Pick<
  ConsentTable,
  'organisationId' | 'applicationId' | 'key' | 'state' | 'reason' | 'onBehalf' | 'channel' | 'receivedOn' | 'fileId'
> & { readonly at: Date | null };

/** A proposal with the answers of its members, in the order of the record. */
export type Proposal = {
  readonly id: string;
  readonly runId: string;
  readonly callId: string;
  readonly state: ProposalState;
  readonly record: PairRecord;
  readonly term: ProposalTable['term'];
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  readonly members: readonly ProposalMember[];
};

/** @throws NotFound. Whether the actor may read it is decided by the caller, who knows the office. */
export async function loadProposal(ctx: Ctx, id: string): Promise<Proposal> {
  const found = isId(id) ? (await listProposals(ctx, { ids: [id] }))[0] : undefined;
  if (!found) throw new NotFound('proposal');
  return found;
}

/** Proposals of a call, of organisations, or single ones; two statements however many. */
export async function listProposals(
  ctx: Ctx,
  scope:
    { readonly ids: readonly string[] } | { readonly callId: string } | { readonly organisationIds: readonly string[] },
): Promise<Proposal[]> {
  const db = matchingDb(ctx.db);
  let query = db.selectFrom('proposal').selectAll().orderBy('createdAt').orderBy('id');
  if ('ids' in scope) query = query.where('id', '=', sql<string>`any(${[...scope.ids]}::uuid[])`);
  if ('callId' in scope) query = query.where('callId', '=', scope.callId);
  if ('organisationIds' in scope) {
    query = query.where('id', 'in', own =>
      own
        .selectFrom('consent')
        .select('proposalId')
        .where('organisationId', '=', sql<string>`any(${[...scope.organisationIds]}::uuid[])`),
    );
  }
  const proposals = await query.execute();
  const consents = await db
    .selectFrom('consent')
    .selectAll()
    .where('proposalId', '=', sql<string>`any(${proposals.map(({ id }) => id)}::uuid[])`)
    .orderBy('key')
    .execute();
  const membersOf = Map.groupBy(consents, ({ proposalId }) => proposalId);
  return proposals.map(proposal => ({ ...proposal, members: membersOf.get(proposal.id) ?? [] }));
}

/** A run in the list of calls: how far it is, without its record. */
export type RunSummary = Pick<Run, 'id' | 'callId' | 'number' | 'state' | 'computedAt'> & {
  readonly pairs: number;
  readonly entries: number;
};

/** The latest run of each of these calls. The caller has shown that the actor is their office. */
export async function listLatestRuns(ctx: Ctx, callIds: readonly string[]): Promise<RunSummary[]> {
  return matchingDb(ctx.db)
    .selectFrom('matchRun')
    .distinctOn('callId')
    .select(['id', 'callId', 'number', 'state', 'computedAt'])
    .select([
      sql<number>`jsonb_array_length(record->'pairs')`.as('pairs'),
      sql<number>`jsonb_array_length(record->'entries')`.as('entries'),
    ])
    .where('callId', '=', sql<string>`any(${[...callIds]}::uuid[])`)
    .orderBy('callId')
    .orderBy('number', 'desc')
    .execute();
}

/** How many proposals of these calls stand where, and how many answers are still awaited. */
export async function countProposals(
  ctx: Ctx,
  callIds: readonly string[],
): Promise<{ readonly callId: string; readonly confirmed: number; readonly awaited: number }[]> {
  return matchingDb(ctx.db)
    .selectFrom('proposal')
    .innerJoin('consent', 'consent.proposalId', 'proposal.id')
    .select('callId')
    .select([
      sql<number>`(count(distinct proposal.id) filter (where proposal.state = 'confirmed'))::int`.as('confirmed'),
      sql<number>`(count(*) filter (where proposal.state in ('proposed', 'pending') and consent.state = 'pending'))::int`.as(
        'awaited',
      ),
    ])
    .where('callId', '=', sql<string>`any(${[...callIds]}::uuid[])`)
    .groupBy('callId')
    .execute();
}
