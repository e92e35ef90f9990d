import type { TimedJob } from '../../platform/outbox.ts';
import { forgetPeople } from './commands/forget.ts';

/** Work at set times: what people need on a tour is forgotten after it. */
export const jobs: readonly TimedJob[] = [{ name: 'tours.forget', cron: '53 3 * * *', run: forgetPeople }];
