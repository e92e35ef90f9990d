import type { Ctx } from '../../../platform/context.ts';
import { listOrganisations } from '../../organisations/queries.ts';
import type { Organisation } from '../../organisations/model.ts';
import { listPlacesById } from '../../places/queries.ts';
import type { Place } from '../../places/model.ts';
import type { CouncilPaper } from '../model.ts';
import { mayEverybodyRead } from '../policy.ts';
import { listOncePublicPapers } from '../queries.ts';
import { councilDb } from '../tables.ts';

type LeftSitting = { readonly id: string; readonly organisationId: string; readonly leftAt: Date };

/**
 * All papers that everybody may read, and those that are gone: taken back, made internal or withdrawn since. With their
 * authorities and places, and sittings that papers left: seven statements.
 */
export async function loadPublished(ctx: Ctx): Promise<{
  readonly papers: readonly CouncilPaper[];
  readonly gone: readonly CouncilPaper[];
  readonly left: readonly LeftSitting[];
  readonly organisations: readonly Organisation[];
  readonly places: readonly Place[];
}> {
  const all = await listOncePublicPapers(ctx);
  const ids = [...new Set(all.map(({ organisationId }) => organisationId))];
  const organisations = ids.length === 0 ? [] : await listOrganisations(ctx, { ids });
  const places = await listPlacesById(
    ctx,
    organisations.flatMap(({ placeId }) => placeId ?? []),
  );
  const left = await listLeft(ctx);
  return {
    papers: all.filter(mayEverybodyRead),
    gone: all.filter(paper => !mayEverybodyRead(paper)),
    left,
    organisations,
    places,
  };
}

async function listLeft(ctx: Ctx): Promise<LeftSitting[]> {
  const rows = await councilDb(ctx.db)
    .selectFrom('sitting')
    .innerJoin('councilBody', 'councilBody.id', 'sitting.bodyId')
    .select(['sitting.id', 'organisationId', 'leftAt'])
    .where('leftAt', 'is not', null)
    .orderBy('sitting.id')
    .execute();
  return rows.flatMap(({ leftAt, ...row }) => (leftAt === null ? [] : [{ ...row, leftAt }]));
}
