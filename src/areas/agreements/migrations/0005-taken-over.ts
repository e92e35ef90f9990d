import { type Kysely, sql } from 'kysely';

/** What has to be known about an agreement that is older than this system, such as that its words are reconstructed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table agreement add column remark jsonb`.execute(db);
}
