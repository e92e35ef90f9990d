import { type Kysely, sql } from 'kysely';

/** The words of an office for the parts of papers, by programme and language; null is back to those of the product. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table paper_sentence (
      programme_id uuid not null references programme,
      language text not null check (language in ('de', 'en')),
      key text not null,
      text text,
      version integer not null default 1,
      changed_at timestamptz not null,
      primary key (programme_id, language, key)
    )`.execute(db);
}
