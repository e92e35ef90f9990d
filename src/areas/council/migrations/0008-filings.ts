import { type Kysely, sql } from 'kysely';

/** In which order papers were filed: two filings of one moment have no order otherwise. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table final_paper add column position bigint generated always as identity`.execute(db);
}
