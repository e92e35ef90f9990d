import { type Kysely, sql } from 'kysely';

/** What a corrected signature said before: form, day and the paper, which is kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table agreement_act
      add column former_form text,
      add column former_on date,
      add column former_file_id uuid references file,
      add check ((former_form is null) = (former_on is null))`.execute(db);
}
