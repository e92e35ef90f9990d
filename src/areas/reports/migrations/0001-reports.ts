import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table report_due (
      id uuid primary key,
      call_id uuid not null references call,
      kind text not null check (kind in ('interim', 'final')),
      from_day date not null,
      to_day date not null check (to_day >= from_day),
      due_on date not null check (due_on >= from_day),
      unique (call_id, due_on)
    )`.execute(db);
  await sql`
    create table status_report (
      id uuid primary key,
      due_id uuid not null references report_due,
      partnership_id uuid not null references partnership on delete cascade,
      state text not null check (state in ('open', 'submitted', 'returned', 'accepted', 'skipped')),
      version integer not null,
      unique (partnership_id, due_id)
    )`.execute(db);
  await sql`create index on status_report (due_id)`.execute(db);
  await sql`
    create table report_contribution (
      report_id uuid not null references status_report on delete cascade,
      organisation_id uuid not null references organisation,
      achieved text not null,
      difficult text not null,
      next text not null,
      hours integer check (hours >= 0),
      version integer not null,
      primary key (report_id, organisation_id)
    )`.execute(db);
  await sql`
    create table report_version (
      report_id uuid not null references status_report on delete cascade,
      number integer not null,
      at timestamptz not null,
      organisation_id uuid not null references organisation,
      content jsonb not null,
      primary key (report_id, number)
    )`.execute(db);
  await sql`
    create function keep_report_version() returns trigger language plpgsql as $$
      begin raise exception 'a submitted report never changes'; end $$`.execute(db);
  await sql`
    create trigger report_version_kept before update on report_version
      for each row execute function keep_report_version()`.execute(db);
  await sql`
    create table report_act (
      id uuid primary key,
      report_id uuid not null references status_report on delete cascade,
      kind text not null,
      organisation_id uuid not null references organisation,
      person_id uuid,
      at timestamptz not null,
      words text not null,
      on_behalf boolean not null,
      channel text,
      received_on date,
      file_id uuid references file,
      number bigint generated always as identity
    )`.execute(db);
  await sql`create index on report_act (report_id, number)`.execute(db);
}
