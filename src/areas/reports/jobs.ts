import type { TimedJob } from '../../platform/outbox.ts';
import { lookAtReports } from './commands/look.ts';

/** Due dates are looked at every morning, before anybody is at work. */
export const jobs: readonly TimedJob[] = [{ name: 'reports.look', cron: '37 5 * * *', run: lookAtReports }];
