import { sql } from 'kysely';
import { NotFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { listOrganisations } from '../../organisations/queries.ts';
import type { TownTwinning, TwinnedTown } from '../model.ts';
import { networksDb } from '../tables.ts';

/** Town twinnings of these organisations, or the whole register, by names of towns. Public. Two statements. */
export async function listTownTwinnings(
  ctx: Ctx,
  scope: { readonly organisationIds?: readonly string[] } = {},
): Promise<TownTwinning[]> {
  let query = select(ctx);
  if (scope.organisationIds) {
    const ids = sql<string>`any(${[...scope.organisationIds]}::uuid[])`;
    query = query.where(builder => builder.or([builder('firstId', '=', ids), builder('secondId', '=', ids)]));
  }
  return withTowns(ctx, await query.execute());
}

/** @throws NotFound */
export async function loadTownTwinning(ctx: Ctx, slug: string): Promise<TownTwinning> {
  const [found] = await withTowns(ctx, await select(ctx).where('slug', '=', slug).execute());
  if (!found) throw new NotFound('town twinning');
  return found;
}

function select(ctx: Ctx) {
  return networksDb(ctx.db)
    .selectFrom('townTwinning')
    .select(['id', 'slug', 'firstId', 'secondId', 'sinceYear', 'reasons', 'initiators', 'actors', 'bodies'])
    .select(['committees', 'keep', 'renew', 'dare', 'source']);
}

async function withTowns(ctx: Ctx, rows: readonly Omit<TownTwinning, 'towns'>[]): Promise<TownTwinning[]> {
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.flatMap(({ firstId, secondId }) => [firstId, secondId]))];
  const towns = new Map<string, TwinnedTown>();
  // By name, so that the order of the list is the order of the towns.
  for (const { id, name, placeId, slug, published } of await listOrganisations(ctx, { ids })) {
    towns.set(id, { organisationId: id, name, placeId, slug, published });
  }
  const rank = [...towns.keys()];
  return rows
    .map(row => ({ ...row, towns: [towns.get(row.firstId)!, towns.get(row.secondId)!] as const }))
    .toSorted(
      (a, b) =>
        rank.indexOf(a.firstId) - rank.indexOf(b.firstId) || rank.indexOf(a.secondId) - rank.indexOf(b.secondId),
    );
}
