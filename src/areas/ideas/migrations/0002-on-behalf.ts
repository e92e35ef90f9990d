import { type Kysely, sql } from 'kysely';

/** By which way and on which day an idea reached the office that recorded it for somebody. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table idea
      add column channel text check (channel in ('phone', 'letter', 'in-person', 'mail')),
      add column received_on date,
      add check ((channel is null) = (received_on is null))`.execute(db);
}
