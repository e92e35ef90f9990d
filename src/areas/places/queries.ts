import { join } from 'node:path';
import { sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import { projectFolder } from '../../platform/sources.ts';
import { readBorders } from './imports/bundled.ts';
import type { Figure, Level, Place } from './model.ts';
import { type PlaceTable, placesDb } from './tables.ts';

/** Places are public: every actor may read them. */
export async function findPlace(ctx: Ctx, id: string): Promise<Place | null> {
  return (await listPlacesById(ctx, [id]))[0] ?? null;
}

/** @throws NotFound */
export async function loadPlace(ctx: Ctx, id: string): Promise<Place> {
  const place = await findPlace(ctx, id);
  if (place === null) throw new NotFound(`place ${id}`);
  return place;
}

/** The places with these ids, by name; unknown ids are left out. */
export async function listPlacesById(ctx: Ctx, ids: readonly string[]): Promise<Place[]> {
  if (ids.length === 0) return [];
  const rows = await placesDb(ctx.db)
    .selectFrom('place')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy(sql`name collate "de-x-icu"`)
    .execute();
  return withParts(ctx, rows);
}

/** All places of these levels; a reference population. */
export async function listPlacesOfLevels(ctx: Ctx, levels: readonly Level[]): Promise<Place[]> {
  if (levels.length === 0) return [];
  const rows = await placesDb(ctx.db)
    .selectFrom('place')
    .selectAll()
    .where('level', 'in', [...levels])
    .orderBy('id')
    .execute();
  return withParts(ctx, rows);
}

/** Places whose name or key begins with or contains the words, best first. */
export async function searchPlaces(ctx: Ctx, words: string, limit = 20): Promise<Place[]> {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await placesDb(ctx.db)
    .selectFrom('place')
    .selectAll()
    .where(builder => builder.or([builder('name', 'ilike', pattern), builder('key', '=', words.replace(/\s/g, ''))]))
    .orderBy(sql`similarity(short_name, ${words})`, 'desc')
    .orderBy(sql`name collate "de-x-icu"`)
    .limit(limit)
    .execute();
  return withParts(ctx, rows);
}

/** The figures of all places of these levels and of these single places (regions, guests). */
export async function listFigures(
  ctx: Ctx,
  scope: { readonly levels: readonly Level[]; readonly ids: readonly string[] },
): Promise<Figure[]> {
  const rows = await placesDb(ctx.db)
    .selectFrom('figure')
    .innerJoin('place', 'place.id', 'figure.placeId')
    .selectAll('figure')
    .where(builder =>
      builder.or([
        builder('place.level', '=', builder.fn.any(builder.val([...scope.levels]))),
        builder('place.id', '=', builder.fn.any(builder.val([...scope.ids]))),
      ]),
    )
    .execute();
  return rows.map(({ textValue, value, ...figure }) => ({ ...figure, value: value ?? textValue! }));
}

/** The borders of all Kreise as they come with the product, for maps. Read once. */
export function loadBorders(): ReturnType<typeof readBorders> {
  borders ??= readBorders(join(projectFolder, 'data'), 'kreis');
  return borders;
}

let borders: ReturnType<typeof readBorders> | undefined;

async function withParts(ctx: Ctx, rows: readonly PlaceTable[]): Promise<Place[]> {
  const composed = rows.map(({ id }) => id);
  if (composed.length === 0) return [];
  const parts = await placesDb(ctx.db)
    .selectFrom('placePart')
    .selectAll()
    .where('placeId', '=', sql<string>`any(${composed})`)
    .orderBy('partId')
    .execute();
  const partsOf = Map.groupBy(parts, ({ placeId }) => placeId);
  return rows.map(row => ({ ...row, parts: (partsOf.get(row.id) ?? []).map(({ partId }) => partId) }) as Place);
}
