import type { Place } from '../model.ts';

/** Where a place is drawn: the keys of the Kreise that are tinted for it, and where its sign stands. */
export type OnMap = {
  readonly keys: readonly string[];
  readonly position?: { readonly lat: number; readonly lon: number };
};

/** Members of a Verband and towns are smaller than what the map can tint; nothing is known of where a guest lies. */
export function onMap(place: Place | undefined): OnMap {
  if (!place) return { keys: [] };
  const keys = place.level === 'kreis' && place.key ? [place.key] : place.parts.map(id => id.replace(/^DE:/, ''));
  const { lat, lon } = place;
  return {
    keys: keys.filter(key => key.length === 5),
    ...(lat === null || lon === null ? {} : { position: { lat, lon } }),
  };
}
