import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // 0: nobody has touched the agenda, it is the one that is usual for the kind.
  await sql`alter table meeting add column agenda_version integer not null default 0`.execute(db);
  await sql`
    create table meeting_topic (
      id uuid primary key,
      partnership_id uuid not null references partnership on delete cascade,
      meeting_id uuid references meeting on delete cascade,
      position integer not null,
      title text not null check (title <> ''),
      minutes integer check (minutes > 0),
      organisation_id uuid references organisation,
      state text not null check (state in ('open', 'dealt', 'carried')),
      carried_from uuid unique references meeting_topic on delete set null
    )`.execute(db);
  await sql`create index on meeting_topic (partnership_id, meeting_id)`.execute(db);
  await sql`create index on meeting_topic (meeting_id)`.execute(db);
  await sql`
    create table agenda_template (
      programme_id uuid not null references programme on delete cascade,
      kind text not null,
      topics jsonb not null,
      primary key (programme_id, kind)
    )`.execute(db);
}
