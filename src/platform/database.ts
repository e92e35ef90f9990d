import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { PlatformTables } from './tables.ts';

/** A handle on the database, or on a transaction of it. Areas add their tables: `db.withTables<CallTables>()`. */
export type Db = Kysely<PlatformTables>;

const dateOid = 1082;
const int8Oid = 20;

/**
 * Opens a pool of connections. Days come back as `YYYY-MM-DD` strings (no time zone), moments as `Date`,
 * eight-byte integers as numbers (ours stay far below 2^53).
 */
export function openDatabase(config: pg.PoolConfig): Db {
  const types = new pg.TypeOverrides();
  types.setTypeParser(dateOid, text => text);
  types.setTypeParser(int8Oid, Number);
  const pool = new pg.Pool({ max: 10, application_name: 'klimatwin', ...config, types });
  // An idle connection that the server closes must not end the process; the next query opens a new one.
  pool.on('error', () => {});
  return new Kysely<PlatformTables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}
