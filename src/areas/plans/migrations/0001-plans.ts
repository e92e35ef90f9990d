import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table plan_entry (
      id uuid primary key,
      partnership_id uuid not null references partnership on delete cascade,
      kind text not null check (kind in ('goal', 'measure', 'task', 'milestone')),
      parent_id uuid references plan_entry,
      title text not null check (title <> ''),
      note text not null,
      organisation_id uuid references organisation,
      responsible text not null,
      starts_on date,
      due_on date check (due_on >= starts_on),
      state text not null check (state in ('open', 'in-progress', 'done', 'dropped')),
      done_on date,
      blocked_reason text,
      blocked_since date,
      remind_on date,
      version integer not null,
      changed_at timestamptz not null,
      check ((blocked_reason is null) = (blocked_since is null)),
      check ((state = 'done') = (done_on is not null))
    )`.execute(db);
  await sql`create index on plan_entry (partnership_id)`.execute(db);
  await sql`
    create table plan_dependency (
      entry_id uuid not null references plan_entry on delete cascade,
      needs_id uuid not null references plan_entry on delete cascade,
      primary key (entry_id, needs_id),
      check (entry_id <> needs_id)
    )`.execute(db);
  await sql`create index on plan_dependency (needs_id)`.execute(db);
  await sql`
    create table plan_change (
      id uuid primary key,
      partnership_id uuid not null references partnership on delete cascade,
      entry_id uuid not null references plan_entry on delete cascade,
      kind text not null,
      organisation_id uuid not null references organisation,
      person_id uuid,
      fields text[] not null,
      at timestamptz not null,
      on_behalf boolean not null,
      channel text,
      received_on date,
      file_id uuid references file,
      number bigint generated always as identity
    )`.execute(db);
  await sql`create index on plan_change (partnership_id, number)`.execute(db);
  await sql`create index on plan_change (entry_id)`.execute(db);
  await sql`
    create table plan_visit (
      partnership_id uuid not null references partnership on delete cascade,
      person_id uuid not null references person on delete cascade,
      seen_at timestamptz not null,
      primary key (partnership_id, person_id)
    )`.execute(db);
}
