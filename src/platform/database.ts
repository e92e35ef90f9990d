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
  // A server that ends takes its connections along: the idle ones, of which the pool tells, and those in use, whose
  // query fails as well. Neither must end the process; the next query opens a new one.
  pool.on('error', () => {});
  pool.on('connect', client => client.on('error', () => {}));
  return new Kysely<PlatformTables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}
