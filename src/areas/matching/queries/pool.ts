import type { Ctx } from '../../../platform/context.ts';
import { listEntries, type RoundEntry } from '../../applications/queries.ts';
import type { Place } from '../../places/model.ts';
import { listPlacesById } from '../../places/queries.ts';
import { isLive } from '../model.ts';
import { listProposals } from '../queries.ts';

/** Somebody who can be paired now. `key` is what the round calls it. */
export type PoolEntry = {
  readonly key: string;
  readonly name: string;
  readonly organisationId: string;
  readonly applicationId: string;
  readonly place: Place | null;
  readonly row: RoundEntry;
};

/** Who of a call can be paired: everybody eligible whom no proposal holds, sorted by key. */
export async function listPool(ctx: Ctx, callId: string): Promise<PoolEntry[]> {
  const held = (await listProposals(ctx, { callId })).filter(({ state }) => isLive(state));
  const taken = new Set(held.flatMap(({ members }) => members.map(({ applicationId }) => applicationId)));
  const rows = (await listEntries(ctx, callId)).filter(({ applicationId }) => !taken.has(applicationId));
  const places = await listPlacesById(ctx, [...new Set(rows.flatMap(({ placeId }) => placeId ?? []))]);
  const placeOf = new Map(places.map(place => [place.id, place]));
  return rows
    .map(row => {
      const place = (row.placeId === null ? null : placeOf.get(row.placeId)) ?? null;
      const { key, organisationId, applicationId, organisationName: name } = row;
      return { key, name, organisationId, applicationId, place, row };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
