import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table council_paper (
      id uuid primary key,
      partnership_id uuid not null references partnership,
      organisation_id uuid not null references organisation,
      state text not null check (state in ('draft', 'co-signed', 'released', 'scheduled', 'consulted', 'noted',
        'adopted', 'amended', 'rejected', 'deferred', 'withdrawn')),
      kind text not null check (kind in ('information', 'decision')),
      language text not null check (language in ('de', 'en')),
      number text not null,
      is_public boolean not null,
      paper_on date,
      town text not null,
      signatory text not null,
      fit text not null,
      consent_when text not null,
      climate_effect text not null check (climate_effect in ('yes-positive', 'yes-negative', 'not-assessable', 'no')),
      annexes jsonb not null,
      released jsonb,
      created_at timestamptz not null,
      foreign key (partnership_id, organisation_id) references partnership_member (partnership_id, organisation_id)
    )`.execute(db);
  await sql`create index on council_paper (partnership_id)`.execute(db);
  await sql`create index on council_paper (organisation_id)`.execute(db);
  await sql`
    create table paper_block (
      paper_id uuid not null references council_paper on delete cascade,
      key text not null,
      text text not null,
      base text not null,
      primary key (paper_id, key)
    )`.execute(db);
  await sql`
    create table council_body (
      id uuid primary key,
      organisation_id uuid not null references organisation,
      name text not null,
      lead_days integer check (lead_days between 0 and 365),
      lead_unit text check (lead_unit in ('working', 'calendar')),
      check ((lead_days is null) = (lead_unit is null))
    )`.execute(db);
  await sql`create unique index on council_body (organisation_id, lower(name))`.execute(db);
  await sql`
    create table sitting (
      id uuid primary key,
      body_id uuid not null references council_body,
      day date not null,
      time text not null,
      unique (body_id, day)
    )`.execute(db);
  await sql`
    create table consultation (
      id uuid primary key,
      paper_id uuid not null references council_paper on delete cascade,
      position integer not null,
      body_id uuid not null references council_body,
      sitting_id uuid references sitting,
      role text not null check (role in ('notice', 'preliminary', 'hearing', 'decision')),
      is_public boolean not null,
      result text check (result in ('noted', 'adopted', 'amended', 'rejected', 'deferred', 'withdrawn')),
      result_on date,
      file_id uuid references file,
      unique (paper_id, position)
    )`.execute(db);
  await sql`create index on consultation (body_id)`.execute(db);
  await sql`create index on consultation (sitting_id)`.execute(db);
  await sql`
    create table paper_receipt (
      id uuid primary key,
      paper_id uuid not null references council_paper on delete cascade,
      at timestamptz not null,
      action text not null,
      channel text not null,
      received_on date not null
    )`.execute(db);
  await sql`create index on paper_receipt (paper_id)`.execute(db);
}
