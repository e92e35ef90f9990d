import type { Place } from '../../places/model.ts';
import { placeKey } from '../../places/rules.ts';

/** The key of somebody who takes part; an organisation without a place is known by its own id. */
export function entryKey(place: Place | null, organisationId: string): string {
  return place === null ? organisationId : placeKey(place);
}
