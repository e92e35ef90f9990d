import { type Kysely, sql } from 'kysely';

/** The scan of the letter by which an answer reached the office. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table consent add column file_id uuid references file`.execute(db);
}
