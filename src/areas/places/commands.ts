import { sql } from 'kysely';
import { audit } from '../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../platform/context.ts';
import type { Figure, Place } from './model.ts';

/** Rows per statement: large enough to be quick, small enough for the memory of a small server. */
const batch = 5_000;

/**
 * Takes over places and figures from a register. What is there already is brought up to date; nothing is removed,
 * because records may refer to it.
 */
export async function importPlaces(
  ctx: Ctx,
  register: { readonly places: readonly Place[]; readonly figures: readonly Figure[] },
): Promise<void> {
  await inTransaction(ctx, async tx => {
    for (const places of chunks(register.places)) await upsertPlaces(tx, places);
    for (const figures of chunks(register.figures)) await upsertFigures(tx, figures);
    await audit(tx, { action: 'places.imported', subjectKind: 'place', subjectId: 'register' });
  });
}

async function upsertPlaces(ctx: Ctx, places: readonly Place[]): Promise<void> {
  const rows = JSON.stringify(places.map(({ parts: _parts, note: _note, ...place }) => place));
  await sql`
    insert into place (id, country, key, level, kind, kind_group, name, short_name, land, lat, lon, nuts3, parent)
    select id, country, key, level, kind, "kindGroup", name, "shortName", land, lat, lon, nuts3, parent
    from jsonb_to_recordset(${rows}::jsonb) as row (id text, country text, key text, level text, kind text,
      "kindGroup" text, name text, "shortName" text, land text, lat float8, lon float8, nuts3 text, parent text)
    on conflict (id) do update set kind = excluded.kind, kind_group = excluded.kind_group, name = excluded.name,
      short_name = excluded.short_name, land = excluded.land, lat = excluded.lat, lon = excluded.lon,
      nuts3 = excluded.nuts3, parent = excluded.parent`.execute(ctx.db);
  const parts = JSON.stringify(places.flatMap(({ id, parts }) => parts.map(part => ({ id, part }))));
  await sql`
    insert into place_part (place_id, part_id)
    select id, part from jsonb_to_recordset(${parts}::jsonb) as row (id text, part text)
    on conflict do nothing`.execute(ctx.db);
}

async function upsertFigures(ctx: Ctx, figures: readonly Figure[]): Promise<void> {
  const rows = JSON.stringify(
    figures.map(({ value, capped: _capped, ...figure }) => ({
      ...figure,
      value: typeof value === 'number' ? value : null,
      text: typeof value === 'string' ? value : null,
    })),
  );
  await sql`
    insert into figure (place_id, indicator_id, value, text_value, year, source, licence, quality)
    select "placeId", "indicatorId", value, text, year, source, licence, quality
    from jsonb_to_recordset(${rows}::jsonb) as row ("placeId" text, "indicatorId" text, value float8, text text,
      year int, source text, licence text, quality text)
    on conflict (place_id, indicator_id) do update set value = excluded.value, text_value = excluded.text_value,
      year = excluded.year, source = excluded.source, licence = excluded.licence, quality = excluded.quality`.execute(
    ctx.db,
  );
}

function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += batch) yield rows.slice(start, start + batch);
}
