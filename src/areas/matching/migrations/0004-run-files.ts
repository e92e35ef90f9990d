import { type Kysely, sql } from 'kysely';

/** A run as the file that repeats it, apart from the run itself: pages read runs often and this never. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table match_run_file (
      run_id uuid primary key references match_run on delete cascade,
      content text not null
    )`.execute(db);
}
