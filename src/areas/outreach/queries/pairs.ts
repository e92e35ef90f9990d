import type { Ctx } from '../../../platform/context.ts';
import type { Partnership } from '../../partnerships/model.ts';
import { listPartnershipsOfCalls } from '../../partnerships/queries.ts';
import type { Place } from '../../places/model.ts';
import { listPlacesById } from '../../places/queries.ts';
import { type CallOfProgramme, listCalls } from '../../programmes/queries.ts';
import { findProfiles } from './profiles.ts';

/**
 * What everybody may know of the pairs: the published calls, latest first; the pairs of the latest
 * first, by name; places by their id.
 */
export type PublicPairs = {
  readonly calls: readonly CallOfProgramme[];
  readonly pairs: readonly Partnership[];
  readonly places: ReadonlyMap<string, Place>;
  /** Where the public profiles of the members stand. */
  readonly profiles: ReadonlyMap<string, string>;
};

const byName = new Intl.Collator('de');

/** The pairs of all programmes, or of one, without those that ended early. The same number of statements however many there are. */
export async function listPublicPairs(ctx: Ctx, programmeId?: string): Promise<PublicPairs> {
  const calls = (await listCalls(ctx, 'published')).filter(
    ({ programme }) => programmeId === undefined || programme.id === programmeId,
  );
  const callIds = calls.map(({ id }) => id);
  const standing = (await listPartnershipsOfCalls(ctx, callIds)).filter(({ state }) => state !== 'dissolved');
  const pairs = standing.toSorted(
    (a, b) =>
      callIds.indexOf(a.callId) - callIds.indexOf(b.callId) || byName.compare(a.members[0]!.name, b.members[0]!.name),
  );
  const placeIds = [...new Set(pairs.flatMap(({ members }) => members.flatMap(({ placeId }) => placeId ?? [])))];
  const places = new Map((await listPlacesById(ctx, placeIds)).map(place => [place.id, place]));
  const memberIds = pairs.flatMap(({ members }) => members.map(({ organisationId }) => organisationId));
  return { calls, pairs, places, profiles: await findProfiles(ctx, memberIds) };
}
