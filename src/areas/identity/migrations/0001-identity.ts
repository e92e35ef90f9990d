import { type Kysely, sql } from 'kysely';

const role = `check (role in ('office', 'adviser', 'juror', 'coordinator', 'member', 'head', 'clerk', 'finance', 'partner', 'reader'))`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table person (
      id uuid primary key,
      name text not null,
      email text not null,
      language text not null check (language in ('de', 'en')),
      created_at timestamptz not null
    )`.execute(db);
  await sql`create index on person (lower(email))`.execute(db);
  await sql`
    create table membership (
      id uuid primary key,
      person_id uuid not null references person,
      organisation_id uuid not null references organisation,
      role text not null ${sql.raw(role)},
      since timestamptz not null,
      ended_at timestamptz
    )`.execute(db);
  await sql`create unique index on membership (person_id, organisation_id, role) where ended_at is null`.execute(db);
  await sql`create index on membership (organisation_id)`.execute(db);
  await sql`
    create table sign_in_challenge (
      id uuid primary key,
      email text not null,
      browser text not null,
      link_hash text unique,
      code_hash text,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      link_used_at timestamptz,
      link_browser text,
      code_used_at timestamptz,
      next text not null
    )`.execute(db);
  await sql`create index on sign_in_challenge (browser)`.execute(db);
  await sql`
    create table session (
      id uuid primary key,
      token_hash text not null unique,
      person_id uuid not null references person,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      ended_at timestamptz,
      persona boolean not null default false,
      challenge_id uuid references sign_in_challenge on delete set null
    )`.execute(db);
  await sql`create index on session (person_id)`.execute(db);
  await sql`create index on session (challenge_id)`.execute(db);
  await sql`
    create table invitation (
      id uuid primary key,
      kind text not null check (kind in ('invitation', 'set-up')),
      organisation_id uuid references organisation,
      role text not null ${sql.raw(role)},
      email text not null,
      name text not null,
      token_hash text unique,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      accepted_at timestamptz,
      withdrawn_at timestamptz,
      invited_by uuid references person
    )`.execute(db);
}
