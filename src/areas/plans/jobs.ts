import type { TimedJob } from '../../platform/outbox.ts';
import { lookAtPlans } from './commands/look.ts';

/** Plans are looked at every morning, before anybody is at work. */
export const jobs: readonly TimedJob[] = [{ name: 'plans.look', cron: '23 5 * * *', run: lookAtPlans }];
