import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table partnership add column began_on text
      check (began_on ~ '^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$')`.execute(db);
}
