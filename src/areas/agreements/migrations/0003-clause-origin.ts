import { type Kysely, sql } from 'kysely';

/** Which clauses of two versions are the same one, so that versions can be compared. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table agreement_clause add column origin_id uuid`.execute(db);
  await sql`
    update agreement_clause set origin_id = coalesce(
      (
        select first.id
        from agreement_clause first
          join agreement earlier on earlier.id = first.agreement_id
          join agreement own on own.id = agreement_clause.agreement_id
        where earlier.partnership_id = own.partnership_id and first.key = agreement_clause.key
        order by earlier.number
        limit 1
      ),
      id
    )`.execute(db);
  await sql`alter table agreement_clause alter column origin_id set not null`.execute(db);
}
