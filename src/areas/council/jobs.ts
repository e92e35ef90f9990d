import type { TimedJob } from '../../platform/outbox.ts';
import { remindOfTerms } from './commands/remind.ts';

/** Terms are looked at every morning, before anybody is at work. */
export const jobs: readonly TimedJob[] = [{ name: 'papers.remind', cron: '41 5 * * *', run: remindOfTerms }];
