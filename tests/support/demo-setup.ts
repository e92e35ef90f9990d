import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { loadDemo } from '../../src/app/demo/load.ts';
import { openProgram } from '../../src/app/program.ts';
import { onDatabase, setup as startDatabase, templates } from './database-setup.ts';
import { morning } from './morning.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the demo's files. */
    demoFiles: string;
  }
}

/**
 * @public for vitest: the database of tests, and a second template in which the demo was loaded on the morning on which
 * tests begin, so that every browser test starts in a demo of its own at once.
 */
export async function setup({ provide }: Pick<TestProject, 'provide'>) {
  let server: pg.PoolConfig = {};
  const end = await startDatabase({ provide: (key, value) => provide(key, (server = value)) });
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query(`drop database if exists ${templates.demo}`);
  await admin.query(`create database ${templates.demo} template ${templates.empty}`);
  await admin.end();
  const folder = mkdtempSync(join(tmpdir(), 'klimatwin-demo-'));
  provide('demoFiles', folder);
  const program = await openProgram({
    postgres: onDatabase(server, templates.demo),
    filesFolder: folder,
    transport: { send: async () => {} },
    clock: () => morning,
    baseUrl: 'http://localhost',
  });
  await loadDemo(program.services, { demo: true });
  // What the demo wrote to its people is old post by now.
  await program.services.outbox.drain(program.services);
  await program.close();
  return async () => {
    await end();
    rmSync(folder, { recursive: true, force: true });
  };
}
