import { type Kysely, sql } from 'kysely';

/**
 * When a clause belongs into its agreement, so that it comes and goes with term and languages; the words of the library
 * behind one that was changed by hand in an earlier version; and in which languages a change left the data alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table agreement_clause
      add column condition text not null default 'always',
      add column source_title jsonb,
      add column source_body jsonb,
      add check ((source_title is null) = (source_body is null))`.execute(db);
  await sql`
    update agreement_clause
    set condition = case key when 'costs' then 'grant' else key end
    where key in ('costs', 'languages', 'several')`.execute(db);
  await sql`alter table clause_revision add column follows text[] not null default '{}'`.execute(db);
}
