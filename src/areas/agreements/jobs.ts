import type { TimedJob } from '../../platform/outbox.ts';
import { reportAllUnsigned } from './commands/signal.ts';

/** Whoever works without a signed agreement is looked up every morning. */
export const jobs: readonly TimedJob[] = [{ name: 'agreements.unsigned', cron: '23 5 * * *', run: reportAllUnsigned }];
