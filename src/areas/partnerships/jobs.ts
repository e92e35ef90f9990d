import type { TimedJob } from '../../platform/outbox.ts';
import { resumeRested } from './commands/change.ts';

/** Whose rest is over goes on, every morning. */
export const jobs: readonly TimedJob[] = [{ name: 'partnerships.rested', cron: '7 5 * * *', run: resumeRested }];
