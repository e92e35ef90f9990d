import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Db } from './database.ts';
import * as platform0001 from './migrations/0001-platform.ts';

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
  [{ area: 'platform', steps: { '0001-platform': platform0001 } }, ...areas].forEach(({ area, steps }, index) => {
    for (const [name, step] of Object.entries(steps)) {
      migrations[`${String(index).padStart(2, '0')}-${area}/${name}`] = step as Migration;
    }
  });
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations as never },
    allowUnorderedMigrations: true,
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/** Whether the database holds any table of ours yet: an empty one gets the demo, a used one never. */
export async function isEmptyDatabase(db: Db): Promise<boolean> {
  const { rows } = await sql<{ known: string | null }>`select to_regclass('public.kysely_migration') as known`.execute(
    db,
  );
  return rows[0]?.known == null;
}
