import { type Kysely, sql } from 'kysely';

/** When everybody could read a paper first: whoever fetched it then is told when it is gone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table council_paper add column published_at timestamptz`.execute(db);
  await sql`
    update council_paper set published_at = changed_at where is_public and released is not null`.execute(db);
}
