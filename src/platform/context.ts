import type { Actor } from '../kernel/actor.ts';
import { type Day, dayAt } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import type { Language } from '../kernel/text.ts';
import type { Db } from './database.ts';
import type { FileStore } from './files/store.ts';
import type { Outbox } from './outbox.ts';
import type { Outside } from './outside.ts';

/** The time zone in which the programme's days begin and end. */
export const homeTimeZone = 'Europe/Berlin';

/** Handed to every query and command; nothing below the routes reads a request. */
export type Ctx = {
  readonly actor: Actor;
  readonly language: Language;
  readonly now: Date;
  /** The day in Germany at `now`. */
  readonly today: Day;
  readonly db: Db;
  readonly newId: () => string;
  readonly outbox: Outbox;
  readonly files: FileStore;
  readonly outside: Outside;
  /** Scheme and host that people see, for links in mails. */
  readonly baseUrl: string;
};

/** What lives as long as the process; a context adds who asks and when. */
export type Services = {
  readonly db: Db;
  readonly outbox: Outbox;
  readonly files: FileStore;
  readonly outside: Outside;
  readonly clock: () => Date;
  readonly baseUrl: string;
};

export function contextFor(services: Services, actor: Actor, language: Language = 'de'): Ctx {
  const now = services.clock();
  return {
    actor,
    language,
    now,
    today: dayAt(now, homeTimeZone),
    db: services.db,
    newId: () => newId(now.getTime()),
    outbox: services.outbox,
    files: services.files,
    outside: services.outside,
    baseUrl: services.baseUrl,
  };
}

/**
 * Runs the work in one transaction: all of it is kept or nothing. Inside an open transaction it joins that one.
 * A deadlock or a serialisation failure is thrown, not retried.
 */
export async function inTransaction<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.db.isTransaction) return work(ctx);
  return ctx.db.transaction().execute(trx => work({ ...ctx, db: trx }));
}
