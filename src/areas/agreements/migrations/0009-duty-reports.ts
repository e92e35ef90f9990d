import { type Kysely, sql } from 'kysely';

/** What other areas report of duties: the fact, what it is about, and the name that fills its sentence. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table duty_proof
      add column fact text,
      add column subject_id uuid,
      add column about text not null default '',
      add check ((fact is null) = (subject_id is null))`.execute(db);
  await sql`create index on duty_proof (subject_id) where subject_id is not null`.execute(db);
}
