import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisation (
      id uuid primary key,
      kind text not null check (kind in ('authority', 'association', 'ngo', 'office', 'funder')),
      name text not null,
      place_id text references place,
      phone text not null default '',
      email text not null default '',
      languages text[] not null default '{de}',
      invented boolean not null default false,
      created_at timestamptz not null
    )`.execute(db);
  await sql`create index on organisation (place_id)`.execute(db);
  await sql`
    create table contact_person (
      id uuid primary key,
      organisation_id uuid not null references organisation,
      name text not null,
      job_title text not null default '',
      email text not null default '',
      phone text not null default '',
      ended_at timestamptz
    )`.execute(db);
  await sql`create index on contact_person (organisation_id)`.execute(db);
}
