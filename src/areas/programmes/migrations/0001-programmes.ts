import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table programme (
      id uuid primary key,
      slug text not null unique,
      name jsonb not null,
      format text not null check (format in ('region', 'measure', 'network')),
      modules text[] not null,
      terms jsonb not null,
      taxonomy jsonb not null,
      office_id uuid not null references organisation
    )`.execute(db);
  await sql`
    create table call (
      id uuid primary key,
      programme_id uuid not null references programme,
      slug text not null unique,
      name jsonb not null,
      state text not null check (state in ('draft', 'open', 'closed', 'evaluated', 'awarded', 'archived', 'cancelled')),
      terms jsonb not null,
      version integer not null,
      hash text,
      opens_at timestamptz not null,
      deadline_at timestamptz not null,
      created_at timestamptz not null,
      check (opens_at < deadline_at),
      check ((hash is null) = (state = 'draft'))
    )`.execute(db);
  await sql`
    create table call_version (
      call_id uuid not null references call,
      version integer not null,
      terms jsonb not null,
      hash text not null,
      deadline_at timestamptz not null,
      reason text not null,
      at timestamptz not null,
      person_id uuid references person,
      primary key (call_id, version)
    )`.execute(db);
}
