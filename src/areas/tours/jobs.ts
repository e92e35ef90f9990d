import type { TimedJob } from '../../platform/outbox.ts';
import { forgetFound, forgetPeople } from './commands/forget.ts';

/** Work at set times: what people need on a tour is forgotten after it, and whom the office found when it is long over. */
export const jobs: readonly TimedJob[] = [
  {
    name: 'tours.forget',
    cron: '53 3 * * *',
    run: async ctx => {
      await forgetPeople(ctx);
      await forgetFound(ctx);
    },
  },
];
