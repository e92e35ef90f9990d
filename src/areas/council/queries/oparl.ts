import type { Ctx } from '../../../platform/context.ts';
import { listOrganisations } from '../../organisations/queries.ts';
import type { Organisation } from '../../organisations/model.ts';
import { listPlacesById } from '../../places/queries.ts';
import type { Place } from '../../places/model.ts';
import type { CouncilPaper } from '../model.ts';
import { listPublicPapers } from '../queries.ts';

/** All papers that everybody may read, with their authorities and places: six statements. */
export async function loadPublished(ctx: Ctx): Promise<{
  readonly papers: readonly CouncilPaper[];
  readonly organisations: readonly Organisation[];
  readonly places: readonly Place[];
}> {
  const papers = await listPublicPapers(ctx);
  const ids = [...new Set(papers.map(({ organisationId }) => organisationId))];
  const organisations = ids.length === 0 ? [] : await listOrganisations(ctx, { ids });
  const places = await listPlacesById(
    ctx,
    organisations.flatMap(({ placeId }) => placeId ?? []),
  );
  return { papers, organisations, places };
}
