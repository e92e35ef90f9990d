import { join } from 'node:path';
import { importPlaces } from '../../areas/places/commands.ts';
import { readBundled } from '../../areas/places/imports/bundled.ts';
import { contextFor, inTransaction, type Services } from '../../platform/context.ts';
import { recordInstallation } from '../../platform/migrate.ts';
import { projectFolder } from '../../platform/sources.ts';

/** Fills a new database, all of it or nothing: places and figures always, the two stories and the current round where it is a demo. */
export async function loadDemo(services: Services, { demo }: { readonly demo: boolean }): Promise<void> {
  const ctx = contextFor(services, { kind: 'system', job: 'demo' });
  await inTransaction(ctx, async tx => {
    // Two processes may begin on one new database; the second one waits here and finds it done.
    if (!(await recordInstallation(tx.db, demo, tx.now))) return;
    await importPlaces(tx, readBundled(join(projectFolder, 'data')));
  });
}
