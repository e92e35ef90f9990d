import type { Place } from '../../places/model.ts';

/** What stands for a place in files, wishes and rounds: the official key in Germany, else its id (`region:metropole-ruhr`). */
export function placeKey({ id, country, key }: Pick<Place, 'id' | 'country' | 'key'>): string {
  return country === 'DE' && key !== null ? key : id;
}

/** The key of somebody who takes part; an organisation without a place is known by its own id. */
export function entryKey(place: Place | null, organisationId: string): string {
  return place === null ? organisationId : placeKey(place);
}
