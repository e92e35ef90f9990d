import type { TimedJob } from '../../platform/outbox.ts';
import { forgetNotes } from './commands.ts';

export const jobs: readonly TimedJob[] = [{ name: 'advice.forget', cron: '41 3 * * *', run: forgetNotes }];
