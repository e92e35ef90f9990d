import type { TimedJob } from '../../platform/outbox.ts';
import { forgetNotes } from './commands.ts';
import { lookAtPairs } from './commands/look.ts';

export const jobs: readonly TimedJob[] = [
  { name: 'advice.forget', cron: '41 3 * * *', run: forgetNotes },
  // After the plans, before anybody is at work.
  { name: 'advice.look', cron: '37 5 * * *', run: lookAtPairs },
];
