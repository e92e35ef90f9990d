import { type Kysely, sql } from 'kysely';

/** A new version that was begun and not wanted: it is kept, and its number is free again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table agreement drop constraint agreement_state_check`.execute(db);
  await sql`
    alter table agreement add constraint agreement_state_check check (
      state in ('draft', 'text-agreed', 'partly-signed', 'signed', 'terminated', 'discarded')
    )`.execute(db);
  await sql`alter table agreement drop constraint agreement_check1`.execute(db);
  await sql`
    alter table agreement add constraint agreement_text_check check (
      (state in ('draft', 'discarded')) = (text is null) and (text is null) = (hash is null)
    )`.execute(db);
  await sql`alter table agreement drop constraint agreement_partnership_id_number_key`.execute(db);
  await sql`
    create unique index agreement_number on agreement (partnership_id, number) where state <> 'discarded'`.execute(db);
}
