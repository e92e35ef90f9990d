import { organisationsOf } from '../../../kernel/actor.ts';
import type { Ctx } from '../../../platform/context.ts';
import { readers } from '../../partnerships/policy.ts';
import type { Partnership } from '../../partnerships/model.ts';
import { listPartnershipsOf, listPartnershipsOfCalls } from '../../partnerships/queries.ts';
import { listPlacesById } from '../../places/queries.ts';
import { mayUse } from '../../programmes/policy.ts';
import { listCalls } from '../../programmes/queries.ts';
import type { CouncilPaper } from '../model.ts';
import { listPapersAbout, listPapersOf } from '../queries.ts';
import { type SequenceStep, stepsOf } from '../rules/sequence.ts';

export type OwnPaper = {
  readonly paper: CouncilPaper;
  readonly partnership: Partnership;
  readonly steps: readonly SequenceStep[];
};

/** The papers of one's own authorities and, for an office, those of its rounds; latest first. */
export async function listOwnPapers(ctx: Ctx): Promise<OwnPaper[]> {
  const ownIds = organisationsOf(ctx.actor, ...readers);
  const officeIds = organisationsOf(ctx.actor, 'office');
  const calls = [...(await listCalls(ctx)), ...(await listCalls(ctx, { officeIds }))].filter(({ programme }) =>
    mayUse(ctx.actor, programme, 'partnerships'),
  );
  const used = new Set(calls.map(({ id }) => id));
  const ofOffice = calls.filter(({ programme }) => officeIds.includes(programme.officeId)).map(({ id }) => id);
  const partnerships = new Map(
    [...(await listPartnershipsOf(ctx, ownIds)), ...(await listPartnershipsOfCalls(ctx, ofOffice))]
      .filter(({ callId }) => used.has(callId))
      .map(one => [one.id, one]),
  );
  const ofRounds = [...partnerships.values()].filter(({ callId }) => ofOffice.includes(callId)).map(({ id }) => id);
  const all = new Map(
    [...(await listPapersOf(ctx, ownIds)), ...(await listPapersAbout(ctx, ofRounds))].map(one => [one.id, one]),
  );
  const papers = [...all.values()].toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const members = [...partnerships.values()].flatMap(one => one.members);
  const placeOf = new Map(members.map(({ organisationId, placeId }) => [organisationId, placeId]));
  const places = await listPlacesById(ctx, [...new Set([...placeOf.values()].flatMap(id => id ?? []))]);
  const placeById = new Map(places.map(place => [place.id, place]));
  return papers.flatMap(paper => {
    const partnership = partnerships.get(paper.partnershipId);
    if (!partnership) return [];
    const place = placeById.get(placeOf.get(paper.organisationId) ?? '') ?? null;
    return [{ paper, partnership, steps: stepsOf(paper.consultations, place) }];
  });
}
