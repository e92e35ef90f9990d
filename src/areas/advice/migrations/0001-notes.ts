import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table advice_note (
      id uuid primary key,
      partnership_id uuid not null references partnership on delete cascade,
      kind text not null check (kind in ('call', 'visit', 'mail', 'attempt')),
      organisation_id uuid references organisation,
      day date not null,
      text text not null,
      person_id uuid,
      at timestamptz not null,
      changed_at timestamptz,
      version integer not null
    )`.execute(db);
  await sql`create index on advice_note (partnership_id, day)`.execute(db);
}
