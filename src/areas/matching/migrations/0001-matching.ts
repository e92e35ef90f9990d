import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table match_run (
      id uuid primary key,
      call_id uuid not null references call,
      number integer not null,
      state text not null check (state in ('prepared', 'computed', 'adjusted', 'released')),
      record jsonb not null,
      computed_at timestamptz not null,
      person_id uuid references person,
      released_at timestamptz,
      unique (call_id, number)
    )`.execute(db);
  await sql`
    create table run_constraint (
      call_id uuid not null references call,
      a text not null,
      b text not null,
      kind text not null check (kind in ('lock', 'forbid')),
      reason text not null,
      at timestamptz not null,
      person_id uuid references person,
      primary key (call_id, a, b),
      check (a < b)
    )`.execute(db);
  await sql`
    create table proposal (
      id uuid primary key,
      run_id uuid not null references match_run,
      call_id uuid not null references call,
      state text not null check (state in ('proposed', 'pending', 'confirmed', 'refused', 'expired')),
      record jsonb not null,
      term date not null,
      created_at timestamptz not null,
      ended_at timestamptz
    )`.execute(db);
  await sql`create index on proposal (call_id)`.execute(db);
  await sql`
    create table consent (
      proposal_id uuid not null references proposal on delete cascade,
      organisation_id uuid not null references organisation,
      application_id uuid not null references application,
      key text not null,
      state text not null check (state in ('pending', 'given', 'refused')),
      reason text not null default '',
      at timestamptz,
      person_id uuid references person,
      on_behalf boolean not null default false,
      channel text,
      received_on date,
      primary key (proposal_id, organisation_id)
    )`.execute(db);
  await sql`create index on consent (organisation_id)`.execute(db);
  await sql`
    create table seat (
      call_id uuid not null references call,
      organisation_id uuid not null references organisation,
      seat integer not null check (seat >= 1),
      proposal_id uuid not null references proposal,
      primary key (call_id, organisation_id, seat),
      unique (proposal_id, organisation_id)
    )`.execute(db);
}
