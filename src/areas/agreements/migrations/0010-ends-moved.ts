import { type Kysely, sql } from 'kysely';

/** The day on which an agreement was to end before that day was changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table agreement_act add column former_end date`.execute(db);
}
