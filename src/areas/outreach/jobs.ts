import type { TimedJob } from '../../platform/outbox.ts';
import { forgetOldReports } from './commands/site.ts';

export const jobs: readonly TimedJob[] = [{ name: 'outreach.forget', cron: '53 3 * * *', run: forgetOldReports }];
