import { type Kysely, sql } from 'kysely';

/** A paper on the council's own server, what it said there last, and which results were taken over from it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table oparl_link (
      paper_id uuid primary key references council_paper on delete cascade,
      address text not null,
      remote jsonb not null,
      fetched_at timestamptz not null,
      taken_at timestamptz,
      fault text
    )`.execute(db);
  await sql`alter table consultation add column source text not null default ''`.execute(db);
  await sql`alter table consultation add column taken_at timestamptz`.execute(db);
}
