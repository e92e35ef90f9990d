import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table programme_funding (
      programme_id uuid primary key references programme,
      total_cents bigint check (total_cents >= 0),
      from_day date,
      to_day date,
      reference text not null,
      share_note jsonb,
      source text not null,
      check ((from_day is null) = (to_day is null)),
      check (from_day <= to_day)
    )`.execute(db);
  await sql`
    create table programme_funder (
      programme_id uuid not null references programme_funding,
      organisation_id uuid not null references organisation,
      position integer not null,
      cents bigint check (cents >= 0),
      credit_line jsonb,
      logo_id uuid references file,
      logo_alt jsonb,
      primary key (programme_id, organisation_id),
      check ((logo_id is null) = (logo_alt is null))
    )`.execute(db);
  await sql`
    create table programme_share (
      programme_id uuid not null references programme_funding,
      organisation_id uuid not null references organisation,
      position integer not null,
      cents bigint check (cents >= 0),
      approximate boolean not null,
      primary key (programme_id, organisation_id)
    )`.execute(db);
}
