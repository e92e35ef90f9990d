import { type Kysely, sql } from 'kysely';
import { randomBytes } from 'node:crypto';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Links for people without account are made from it and kept nowhere.
  await sql`create table meeting_key (key text not null)`.execute(db);
  await sql`insert into meeting_key (key) values (${randomBytes(32).toString('base64url')})`.execute(db);
  await sql`
    create table meeting_poll (
      id uuid primary key,
      partnership_id uuid not null references partnership on delete cascade,
      meeting_id uuid references meeting on delete cascade,
      kind text not null,
      title text not null,
      zone text not null,
      minutes integer not null check (minutes > 0),
      place text not null,
      link text not null,
      until date not null,
      state text not null check (state in ('open', 'chosen', 'ended')),
      organisation_id uuid not null references organisation,
      created_at timestamptz not null
    )`.execute(db);
  await sql`create index on meeting_poll (partnership_id)`.execute(db);
  await sql`
    create table poll_option (
      id uuid primary key,
      poll_id uuid not null references meeting_poll on delete cascade,
      day date not null,
      time text not null check (time ~ '^[0-2][0-9]:[0-5][0-9]$'),
      unique (poll_id, day, time)
    )`.execute(db);
  await sql`
    create table poll_guest (
      id uuid primary key,
      poll_id uuid not null references meeting_poll on delete cascade,
      recipient_kind text not null check (recipient_kind in ('person', 'contact', 'address')),
      recipient_id uuid not null,
      organisation_id uuid references organisation,
      name text not null,
      email text,
      language text not null,
      answered_at timestamptz,
      unique (poll_id, recipient_id)
    )`.execute(db);
  await sql`
    create table poll_answer (
      guest_id uuid not null references poll_guest on delete cascade,
      option_id uuid not null references poll_option on delete cascade,
      answer text not null check (answer in ('yes', 'if-need-be', 'no')),
      primary key (guest_id, option_id)
    )`.execute(db);
  await sql`create index on poll_answer (option_id)`.execute(db);
}
