import type { Actor } from '../kernel/actor.ts';
import type { Ctx, Services } from '../platform/context.ts';
import { markUncertainMails, type MailKind } from '../platform/mail/post.ts';
import type { Listener, TimedJob } from '../platform/outbox.ts';
import { forgetOldForms } from '../platform/web/held.ts';
import type { Route } from '../platform/web/route.ts';

/** Who listens to what: every event of every area, in the order of the house. */
export const listeners: readonly Listener[] = [];

/** Every kind of mail that can be sent. */
export const mails: readonly MailKind[] = [];

/** Work at set times. */
export const jobs: readonly TimedJob[] = [
  { name: 'mail.uncertain', cron: '*/5 * * * *', run: markUncertainMails },
  { name: 'forms.forget', cron: '17 3 * * *', run: forgetOldForms },
];

/** Every address of every area. */
export const areaRoutes: readonly Route[] = [];

/** Who is signed in with a session's token; null if the session has ended. */
export async function findSession(
  _services: Services,
  _tokenHash: string,
  _now: Date,
): Promise<{ sessionId: string; actor: Actor } | null> {
  return null;
}

/** The name that a page shows for the person who is signed in. */
export async function nameOf(_ctx: Ctx, _personId: string): Promise<string> {
  return '';
}
