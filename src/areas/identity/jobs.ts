import { inTransaction } from '../../platform/context.ts';
import { gatherDigests } from '../../platform/mail/digest.ts';
import type { TimedJob } from '../../platform/outbox.ts';
import { forgetOldInvitations } from './commands/invitations.ts';
import { forgetOldSignIns } from './commands/sessions.ts';
import { readRhythms } from './queries/notifications.ts';
import { digestKind } from './model.ts';

/** Work at set times: what is over is forgotten every night; mails of the day and of the week leave before work begins. */
export const jobs: readonly TimedJob[] = [
  {
    name: 'identity.forget',
    cron: '37 3 * * *',
    run: ctx =>
      inTransaction(ctx, async tx => {
        await forgetOldSignIns(tx);
        await forgetOldInvitations(tx);
      }),
  },
  {
    name: 'identity.digest',
    cron: '31 6 * * *',
    run: ctx => gatherDigests(ctx, digestKind, { rhythmsOf: readRhythms }),
  },
];
