import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table tour_station (
      id uuid primary key,
      partnership_id uuid not null references partnership on delete cascade,
      meeting_id uuid not null references meeting on delete cascade,
      day date not null,
      starts text not null check (starts ~ '^[0-2][0-9]:[0-5][0-9]$'),
      ends text not null check (ends > starts),
      title text not null check (title <> ''),
      place text not null,
      host text not null,
      host_function text not null,
      seen text not null,
      questions jsonb not null,
      version integer not null
    )`.execute(db);
  await sql`create index on tour_station (meeting_id, day, starts)`.execute(db);
  await sql`
    create table tour_leg (
      id uuid primary key,
      partnership_id uuid not null references partnership on delete cascade,
      meeting_id uuid not null references meeting on delete cascade,
      traveller_id uuid not null references organisation,
      mode text not null check (mode in ('rail', 'bus', 'bike', 'car')),
      route text not null,
      kilometres integer not null check (kilometres > 0),
      people integer not null check (people > 0),
      cents integer check (cents >= 0),
      version integer not null
    )`.execute(db);
  await sql`create index on tour_leg (meeting_id)`.execute(db);
  await sql`
    create table tour_act (
      id uuid primary key,
      partnership_id uuid not null references partnership on delete cascade,
      meeting_id uuid not null references meeting on delete cascade,
      kind text not null,
      subject_id uuid not null,
      about text not null,
      organisation_id uuid not null references organisation,
      person_id uuid,
      at timestamptz not null,
      on_behalf boolean not null,
      channel text,
      received_on date,
      file_id uuid references file,
      number bigint generated always as identity
    )`.execute(db);
  await sql`create index on tour_act (meeting_id, number)`.execute(db);
}
