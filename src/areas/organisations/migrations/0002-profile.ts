import { type Kysely, sql } from 'kysely';
import { addressesOf } from '../rules.ts';

/** An address of its own for every organisation, and what its public profile says. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table organisation
      add column slug text,
      add column website text not null default '',
      add column about jsonb,
      add column published boolean not null default false`.execute(db);
  const { rows } = await sql<{ id: string; name: string }>`select id, name from organisation order by id`.execute(db);
  const taken = new Set<string>();
  for (const { id, name } of rows) {
    const slug = addressesOf(name).find(candidate => !taken.has(candidate))!;
    taken.add(slug);
    await sql`update organisation set slug = ${slug} where id = ${id}`.execute(db);
  }
  await sql`alter table organisation alter column slug set not null`.execute(db);
  await sql`create unique index on organisation (slug)`.execute(db);
}
