import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table meeting_series (
      id uuid primary key,
      partnership_id uuid not null references partnership on delete cascade,
      repeat text not null check (repeat in ('weeks', 'months', 'last-of-month')),
      every integer not null check (every between 1 and 12),
      first date not null,
      last date not null check (last >= first),
      skip_months integer[] not null,
      time text not null check (time ~ '^[0-2][0-9]:[0-5][0-9]$'),
      zone text not null
    )`.execute(db);
  await sql`create index on meeting_series (partnership_id)`.execute(db);
  await sql`
    create table meeting (
      id uuid primary key,
      partnership_id uuid not null references partnership on delete cascade,
      series_id uuid references meeting_series on delete cascade,
      kind text not null,
      title text not null,
      state text not null check (state in ('planned', 'scheduled', 'held', 'documented', 'postponed', 'cancelled')),
      original_day date not null,
      day date not null,
      time text not null check (time ~ '^[0-2][0-9]:[0-5][0-9]$'),
      zone text not null,
      minutes integer not null check (minutes > 0),
      place text not null,
      link text not null,
      sequence integer not null,
      version integer not null,
      unique (series_id, original_day)
    )`.execute(db);
  await sql`create index on meeting (partnership_id, day)`.execute(db);
  await sql`
    create table meeting_act (
      id uuid primary key,
      partnership_id uuid not null references partnership on delete cascade,
      kind text not null,
      meeting_ids uuid[] not null,
      organisation_id uuid not null references organisation,
      person_id uuid,
      at timestamptz not null,
      reason text not null,
      on_behalf boolean not null,
      channel text,
      received_on date,
      file_id uuid references file,
      number bigint generated always as identity
    )`.execute(db);
  await sql`create index on meeting_act (partnership_id, number)`.execute(db);
}
