import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table signal (
      id uuid primary key,
      partnership_id uuid not null references partnership on delete cascade,
      kind text not null,
      subject_id uuid not null,
      organisation_id uuid references organisation,
      since date not null,
      values jsonb not null,
      set_aside_until date,
      set_aside_reason text not null default '',
      set_aside_by uuid,
      unique (kind, subject_id)
    )`.execute(db);
  await sql`create index on signal (partnership_id)`.execute(db);
}
