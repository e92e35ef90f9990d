import { type Kysely, sql } from 'kysely';

/** Rest and early end: until when and where it goes on afterwards, and the reason of an act. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table partnership
      add column rests_until date,
      add column state_before_rest text,
      add check ((state = 'suspended') = (state_before_rest is not null)),
      add check (rests_until is null or state = 'suspended')`.execute(db);
  await sql`alter table partnership_act add column reason text not null default ''`.execute(db);
}
