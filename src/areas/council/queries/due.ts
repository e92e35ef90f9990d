import type { Day } from '../../../kernel/day.ts';
import type { Ctx } from '../../../platform/context.ts';
import { listOrganisations } from '../../organisations/queries.ts';
import { listPlacesById } from '../../places/queries.ts';
import type { CouncilPaper } from '../model.ts';
import { listPapersBeforeAgenda } from '../queries.ts';
import { nextStep, type SequenceStep, stepsOf } from '../rules/sequence.ts';

/** A paper that is to be handed in by a day. */
export type DuePaper = { readonly paper: CouncilPaper; readonly step: SequenceStep; readonly submitBy: Day };

/** The papers that are on no agenda yet and whose first body has a term; for timed work, whoever they belong to. */
export async function listDuePapers(ctx: Ctx): Promise<DuePaper[]> {
  const papers = await listPapersBeforeAgenda(ctx);
  if (papers.length === 0) return [];
  const ids = [...new Set(papers.map(({ organisationId }) => organisationId))];
  const organisations = await listOrganisations(ctx, { ids });
  const places = await listPlacesById(
    ctx,
    organisations.flatMap(({ placeId }) => placeId ?? []),
  );
  const placeById = new Map(places.map(place => [place.id, place]));
  const placeOf = new Map(organisations.map(({ id, placeId }) => [id, placeId]));
  return papers.flatMap(paper => {
    const place = placeById.get(placeOf.get(paper.organisationId) ?? '') ?? null;
    const step = nextStep(stepsOf(paper.consultations, place));
    return step?.submitBy ? [{ paper, step, submitBy: step.submitBy }] : [];
  });
}
