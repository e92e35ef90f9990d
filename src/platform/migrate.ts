import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Db } from './database.ts';
import * as platform0001 from './migrations/0001-platform.ts';
import * as platform0002 from './migrations/0002-digests.ts';

/** One step of an area's schema. Steps only go up; a backup is the way back. */
export type Migration = { up(db: Kysely<never>): Promise<void> };

/** The steps of one area by file name, in the order of the house's list of areas. */
export type AreaMigrations = { readonly area: string; readonly steps: Readonly<Record<string, unknown>> };

/**
 * Brings the schema up to date. Several processes may call this at once: a lock in the database lets one work
 * and the others wait. @throws the first step's error; that step is rolled back
 */
export async function migrate(db: Db, areas: readonly AreaMigrations[]): Promise<void> {
  const migrations: Record<string, Migration> = {};
  const own = { area: 'platform', steps: { '0001-platform': platform0001, '0002-digests': platform0002 } };
  [own, ...areas].forEach(({ area, steps }, index) => {
    for (const [name, step] of Object.entries(steps)) {
      migrations[`${String(index).padStart(2, '0')}-${area}/${name}`] = step as Migration;
    }
  });
  await renumber(db, Object.keys(migrations));
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations as never },
    allowUnorderedMigrations: true,
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/**
 * The migrator sorts by name, so a name begins with the number of its area. An area that comes between two others
 * gives those above it new numbers; what a database has done is known by the rest of the name.
 */
async function renumber(db: Db, names: readonly string[]): Promise<void> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('kysely_migration') is not null as there`.execute(db);
  if (!rows[0]?.there) return;
  await sql`
    update kysely_migration set name = now.name from unnest(${[...names]}::text[]) as now (name)
    where substring(kysely_migration.name from '-.*') = substring(now.name from '-.*')
      and kysely_migration.name <> now.name`.execute(db);
}

/** What a database was made as; null while it is new and nothing was said yet. */
export async function findInstallation(db: Db): Promise<{ readonly demo: boolean } | null> {
  return (await db.selectFrom('installation').select('demo').executeTakeFirst()) ?? null;
}

/** Says once and for all what a new database is for. False if another process was faster. */
export async function recordInstallation(db: Db, demo: boolean, now: Date): Promise<boolean> {
  const row = await db
    .insertInto('installation')
    .values({ demo, createdAt: now })
    .onConflict(conflict => conflict.column('singleton').doNothing())
    .returning('demo')
    .executeTakeFirst();
  return row !== undefined;
}
