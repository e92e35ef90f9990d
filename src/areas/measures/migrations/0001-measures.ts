import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table climate_target (
      id uuid primary key,
      subject_kind text not null check (subject_kind in ('programme', 'organisation')),
      subject_id uuid not null,
      percent double precision not null check (percent > 0 and percent <= 100),
      base_year int,
      target_year int not null check (base_year < target_year),
      statement jsonb not null,
      source text not null
    )`.execute(db);
  await sql`create index on climate_target (subject_id)`.execute(db);
  await sql`
    create table network_membership (
      id uuid primary key,
      organisation_id uuid not null references organisation,
      network text not null,
      since int,
      source text not null,
      unique (organisation_id, network)
    )`.execute(db);
  await sql`
    create table achievement (
      id uuid primary key,
      organisation_id uuid not null references organisation,
      field_id text not null,
      title jsonb not null,
      text jsonb not null,
      year int,
      source text not null,
      pioneer boolean not null
    )`.execute(db);
  await sql`create index on achievement (organisation_id)`.execute(db);
  await sql`create index on achievement (field_id) where pioneer`.execute(db);
}
