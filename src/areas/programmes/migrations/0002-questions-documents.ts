import { type Kysely, sql } from 'kysely';

/** What a call answers beforehand, and what it hands out. Neither is a term: nothing here goes into the hash. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table call_question (
      id uuid primary key,
      call_id uuid not null references call on delete cascade,
      position integer not null,
      question jsonb not null,
      answer jsonb not null,
      unique (call_id, position)
    )`.execute(db);
  await sql`
    create table call_document (
      id uuid primary key,
      call_id uuid not null references call on delete cascade,
      position integer not null,
      title jsonb not null,
      file_id uuid not null references file,
      unique (call_id, position)
    )`.execute(db);
}
