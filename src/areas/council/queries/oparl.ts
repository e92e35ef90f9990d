import type { Ctx } from '../../../platform/context.ts';
import { listOrganisations } from '../../organisations/queries.ts';
import type { Organisation } from '../../organisations/model.ts';
import { listPlacesById } from '../../places/queries.ts';
import type { Place } from '../../places/model.ts';
import type { CouncilPaper } from '../model.ts';
import { listOncePublicPapers } from '../queries.ts';

/**
 * All papers that everybody may read, and those that are gone: taken back, made internal or withdrawn since. With their
 * authorities and places: six statements.
 */
export async function loadPublished(ctx: Ctx): Promise<{
  readonly papers: readonly CouncilPaper[];
  readonly gone: readonly CouncilPaper[];
  readonly organisations: readonly Organisation[];
  readonly places: readonly Place[];
}> {
  const all = await listOncePublicPapers(ctx);
  const isThere = (paper: CouncilPaper) => paper.released !== null && paper.isPublic && paper.state !== 'withdrawn';
  const ids = [...new Set(all.map(({ organisationId }) => organisationId))];
  const organisations = ids.length === 0 ? [] : await listOrganisations(ctx, { ids });
  const places = await listPlacesById(
    ctx,
    organisations.flatMap(({ placeId }) => placeId ?? []),
  );
  return { papers: all.filter(isThere), gone: all.filter(paper => !isThere(paper)), organisations, places };
}
