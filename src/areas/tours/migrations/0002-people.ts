import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table tour_participant (
      id uuid primary key,
      partnership_id uuid not null references partnership on delete cascade,
      meeting_id uuid not null references meeting on delete cascade,
      party_id uuid not null references organisation,
      name text not null check (name <> ''),
      job_title text not null,
      diet text not null,
      access text not null,
      needs_agreed boolean not null check (needs_agreed or (diet = '' and access = '')),
      photos_agreed_on date,
      present boolean not null,
      version integer not null
    )`.execute(db);
  await sql`create index on tour_participant (meeting_id)`.execute(db);
  await sql`
    create table tour_follow_up (
      id uuid primary key,
      partnership_id uuid not null references partnership on delete cascade,
      meeting_id uuid not null references meeting on delete cascade,
      title text not null check (title <> ''),
      party_id uuid references organisation,
      due_on date,
      entry_id uuid
    )`.execute(db);
  await sql`create index on tour_follow_up (meeting_id)`.execute(db);
}
