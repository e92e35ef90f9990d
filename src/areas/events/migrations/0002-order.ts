import { type Kysely, sql } from 'kysely';

/** Ids of one moment have no order among themselves; events without a day stand in the order in which they came. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table programme_event add column entry bigint generated always as identity`.execute(db);
}
