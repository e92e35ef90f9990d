import type { TimedJob } from '../../platform/outbox.ts';
import { forgetOldIdeas } from './commands/forget.ts';

/** Work at set times: what is over is forgotten every night. */
export const jobs: readonly TimedJob[] = [{ name: 'ideas.forget', cron: '47 3 * * *', run: forgetOldIdeas }];
