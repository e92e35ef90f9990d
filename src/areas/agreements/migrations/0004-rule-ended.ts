import { type Kysely, sql } from 'kysely';

/** By which source a rule about signatures ended. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table signature_rule add column end_source text not null default ''`.execute(db);
}
