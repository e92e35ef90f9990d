import { type Kysely, sql } from 'kysely';

/** The letter in which an idea came, and consent to an address that the office noted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table idea
      add column receipt_file_id uuid references file,
      add check (receipt_file_id is null or channel is not null)`.execute(db);
  await sql`alter table idea_consent drop constraint idea_consent_kind_check`.execute(db);
  await sql`
    alter table idea_consent
      add constraint idea_consent_kind_check check (kind in ('name', 'email', 'guardian'))`.execute(db);
}
