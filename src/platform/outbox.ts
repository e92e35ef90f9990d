import { PgBoss, fromKysely, type JobResult, type QueueOptions } from 'pg-boss';
import { sql } from 'kysely';
import type pg from 'pg';
import { type Ctx, contextFor, inTransaction, type Services } from './context.ts';
import type { Db } from './database.ts';
import { log } from './log.ts';

/** Something that happened: its type (`application.submitted`), what it happened to, and further ids. */
export type DomainEvent = {
  readonly id: string;
  readonly type: string;
  readonly subjectId: string;
  readonly ids: Readonly<Record<string, string>>;
};

/** Who wants to know. `name` is stable: jobs in the queue refer to it. */
export type Listener = {
  readonly event: string;
  readonly name: string;
  readonly handle: (ctx: Ctx, event: DomainEvent) => Promise<void>;
};

/** Timed work: `cron` in German time. */
export type TimedJob = {
  readonly name: string;
  readonly cron: string;
  readonly run: (ctx: Ctx) => Promise<void>;
};

/** Direct work that a command asks for, e.g. to hand over a mail. Runs outside a transaction and commits its own steps. */
export type Task = {
  readonly name: string;
  readonly run: (services: Services, data: Readonly<Record<string, string>>) => Promise<void>;
};

type Job = { readonly kind: 'listener' | 'task'; readonly name: string; readonly data: Record<string, string> };

const queue = 'work';

/**
 * Work of a process that has shown no life for this long is taken up by another one, in seconds. Without it, what a
 * crash cuts off would wait a quarter of an hour.
 */
const heartbeatSeconds = 20;

/** What fails is tried again after 5 seconds, then less and less often, up to every quarter of an hour for most of a day. */
const retries = { retryLimit: 80, retryDelay: 5, retryBackoff: true, retryDelayMax: 900 };

/**
 * Events and jobs. An event row and one job per listener are inserted through the transaction of the change:
 * either all of it is committed or nothing. Each listener runs in a transaction of its own and at least once;
 * what must happen only once carries a unique key (see `mail/post.ts`).
 */
export class Outbox {
  private readonly boss: PgBoss;
  private readonly listeners: readonly Listener[];
  private readonly tasks: readonly Task[];
  private readonly timed: readonly TimedJob[];

  constructor(
    config: pg.PoolConfig,
    parts: { listeners: readonly Listener[]; tasks: readonly Task[]; timed: readonly TimedJob[] },
  ) {
    const connection = { ...(config as object), max: 3, application_name: 'klimatwin-jobs' };
    this.boss = new PgBoss({ ...connection, superviseIntervalSeconds: 10, monitorIntervalSeconds: 10 });
    this.boss.on('error', error => log('error', 'jobs.error', { message: error.message }));
    this.listeners = parts.listeners;
    this.tasks = parts.tasks;
    this.timed = parts.timed;
  }

  /** Connects and prepares the queue, without taking work from it yet. */
  async open(): Promise<void> {
    await this.boss.start();
    await this.keepQueue(queue, { ...retries, heartbeatSeconds });
    for (const job of this.timed) await this.keepQueue(timedQueue(job), { retryLimit: 2, heartbeatSeconds });
  }

  /** A queue as it is wanted now, whatever an earlier version of the program has made of it. */
  private async keepQueue(name: string, options: QueueOptions): Promise<void> {
    await this.boss.createQueue(name, options);
    await this.boss.updateQueue(name, options);
  }

  /**
   * Gives back at once what a process that was killed had taken. Only where no other process can be at work on this
   * database; elsewhere it is given back when that process shows no life.
   */
  async takeOver(db: Db): Promise<void> {
    await db.transaction().execute(async trx => {
      const { rows } = await sql<{ id: string }>`
        select id from pgboss.job where name = ${queue} and state = 'active' for update`.execute(trx);
      if (rows.length === 0) return;
      const ids = rows.map(({ id }) => id);
      await this.boss.cancel(queue, ids, { db: fromKysely(trx) });
      await this.boss.resume(queue, ids, { db: fromKysely(trx) });
    });
  }

  /** Takes work from the queue until `close`. */
  async work(services: Services): Promise<void> {
    const pace = { pollingIntervalSeconds: 0.5, batchSize: 5, burstWhenBatchFull: true } as const;
    await this.boss.work<Job>(queue, { ...pace, perJobResults: true }, async jobs => {
      const results: JobResult[] = [];
      for (const { id, data } of jobs) results.push({ id, status: await this.attempt(services, data) });
      return results;
    });
    for (const job of this.timed) {
      // What came due while nothing ran, such as the end of a term at midnight, is done once afterwards.
      await this.boss.schedule(timedQueue(job), job.cron, {}, { tz: 'Europe/Berlin', missed: 'once' });
      await this.boss.work(timedQueue(job), { pollingIntervalSeconds: 5 }, async () => {
        await inTransaction(contextFor(services, { kind: 'system', job: job.name }), job.run);
      });
    }
  }

  async close(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 5000, close: true });
  }

  /** Records an event with its jobs in the open transaction. */
  async record(ctx: Ctx, type: string, subjectId: string, ids: Record<string, string> = {}): Promise<void> {
    const id = ctx.newId();
    await ctx.db.insertInto('event').values({ id, at: ctx.now, type, subjectId, ids }).execute();
    for (const listener of this.listeners.filter(candidate => candidate.event === type)) {
      await this.send(ctx.db, { kind: 'listener', name: listener.name, data: { eventId: id } });
    }
  }

  /** Asks for a task in the open transaction. */
  async ask(ctx: Ctx, task: string, data: Record<string, string>): Promise<void> {
    await this.send(ctx.db, { kind: 'task', name: task, data });
  }

  /** Works off everything that is due now, in this process: for tests, the demo and the command line. */
  async drain(services: Services): Promise<void> {
    for (;;) {
      const jobs = await this.boss.fetch<Job>(queue, { batchSize: 20 });
      if (jobs.length === 0) return;
      for (const job of jobs) {
        await this.run(services, job.data);
        await this.boss.complete(queue, job.id);
      }
    }
  }

  private async send(db: Db, job: Job): Promise<void> {
    await this.boss.send(queue, job, { db: fromKysely(db) });
  }

  /** One job whose failure is its own: the others of the same moment are not tried again with it. */
  private async attempt(services: Services, job: Job): Promise<JobResult['status']> {
    try {
      await this.run(services, job);
      return 'completed';
    } catch (error) {
      const { name, stack = '' } = error instanceof Error ? error : new Error(String(error));
      log('error', 'job.failed', { job: job.name, name, stack });
      return 'failed';
    }
  }

  private async run(services: Services, job: Job): Promise<void> {
    if (job.kind === 'task') {
      await this.tasks.find(task => task.name === job.name)?.run(services, job.data);
      return;
    }
    const listener = this.listeners.find(candidate => candidate.name === job.name);
    if (!listener) return;
    await inTransaction(contextFor(services, { kind: 'system', job: job.name }), async ctx => {
      const event = await ctx.db.selectFrom('event').selectAll().where('id', '=', job.data.eventId!).executeTakeFirst();
      if (event) await listener.handle(ctx, event);
    });
  }
}

function timedQueue(job: TimedJob): string {
  return `timed.${job.name}`;
}
