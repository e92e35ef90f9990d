import type { Day } from '../../kernel/day.ts';
import { NotFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/id.ts';
import type { Ctx } from '../../platform/context.ts';
import { listOrganisations } from '../organisations/queries.ts';
import type { Partnership } from '../partnerships/model.ts';
import { mayReadPartnership } from '../partnerships/policy.ts';
import { loadPartnership } from '../partnerships/queries.ts';
import { advisersOn } from '../partnerships/rules/start.ts';
import { mayUse } from '../programmes/policy.ts';
import { type CallOfProgramme, loadCall } from '../programmes/queries.ts';
import type { PlanChange, PlanEntry } from './model.ts';
import { plansDb } from './tables.ts';

/** What a plan is about: the pair, its office and who advises it today. */
export type PlanSetting = {
  readonly partnership: Partnership;
  readonly call: CallOfProgramme;
  readonly officeId: string;
  readonly officeName: string;
  readonly memberIds: readonly string[];
  readonly adviserIds: readonly string[];
};

/** The pair for whoever may read it. @throws NotFound for everybody else */
export async function loadPlanSetting(ctx: Ctx, partnershipId: string): Promise<PlanSetting> {
  const partnership = await loadPartnership(ctx, partnershipId);
  const call = await loadCall(ctx, partnership.callId);
  const { officeId } = call.programme;
  const memberIds = partnership.members.map(({ organisationId }) => organisationId);
  const adviserIds = advisersOn(partnership.advisers, ctx.today);
  if (!mayUse(ctx.actor, call.programme, 'partnerships')) throw new NotFound('partnership');
  if (!mayReadPartnership(ctx.actor, officeId, memberIds, adviserIds)) throw new NotFound('partnership');
  const [office] = await listOrganisations(ctx, { ids: [officeId] });
  return { partnership, call, officeId, officeName: office!.name, memberIds, adviserIds };
}

/** The whole plan of a pair in two statements. The caller has shown that the actor may read it. */
export async function listEntries(ctx: Ctx, partnershipId: string): Promise<PlanEntry[]> {
  const db = plansDb(ctx.db);
  const rows = await db.selectFrom('planEntry').selectAll().where('partnershipId', '=', partnershipId).execute();
  const links = await db
    .selectFrom('planDependency')
    .innerJoin('planEntry', 'planEntry.id', 'planDependency.entryId')
    .select(['entryId', 'needsId'])
    .where('partnershipId', '=', partnershipId)
    .execute();
  const needsOf = Map.groupBy(links, ({ entryId }) => entryId);
  return rows.map(({ blockedReason, blockedSince, remindOn, ...row }) => ({
    ...row,
    blocker:
      blockedReason === null || blockedSince === null ? null : { reason: blockedReason, since: blockedSince, remindOn },
    needs: (needsOf.get(row.id) ?? []).map(({ needsId }) => needsId),
  }));
}

/** One entry of this plan among all of it. @throws NotFound */
export async function loadEntry(
  ctx: Ctx,
  partnershipId: string,
  id: string,
): Promise<{ readonly entry: PlanEntry; readonly entries: readonly PlanEntry[] }> {
  const entries = isId(id) ? await listEntries(ctx, partnershipId) : [];
  const entry = entries.find(one => one.id === id);
  if (!entry) throw new NotFound('entry');
  return { entry, entries };
}

/** What these organisations have to do by a day and have not done, the first due first. One statement. */
export async function listDue(
  ctx: Ctx,
  organisationIds: readonly string[],
  until: Day,
): Promise<{ readonly partnershipId: string; readonly title: string; readonly dueOn: Day }[]> {
  if (organisationIds.length === 0) return [];
  const rows = await plansDb(ctx.db)
    .selectFrom('planEntry')
    .select(['partnershipId', 'title', 'dueOn'])
    .where('organisationId', 'in', [...organisationIds])
    .where('state', 'in', ['open', 'in-progress'])
    .where('dueOn', '<=', until)
    .orderBy('dueOn')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ dueOn, ...row }) => (dueOn === null ? [] : [{ ...row, dueOn }]));
}

const changeColumns = [
  ...(['id', 'entryId', 'kind', 'organisationId', 'fields', 'at', 'onBehalf', 'channel', 'receivedOn'] as const),
];

/** What happened to an entry, latest first. */
export async function listChanges(ctx: Ctx, entryId: string): Promise<PlanChange[]> {
  return plansDb(ctx.db)
    .selectFrom('planChange')
    .select(changeColumns)
    .where('entryId', '=', entryId)
    .orderBy('number', 'desc')
    .limit(200)
    .execute();
}

/** What others changed since the reader last said to have read it, latest first. One statement. */
export async function listNews(ctx: Ctx, partnershipId: string, limit = 50): Promise<PlanChange[]> {
  if (ctx.actor.kind !== 'person') return [];
  const { personId } = ctx.actor;
  return plansDb(ctx.db)
    .selectFrom('planChange')
    .select(changeColumns)
    .where('partnershipId', '=', partnershipId)
    .where(({ or, eb }) => or([eb('personId', 'is', null), eb('personId', '<>', personId)]))
    .where(({ eb, selectFrom, fn, val }) =>
      eb(
        'at',
        '>',
        fn.coalesce(
          selectFrom('planVisit')
            .select('seenAt')
            .where('personId', '=', personId)
            .where('planVisit.partnershipId', '=', partnershipId),
          val(new Date(0)),
        ),
      ),
    )
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
}
