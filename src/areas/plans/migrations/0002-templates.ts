import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table plan_template (
      id uuid primary key,
      programme_id uuid not null references programme,
      title text not null check (title <> ''),
      version integer not null,
      entries jsonb not null,
      unique (programme_id, title)
    )`.execute(db);
  await sql`
    create table plan_template_use (
      entry_id uuid primary key references plan_entry on delete cascade,
      template_id uuid not null references plan_template,
      key uuid not null,
      title text not null,
      note text not null
    )`.execute(db);
  await sql`create index on plan_template_use (template_id)`.execute(db);
}
