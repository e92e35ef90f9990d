import type { TimedJob } from '../../platform/outbox.ts';
import { closeDueCalls } from './commands/close.ts';

export const jobs: readonly TimedJob[] = [{ name: 'programmes.close', cron: '* * * * *', run: closeDueCalls }];
