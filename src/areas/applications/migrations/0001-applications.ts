import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table application (
      id uuid primary key,
      call_id uuid not null references call,
      organisation_id uuid not null references organisation,
      place_id text references place,
      state text not null check (state in ('draft', 'submitted', 'returned', 'eligible', 'ineligible', 'scored',
        'selected', 'reserve', 'declined', 'withdrawn')),
      wishes jsonb not null,
      commitment jsonb not null,
      contact_name text not null default '',
      contact_job_title text not null default '',
      contact_email text not null default '',
      contact_phone text not null default '',
      created_at timestamptz not null,
      changed_at timestamptz not null,
      submitted_at timestamptz,
      late_received_on date,
      late_reason text,
      decision_reason text
    )`.execute(db);
  await sql`create unique index application_once on application (call_id, organisation_id)`.execute(db);
  await sql`
    create table application_field (
      application_id uuid not null references application on delete cascade,
      field text not null,
      role text not null check (role in ('advising', 'adopting', 'either', 'peer')),
      experience smallint not null check (experience between 0 and 4),
      need smallint not null check (need between 0 and 4),
      experience_text text not null default '',
      need_text text not null default '',
      primary key (application_id, field)
    )`.execute(db);
  await sql`
    create table evidence (
      id uuid primary key,
      application_id uuid not null references application on delete cascade,
      field text not null,
      position smallint not null,
      measure text not null,
      year integer,
      effect text not null default '',
      contact text not null default ''
    )`.execute(db);
  await sql`create index on evidence (application_id)`.execute(db);
  await sql`
    create table on_behalf (
      id uuid primary key,
      application_id uuid not null references application on delete cascade,
      act text not null,
      person_id uuid not null references person,
      at timestamptz not null,
      received_on date not null,
      channel text not null check (channel in ('phone', 'mail', 'letter', 'in-person', 'file')),
      file_id uuid references file
    )`.execute(db);
  await sql`create index on on_behalf (application_id)`.execute(db);
}
