import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table guest (
      id uuid primary key,
      partnership_id uuid not null references partnership on delete cascade,
      host_id uuid not null references organisation,
      kind text not null check (kind in ('ngo', 'school', 'club', 'person')),
      name text not null,
      email text,
      language text not null check (language in ('de', 'en')),
      invited_by uuid,
      invited_at timestamptz not null,
      confirmed_at timestamptz,
      declined_at timestamptz,
      ended_at timestamptz,
      ends_on date not null,
      check (confirmed_at is null or declined_at is null)
    )`.execute(db);
  await sql`create index on guest (partnership_id)`.execute(db);
  await sql`
    create table guest_link (
      id uuid primary key,
      guest_id uuid not null references guest on delete cascade,
      hash text not null unique,
      created_at timestamptz not null,
      expires_at timestamptz not null
    )`.execute(db);
  await sql`create index on guest_link (guest_id)`.execute(db);
  await sql`
    create table guest_task (
      guest_id uuid not null references guest on delete cascade,
      entry_id uuid not null references plan_entry on delete cascade,
      given_at timestamptz not null,
      primary key (guest_id, entry_id)
    )`.execute(db);
  await sql`create index on guest_task (entry_id)`.execute(db);
  await sql`
    create table guest_meeting (
      guest_id uuid not null references guest on delete cascade,
      meeting_id uuid not null references meeting on delete cascade,
      invited_at timestamptz not null,
      primary key (guest_id, meeting_id)
    )`.execute(db);
  await sql`create index on guest_meeting (meeting_id)`.execute(db);
}
