import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // The address is made from the id: a new one has another, and an ended one leads nowhere.
  await sql`
    create table meeting_feed (
      id uuid primary key,
      person_id uuid not null unique references person on delete cascade,
      more boolean not null
    )`.execute(db);
}
