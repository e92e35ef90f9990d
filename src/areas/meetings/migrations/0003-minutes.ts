import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table meeting add column minutes_version integer not null default 0`.execute(db);
  await sql`
    create table meeting_outcome (
      id uuid primary key,
      partnership_id uuid not null references partnership on delete cascade,
      meeting_id uuid not null references meeting on delete cascade,
      topic_id uuid references meeting_topic on delete set null,
      kind text not null check (kind in ('decision', 'task', 'information')),
      text text not null check (text <> ''),
      organisation_id uuid references organisation,
      responsible text not null,
      due_on date,
      entry_id uuid references plan_entry on delete set null,
      version integer not null,
      removed_at timestamptz,
      number bigint generated always as identity,
      check ((kind = 'task') = (due_on is not null))
    )`.execute(db);
  await sql`create index on meeting_outcome (meeting_id, number)`.execute(db);
  await sql`create index on meeting_outcome (topic_id)`.execute(db);
  await sql`create index on meeting_outcome (entry_id)`.execute(db);
  await sql`
    create table meeting_attendance (
      meeting_id uuid not null references meeting on delete cascade,
      organisation_id uuid not null references organisation,
      who text not null,
      primary key (meeting_id, organisation_id)
    )`.execute(db);
}
