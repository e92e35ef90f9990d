import type { TimedJob } from '../../platform/outbox.ts';
import { expireProposals } from './commands/end.ts';

/** Proposals end with the day of their term; shortly after midnight they are gone. */
export const jobs: readonly TimedJob[] = [{ name: 'proposals.expire', cron: '7 0 * * *', run: expireProposals }];
