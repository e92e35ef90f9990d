import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notification_choice (
      person_id uuid not null references person,
      kind text not null,
      rhythm text not null check (rhythm in ('daily', 'weekly', 'never')),
      primary key (person_id, kind)
    )`.execute(db);
}
