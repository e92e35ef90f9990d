import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { openProgram, type Program } from '../../src/app/program.ts';
import type { Actor } from '../../src/kernel/actor.ts';
import type { Language } from '../../src/kernel/text.ts';
import { type Ctx, contextFor, type Services } from '../../src/platform/context.ts';
import type { MailTransport, OutgoingMail } from '../../src/platform/mail/transport.ts';
import { onDatabase, templates } from './database-setup.ts';
import { morning } from './morning.ts';

/** The program on a database of its own, with a clock that stands and mail that can be read. */
export type TestProgram = {
  readonly services: Services;
  readonly mails: OutgoingMail[];
  /** A context as commands and queries get it. Default: the system. */
  ctx(actor?: Actor, language?: Language): Ctx;
  setNow(now: Date): void;
  /** Works off events, jobs and mails that are due. */
  settle(): Promise<void>;
  /** A second process on the same database. */
  another(): Promise<Program>;
  close(): Promise<void>;
};

export type TestProgramOptions = {
  readonly now?: Date;
  readonly transport?: MailTransport;
  /** Where people reach it, for links in mails. */
  readonly baseUrl?: string;
  /** Begins as a copy of the demo; only where `demo-setup.ts` has loaded one. */
  readonly loaded?: boolean;
} & Partial<Pick<Parameters<typeof openProgram>[0], 'parts'>>;

/** Opens the program for one test file; `close` in afterAll. */
export async function openTestProgram(options: TestProgramOptions = {}): Promise<TestProgram> {
  const server = inject('postgres');
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  const template = options.loaded ? templates.demo : templates.empty;
  await asAdministrator(server, `create database ${database} template ${template}`);
  const folder = mkdtempSync(join(tmpdir(), 'klimatwin-files-'));
  if (options.loaded) cpSync(inject('demoFiles'), folder, { recursive: true });
  let now = options.now ?? morning;
  const mails: OutgoingMail[] = [];
  const open = (): Promise<Program> =>
    openProgram({
      postgres: { ...onDatabase(server, database), max: 4 },
      filesFolder: folder,
      transport: options.transport ?? { send: async mail => void mails.push(mail) },
      clock: () => now,
      baseUrl: options.baseUrl ?? 'http://localhost',
      ...(options.parts ? { parts: options.parts } : {}),
    });
  const program = await open();
  return {
    services: program.services,
    mails,
    ctx: (actor = { kind: 'system', job: 'test' }, language = 'de') => contextFor(program.services, actor, language),
    setNow: moment => {
      now = moment;
    },
    settle: () => program.services.outbox.drain(program.services),
    another: open,
    async close() {
      await program.close();
      await dropDatabase(server, database);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL may be tidying up in the database at this moment (autovacuum). Only it can end that, so we wait for it. */
async function dropDatabase(server: pg.PoolConfig, database: string): Promise<void> {
  for (let tries = 50; ; tries--) {
    try {
      return await asAdministrator(server, `drop database ${database} with (force)`);
    } catch (error) {
      if (tries === 0 || (error as { code?: string }).code !== '42501') throw error;
      await sleep(200);
    }
  }
}

async function asAdministrator(server: pg.PoolConfig, statement: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
