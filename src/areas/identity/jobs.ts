import { inTransaction } from '../../platform/context.ts';
import type { TimedJob } from '../../platform/outbox.ts';
import { forgetOldInvitations } from './commands/invitations.ts';
import { forgetOldSignIns } from './commands/sessions.ts';

/** Work at set times: what is over is forgotten every night. */
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
];
