import { join } from 'node:path';
import { importPlaces } from '../../areas/places/commands.ts';
import { readBundled } from '../../areas/places/imports/bundled.ts';
import { contextFor, inTransaction, type Services } from '../../platform/context.ts';
import { recordInstallation } from '../../platform/migrate.ts';
import { projectFolder } from '../../platform/sources.ts';
import { loadAdvice } from './advice.ts';
import { loadAgreements } from './agreements.ts';
import { loadIdeas } from './ideas.ts';
import { loadOffice } from './office.ts';
import { loadClimatePartnership } from './partnership-story.ts';
import { loadPapers } from './papers.ts';
import { loadProfiles } from './profiles.ts';
import { loadRegioTwin } from './regiotwin-story.ts';
import { loadRounds } from './rounds.ts';
import { loadSite } from './site-pages.ts';
import { loadStories } from './story.ts';
import { loadWriting } from './writing.ts';
import { loadYear } from './year.ts';

/**
 * Fills a new database, all of it or nothing: places and figures always; where it is a demo also the office, the two
 * rounds that were handed down, a running round and a closed one, the Climate Partnership, and
 * what is known of everybody in a pair or a project.
 */
export async function loadDemo(services: Services, { demo }: { readonly demo: boolean }): Promise<void> {
  const ctx = contextFor(services, { kind: 'system', job: 'demo' });
  await inTransaction(ctx, async tx => {
    // Two processes may begin on one new database; the second one waits here and finds it done.
    if (!(await recordInstallation(tx.db, demo, tx.now))) return;
    await importPlaces(tx, readBundled(join(projectFolder, 'data')));
    if (!demo) return;
    const office = await loadOffice(tx);
    await loadStories(tx, office);
    await loadRounds(tx, office);
    await loadPapers(tx);
    await loadYear(tx, office);
    await loadAgreements(tx, office);
    await loadAdvice(tx, office);
    await loadRegioTwin(tx, office);
    await loadClimatePartnership(tx);
    await loadProfiles(tx);
    await loadIdeas(tx, office);
    await loadWriting(tx, office);
    await loadSite(tx);
  });
}
