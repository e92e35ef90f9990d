import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Which minutes were presented or approved; a later version has to be approved anew.
  await sql`alter table meeting_act add column minutes_version integer`.execute(db);
}
