import { type Kysely, sql } from 'kysely';

/** How a proof reached the office that wrote it down for a municipality. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table duty_proof
      add column on_behalf boolean not null default false,
      add column channel text,
      add column received_on date,
      add column file_id uuid references file,
      add check ((channel is null) = (received_on is null))`.execute(db);
}
