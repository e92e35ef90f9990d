import type { TimedJob } from '../../platform/outbox.ts';
import { refreshOparl } from './commands/oparl.ts';
import { remindOfTerms } from './commands/remind.ts';

/** Before anybody is at work: what councils decided is read where it was taken over before, then terms are looked at. */
export const jobs: readonly TimedJob[] = [
  { name: 'papers.oparl', cron: '11 4 * * *', run: refreshOparl },
  { name: 'papers.remind', cron: '41 5 * * *', run: remindOfTerms },
];
