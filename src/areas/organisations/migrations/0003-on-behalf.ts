import { type Kysely, sql } from 'kysely';

/** When and by which way an organisation told the office what the office entered for it, with the letter if there is one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisation_receipt (
      id uuid primary key,
      organisation_id uuid not null references organisation,
      received_on date not null,
      channel text not null check (channel in ('phone', 'mail', 'letter', 'in-person')),
      file_id uuid references file
    )`.execute(db);
  await sql`create index on organisation_receipt (organisation_id)`.execute(db);
}
