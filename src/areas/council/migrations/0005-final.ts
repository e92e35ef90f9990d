import { type Kysely, sql } from 'kysely';

/** The paper as the council has it in the end, each time that somebody filed it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table final_paper (
      id uuid primary key,
      paper_id uuid not null references council_paper on delete cascade,
      file_id uuid references file,
      wording jsonb not null,
      number text not null,
      kind text check (kind in ('information', 'decision')),
      bodies jsonb not null,
      before jsonb not null,
      filed_at timestamptz not null
    )`.execute(db);
  await sql`create index on final_paper (paper_id, id desc)`.execute(db);
}
