import { type SelectQueryBuilder, sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/id.ts';
import type { Ctx } from '../../platform/context.ts';
import type { Achievement, ClimateTarget, NetworkMembership, TargetSubject } from './model.ts';
import { type ClimateTargetTable, type MeasuresTables, measuresDb } from './tables.ts';

/** The targets of programmes and organisations, the nearest one first. What they aim at is public. */
export async function listTargets(ctx: Ctx, subjects: readonly TargetSubject[]): Promise<ClimateTarget[]> {
  const rows = await measuresDb(ctx.db)
    .selectFrom('climateTarget')
    .selectAll()
    .where('subjectId', '=', among(subjects.map(({ id }) => id)))
    .orderBy('targetYear')
    .orderBy('id')
    .execute();
  return rows.map(targetOf);
}

/** @throws NotFound */
export async function loadTarget(ctx: Ctx, id: string): Promise<ClimateTarget> {
  const db = measuresDb(ctx.db);
  const row = isId(id) && (await db.selectFrom('climateTarget').selectAll().where('id', '=', id).executeTakeFirst());
  if (!row) throw new NotFound('target');
  return targetOf(row);
}

/** The networks to which these organisations belong, by name of the network. */
export async function listMemberships(ctx: Ctx, organisationIds: readonly string[]): Promise<NetworkMembership[]> {
  return measuresDb(ctx.db)
    .selectFrom('networkMembership')
    .selectAll()
    .where('organisationId', '=', among(organisationIds))
    .orderBy('network')
    .orderBy('id')
    .execute();
}

/** @throws NotFound */
export async function loadMembership(ctx: Ctx, id: string): Promise<NetworkMembership> {
  const db = measuresDb(ctx.db);
  const row =
    isId(id) && (await db.selectFrom('networkMembership').selectAll().where('id', '=', id).executeTakeFirst());
  if (!row) throw new NotFound('membership');
  return row;
}

/**
 * What was achieved: by these organisations, by pioneers. Latest year first, unknown years last. Whether the profile of
 * an organisation is public, `organisations` knows.
 */
export async function listAchievements(
  ctx: Ctx,
  scope: { readonly organisationIds?: readonly string[]; readonly pioneers?: true },
): Promise<Achievement[]> {
  let query = selectAchievements(ctx);
  if (scope.organisationIds) query = query.where('organisationId', '=', among(scope.organisationIds));
  if (scope.pioneers) query = query.where('pioneer', '=', true);
  return query
    .orderBy(sql`year desc nulls last`)
    .orderBy('id')
    .execute();
}

/** @throws NotFound */
export async function loadAchievement(ctx: Ctx, id: string): Promise<Achievement> {
  const row = isId(id) && (await selectAchievements(ctx).where('id', '=', id).executeTakeFirst());
  if (!row) throw new NotFound('achievement');
  return row;
}

function selectAchievements(ctx: Ctx): SelectQueryBuilder<MeasuresTables, 'achievement', Achievement> {
  return measuresDb(ctx.db).selectFrom('achievement').selectAll();
}

function targetOf({ subjectKind, subjectId, ...target }: ClimateTargetTable): ClimateTarget {
  return { ...target, subject: { kind: subjectKind, id: subjectId } };
}

function among(ids: readonly string[]) {
  return sql<string>`any(${[...ids]}::uuid[])`;
}
