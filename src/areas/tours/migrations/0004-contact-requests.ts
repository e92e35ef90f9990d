import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table contact_request (
      id uuid primary key,
      partnership_id uuid not null references partnership on delete cascade,
      organisation_id uuid not null references organisation,
      sought text not null check (sought in ('model-region', 'expert', 'speaker')),
      topic text not null check (topic <> ''),
      why text not null,
      needed_by date,
      state text not null check (state in ('open', 'brokered', 'met', 'no-result')),
      found_name text not null,
      found_job_title text not null,
      found_note text not null,
      outcome text not null,
      thanked_on date,
      asked_on date not null,
      closed_on date check ((closed_on is null) = (state in ('open', 'brokered'))),
      version integer not null
    )`.execute(db);
  await sql`create index on contact_request (partnership_id)`.execute(db);
  await sql`create index on contact_request (organisation_id)`.execute(db);
  await sql`
    create table contact_request_act (
      id uuid primary key,
      request_id uuid not null references contact_request on delete cascade,
      kind text not null,
      organisation_id uuid not null references organisation,
      person_id uuid,
      at timestamptz not null,
      on_behalf boolean not null,
      channel text,
      received_on date,
      file_id uuid references file,
      number bigint generated always as identity
    )`.execute(db);
  await sql`create index on contact_request_act (request_id, number)`.execute(db);
}
