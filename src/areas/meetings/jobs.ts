import type { TimedJob } from '../../platform/outbox.ts';
import { forgetPolls } from './commands/polls.ts';

export const jobs: readonly TimedJob[] = [{ name: 'meetings.forget-polls', cron: '41 3 * * *', run: forgetPolls }];
