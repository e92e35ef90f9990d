import { sql } from 'kysely';
import type { Db } from '../database.ts';

/**
 * Counts an attempt and says whether it is still within the limit. Written at once, outside of any transaction
 * that may be undone. `key` names what is limited (an address, a challenge), never an IP address alone.
 */
export async function countAttempt(
  db: Db,
  now: Date,
  key: string,
  limit: { readonly times: number; readonly seconds: number },
): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    insert into rate_count (key, window_start, count) values (${key}, ${now}, 1)
    on conflict (key) do update set
      count = case when rate_count.window_start < ${now}::timestamptz - make_interval(secs => ${limit.seconds})
        then 1 else rate_count.count + 1 end,
      window_start = case when rate_count.window_start < ${now}::timestamptz - make_interval(secs => ${limit.seconds})
        then ${now}::timestamptz else rate_count.window_start end
    returning count`.execute(db);
  return rows[0]!.count <= limit.times;
}
