import { type Kysely, sql } from 'kysely';

/** When a paper was changed last, for those who fetch papers again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table council_paper add column changed_at timestamptz`.execute(db);
  await sql`update council_paper set changed_at = created_at`.execute(db);
  await sql`alter table council_paper alter column changed_at set not null`.execute(db);
}
