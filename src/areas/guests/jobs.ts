import type { TimedJob } from '../../platform/outbox.ts';
import { forgetGuests } from './commands/forget.ts';

/** Addresses of those whose part is over are forgotten every night. */
export const jobs: readonly TimedJob[] = [{ name: 'guests.forget', cron: '57 3 * * *', run: forgetGuests }];
