import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table partnership (
      id uuid primary key,
      call_id uuid not null references call,
      proposal_id uuid unique references proposal,
      state text not null check (state in ('confirmed', 'kicked-off', 'working', 'interim-reported', 'final-reported',
        'closed', 'follow-up', 'suspended', 'dissolved')),
      confirmed_at timestamptz
    )`.execute(db);
  await sql`create index on partnership (call_id)`.execute(db);
  await sql`
    create table partnership_member (
      partnership_id uuid not null references partnership on delete cascade,
      organisation_id uuid not null references organisation,
      position integer not null,
      primary key (partnership_id, organisation_id),
      unique (partnership_id, position)
    )`.execute(db);
  await sql`create index on partnership_member (organisation_id)`.execute(db);
  await sql`
    create table partnership_field (
      partnership_id uuid not null references partnership on delete cascade,
      position integer not null,
      label jsonb not null,
      from_id uuid references organisation,
      to_id uuid references organisation,
      primary key (partnership_id, position)
    )`.execute(db);
}
