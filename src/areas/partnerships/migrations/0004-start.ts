import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table partnership_adviser (
      partnership_id uuid not null references partnership on delete cascade,
      person_id uuid not null references person,
      starts_on date not null,
      ends_on date check (ends_on >= starts_on),
      primary key (partnership_id, person_id, starts_on)
    )`.execute(db);
  await sql`create index on partnership_adviser (person_id)`.execute(db);
  await sql`
    create table partnership_contact (
      id uuid primary key,
      partnership_id uuid not null references partnership on delete cascade,
      organisation_id uuid not null references organisation,
      contact_person_id uuid not null references contact_person on delete cascade,
      since timestamptz not null,
      ended_at timestamptz
    )`.execute(db);
  await sql`
    create unique index partnership_contact_once on partnership_contact (partnership_id, contact_person_id)
      where ended_at is null`.execute(db);
  await sql`
    create table partnership_formats (
      partnership_id uuid not null references partnership on delete cascade,
      number integer not null,
      talk text not null check (talk in ('jour-fixe', 'moderated-call')),
      visit text not null check (visit in ('study-tour', 'workshops')),
      workshops integer check (workshops between 1 and 20),
      frequency text not null check (frequency in ('two-weekly', 'monthly', 'two-monthly', 'quarterly')),
      weekday integer check (weekday between 1 and 5),
      proposed_by uuid not null references organisation,
      at timestamptz not null,
      primary key (partnership_id, number),
      check ((visit = 'workshops') = (workshops is not null))
    )`.execute(db);
  await sql`
    create table partnership_formats_acceptance (
      partnership_id uuid not null,
      number integer not null,
      organisation_id uuid not null references organisation,
      at timestamptz not null,
      primary key (partnership_id, number, organisation_id),
      foreign key (partnership_id, number) references partnership_formats on delete cascade
    )`.execute(db);
  await sql`
    create table partnership_act (
      id uuid primary key,
      partnership_id uuid not null references partnership on delete cascade,
      kind text not null,
      organisation_id uuid references organisation,
      at timestamptz not null,
      person_id uuid,
      on_behalf boolean not null,
      channel text,
      received_on date,
      file_id uuid references file,
      number bigint generated always as identity
    )`.execute(db);
  await sql`create index on partnership_act (partnership_id)`.execute(db);
}
