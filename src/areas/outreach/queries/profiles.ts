import type { Ctx } from '../../../platform/context.ts';
import { listOrganisations } from '../../organisations/queries.ts';

/** The part of the address of each of these organisations whose profile everybody may read, by their ids. */
export async function findProfiles(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = ids.length === 0 ? [] : await listOrganisations(ctx, { ids: [...new Set(ids)] });
  return new Map(found.filter(({ published }) => published).map(({ id, slug }) => [id, slug]));
}
