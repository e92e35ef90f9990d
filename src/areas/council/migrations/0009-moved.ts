import { type Kysely, sql } from 'kysely';

/**
 * Which consultation of the council's own server one is here, so that a corrected day is no second one; and when a public
 * paper left a sitting, for those who fetched it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table consultation add column remote_id text not null default ''`.execute(db);
  await sql`alter table sitting add column left_at timestamptz`.execute(db);
}
