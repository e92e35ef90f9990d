import { type Kysely, sql } from 'kysely';

/** A confirmed pair can end early. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table proposal drop constraint proposal_state_check`.execute(db);
  await sql`
    alter table proposal add constraint proposal_state_check
      check (state in ('proposed', 'pending', 'confirmed', 'refused', 'expired', 'dissolved'))`.execute(db);
}
