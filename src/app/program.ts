import type pg from 'pg';
import type { Services } from '../platform/context.ts';
import { type Db, openDatabase } from '../platform/database.ts';
import { folderStore } from '../platform/files/store.ts';
import type { MailTransport } from '../platform/mail/transport.ts';
import { openOutside } from '../platform/outside.ts';
import { type MailKind, sendMailTask } from '../platform/mail/post.ts';
import { type Listener, Outbox, type TimedJob } from '../platform/outbox.ts';
import { isLoopback } from './settings.ts';
import { jobs, listeners, mailChoices, mails } from './wiring.ts';

/** The program without its web server: database, files, post and jobs. */
export type Program = {
  readonly services: Services;
  readonly db: Db;
  /**
   * Begins to work off events, mails and timed jobs. `alone`: no other process can be at work on this database, so that
   * whatever is in somebody's hands was left there by one that was killed.
   */
  work(options: { readonly alone: boolean }): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens the program on a migrated database. `clock` and `transport` are handed in, so that tests fix the time
 * and read the mail.
 */
export async function openProgram(options: {
  readonly postgres: pg.PoolConfig;
  readonly filesFolder: string;
  readonly transport: MailTransport;
  readonly clock: () => Date;
  readonly baseUrl: string;
  /** Servers of an inner network that may be asked for papers. */
  readonly outsideHosts?: readonly string[];
  /** Who listens and what can be mailed; that of the wiring unless a test looks at the machinery itself. */
  readonly parts?: {
    readonly listeners: readonly Listener[];
    readonly mails: readonly MailKind[];
    readonly jobs: readonly TimedJob[];
  };
}): Promise<Program> {
  const parts = options.parts ?? { listeners, mails, jobs };
  const db = openDatabase(options.postgres);
  const outbox = new Outbox(options.postgres, {
    listeners: parts.listeners,
    tasks: [sendMailTask(parts.mails, options.transport, mailChoices)],
    timed: parts.jobs,
  });
  const services: Services = {
    db,
    outbox,
    files: folderStore(options.filesFolder),
    outside: openOutside({
      hosts: options.outsideHosts ?? [],
      local: () => isLoopback(new URL(options.baseUrl).hostname),
    }),
    clock: options.clock,
    // Asked each time: where any free port will do, it is known once the server listens.
    get baseUrl() {
      return options.baseUrl;
    },
  };
  await outbox.open();
  return {
    services,
    db,
    async work({ alone }) {
      if (alone) await outbox.takeOver(db);
      await outbox.work(services);
    },
    async close() {
      await outbox.close();
      await db.destroy();
    },
  };
}
