import type { TimedJob } from '../../platform/outbox.ts';
import { eraseOldDocuments } from './commands/remove.ts';

/** Documents whose time is over are erased every night. */
export const jobs: readonly TimedJob[] = [{ name: 'documents.erase', cron: '13 4 * * *', run: eraseOldDocuments }];
