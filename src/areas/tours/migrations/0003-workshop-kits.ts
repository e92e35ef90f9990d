import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table workshop_kit (
      meeting_id uuid primary key references meeting on delete cascade,
      partnership_id uuid not null references partnership on delete cascade,
      goal text not null,
      steps jsonb not null,
      result text not null,
      supported boolean not null,
      version integer not null
    )`.execute(db);
  await sql`create index on workshop_kit (partnership_id)`.execute(db);
}
