import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table programme_event (
      id uuid primary key,
      slug text not null unique,
      programme_id uuid not null references programme,
      call_id uuid references call,
      kind text not null check (kind in ('conference', 'network-event', 'workshop', 'webinar')),
      title jsonb not null,
      theme jsonb,
      host_id uuid references organisation,
      from_day date,
      to_day date,
      town text not null,
      excursion jsonb,
      description jsonb,
      state text not null check (state in ('planned', 'held', 'cancelled', 'postponed')),
      source text not null,
      invented boolean not null,
      created_at timestamptz not null,
      check ((from_day is null) = (to_day is null)),
      check (from_day <= to_day)
    )`.execute(db);
  await sql`create index on programme_event (programme_id)`.execute(db);
  await sql`create index on programme_event (to_day)`.execute(db);
}
