import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table publicity (
      id uuid primary key,
      partnership_id uuid not null references partnership on delete cascade,
      kind text not null,
      title text not null check (title <> ''),
      organisation_id uuid references organisation,
      planned_on date,
      published_on date,
      link text not null,
      file_id uuid references file,
      version integer not null,
      removed_at timestamptz,
      check (planned_on is not null or published_on is not null)
    )`.execute(db);
  await sql`create index on publicity (partnership_id)`.execute(db);
  await sql`
    create table publicity_act (
      id uuid primary key,
      publicity_id uuid not null references publicity on delete cascade,
      kind text not null,
      organisation_id uuid not null references organisation,
      person_id uuid,
      at timestamptz not null,
      fields text[] not null,
      on_behalf boolean not null,
      channel text,
      received_on date,
      file_id uuid references file,
      number bigint generated always as identity
    )`.execute(db);
  await sql`create index on publicity_act (publicity_id)`.execute(db);
}
