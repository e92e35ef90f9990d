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
