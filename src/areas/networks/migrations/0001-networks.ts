import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table project (
      id uuid primary key,
      programme_id uuid not null references programme,
      slug text not null unique,
      name jsonb not null,
      motto jsonb,
      kind text not null check (kind in ('small', 'large', 'ring', 'thematic')),
      from_day date,
      to_day date,
      coordination_id uuid references organisation,
      address text not null,
      applicant_id uuid references organisation,
      source text not null,
      created_at timestamptz not null,
      check ((from_day is null) = (to_day is null)),
      check (from_day <= to_day)
    )`.execute(db);
  await sql`create index on project (programme_id)`.execute(db);
  await sql`
    create table project_member (
      project_id uuid not null references project on delete cascade,
      organisation_id uuid not null references organisation,
      position integer not null,
      lead boolean not null,
      primary key (project_id, organisation_id)
    )`.execute(db);
  await sql`create index on project_member (organisation_id)`.execute(db);
  await sql`
    create table project_theme (
      project_id uuid not null references project on delete cascade,
      position integer not null,
      label jsonb not null,
      host_id uuid references organisation,
      event_id uuid references programme_event on delete set null,
      primary key (project_id, position)
    )`.execute(db);
  await sql`create index on project_theme (event_id)`.execute(db);
  await sql`
    create table town_twinning (
      id uuid primary key,
      slug text not null unique,
      first_id uuid not null references organisation,
      second_id uuid not null references organisation,
      since_year integer check (since_year between 1900 and 2200),
      reasons jsonb,
      initiators jsonb,
      actors jsonb,
      bodies jsonb,
      committees jsonb,
      keep jsonb,
      renew jsonb,
      dare jsonb,
      source text not null,
      created_at timestamptz not null,
      check (first_id <> second_id)
    )`.execute(db);
  // Two towns are twinned once, whichever is named first.
  await sql`
    create unique index town_twinning_pair on town_twinning (least(first_id, second_id), greatest(first_id, second_id))
  `.execute(db);
  await sql`create index on town_twinning (second_id)`.execute(db);
}
