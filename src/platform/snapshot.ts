import { sql } from 'kysely';
import { setImmediate as turn } from 'node:timers/promises';
import type { Db } from './database.ts';

/**
 * A name for all that was committed to the database so far: the same name means that nothing has changed since, whoever
 * might have changed it, a name once left never comes back. It is PostgreSQL's own list of which transactions can be seen.
 */
export type Snapshot = string & { readonly snapshot: unique symbol };

/**
 * Asks for the snapshot, once for all who ask at the same time: whoever asks gets an answer whose question was put after
 * theirs, so that what was committed before is always seen, and a busy server asks no more often than it can.
 */
export function snapshotReader(db: Db): () => Promise<Snapshot> {
  let waiting: Promise<Snapshot> | null = null;
  let asked: Promise<unknown> = Promise.resolve();
  return () => {
    // Requests that arrived together are read one after the other; the question waits until the last of them has come.
    waiting ??= asked
      .then(() => turn())
      .then(() => {
        waiting = null;
        const answer = readSnapshot(db);
        asked = answer.catch(() => {});
        return answer;
      });
    return waiting;
  };
}

async function readSnapshot(db: Db): Promise<Snapshot> {
  const { rows } = await sql<{ name: Snapshot }>`select pg_current_snapshot()::text as name`.execute(db);
  return rows[0]!.name;
}
