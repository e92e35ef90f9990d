import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrations } from '../../src/app/migrations.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { migrate } from '../../src/platform/migrate.ts';
import { Outbox } from '../../src/platform/outbox.ts';
import { startPostgres } from '../../src/platform/postgres/supervisor.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: pg.PoolConfig;
  }
}

/** Databases that tests get copies of: with all tables and nothing in them, and with the demo of `demo-setup.ts`. */
export const templates = { empty: 'klimatwin_template', demo: 'klimatwin_demo_template' } as const;

/**
 * @public for vitest: one PostgreSQL for all tests on a database, with a migrated database as template: each test file gets a copy.
 * `TEST_DATABASE_URL` takes another server, for example Debian's PostgreSQL 15.
 */
export async function setup({ provide }: { provide: (key: 'postgres', value: pg.PoolConfig) => void }) {
  const folder = mkdtempSync(join(tmpdir(), 'klimatwin-test-'));
  const url = process.env.TEST_DATABASE_URL;
  const running = url
    ? { config: { connectionString: url } as pg.PoolConfig, stop: async () => {} }
    : await startPostgres({
        dataDir: folder,
        say: () => {},
        extraSettings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
      });
  const admin = new pg.Client(running.config);
  await admin.connect();
  await admin.query(`drop database if exists ${templates.empty}`);
  await admin.query(`create database ${templates.empty}`);
  const config = onDatabase(running.config, templates.empty);
  const db = openDatabase(config);
  await migrate(db, migrations);
  await db.destroy();
  const outbox = new Outbox(config, { listeners: [], tasks: [], timed: [] });
  await outbox.open();
  await outbox.close();
  provide('postgres', running.config);
  return async () => {
    await admin.end();
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The same server, another database. */
export function onDatabase(config: pg.PoolConfig, database: string): pg.PoolConfig {
  if (!config.connectionString) return { ...config, database };
  const url = new URL(config.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}
