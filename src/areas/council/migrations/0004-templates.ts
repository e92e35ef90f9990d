import { type Kysely, sql } from 'kysely';

/** The Word template of an authority, into which its papers are filled. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table paper_template (
      organisation_id uuid primary key references organisation,
      file_id uuid not null references file,
      at timestamptz not null
    )`.execute(db);
}
