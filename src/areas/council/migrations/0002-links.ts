import { type Kysely, sql } from 'kysely';

/** Links by which somebody without account reads a paper until a day; of the secret only its hash is kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table paper_link (
      id uuid primary key,
      paper_id uuid not null references council_paper on delete cascade,
      secret text not null unique,
      until date not null,
      created_at timestamptz not null
    )`.execute(db);
  await sql`create index on paper_link (paper_id)`.execute(db);
}
