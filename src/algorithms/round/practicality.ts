import type { Participant, Wish } from './participant.ts';

const EARTH_RADIUS_KM = 6371.0088;

/** Roads are about this much longer than the great circle; the average speed from door to door, in km/h. */
const DETOUR = 1.3;
const SPEED = 70;

/** A journey of this many hours is worth next to nothing to a partnership that meets in person. */
const LONGEST_JOURNEY = 8;

/** What a longer one still counts, unless somebody set a limit: with 0, places abroad could have no partner at all. */
const FAR_AWAY = 0.1;

/** How far apart two places are; both null where a centroid is unknown. `hours` is an estimate, not a timetable. */
export type Journey = { readonly km: number | null; readonly hours: number | null };

/** The parts of practicality, each 0 … 1 or null where unknown. */
export type PracticalityParts = {
  readonly travel: number | null;
  readonly language: number | null;
  readonly administration: number | null;
  readonly legalFrame: number | null;
  readonly wishes: number | null;
};

/** Great-circle kilometres between the centroids (haversine), and hours as × 1.3 ÷ 70 km/h. */
export function journey(a: Participant, b: Participant): Journey {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) {
    return { km: null, hours: null };
  }
  const radians = Math.PI / 180;
  const north = Math.sin(((b.lat - a.lat) * radians) / 2) ** 2;
  const east = Math.sin(((b.lon - a.lon) * radians) / 2) ** 2;
  const chord = Math.min(1, north + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * east);
  const km = 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord));
  return { km, hours: (km * DETOUR) / SPEED };
}

/** The longest journey that both and the rules accept, in hours; Infinity where nobody set one. */
export function travelLimit(a: Participant, b: Participant, rule: number | undefined): number {
  return Math.min(a.maxTravelHours ?? Infinity, b.maxTravelHours ?? Infinity, rule ?? Infinity);
}

/**
 * What is known about how easily two places can work together. Travel falls from 1 at the door towards 0 at eight hours, but never below
 * 0.1; with a shorter limit in hours to 0 there. Administrations score smaller ÷ larger; languages and legal frame are 1 in common, else 0; wishes are the share fulfilled of
 * those of both sides.
 */
export function practicalityParts(a: Participant, b: Participant, way: Journey, limit: number): PracticalityParts {
  const own = a.legalFrame ?? a.country;
  const theirs = b.legalFrame ?? b.country;
  return {
    travel: way.hours === null ? null : travelScore(way.hours, limit),
    language: a.languages === undefined || b.languages === undefined ? null : Number(commonLanguage(a, b)),
    administration: sizeScore(a.administration, b.administration),
    legalFrame: own === undefined || theirs === undefined ? null : Number(own === theirs),
    wishes: wishScore(a, b, way),
  };
}

/** The mean of what is known; null where nothing is. */
export function practicalityOf(parts: PracticalityParts): number | null {
  const { travel, language, administration, legalFrame, wishes } = parts;
  let sum = 0;
  let known = 0;
  for (const part of [travel, language, administration, legalFrame, wishes]) {
    if (part === null) continue;
    sum += part;
    known++;
  }
  return known === 0 ? null : sum / known;
}

export function commonLanguage(a: Participant, b: Participant): boolean {
  return (a.languages ?? []).some(language => (b.languages ?? []).includes(language));
}

/** Whether both lie in one Land of one country; null where a Land is unknown. */
export function sameLand(a: Participant, b: Participant): boolean | null {
  if (a.land === undefined || b.land === undefined) return null;
  return a.land === b.land && a.country === b.country;
}

function travelScore(hours: number, limit: number): number {
  if (hours > limit) return 0;
  if (limit < LONGEST_JOURNEY) return hours === 0 ? 1 : 1 - hours / limit;
  return Math.max(FAR_AWAY, 1 - hours / LONGEST_JOURNEY);
}

function sizeScore(a: number | undefined, b: number | undefined): number | null {
  if (a === undefined || b === undefined || a <= 0 || b <= 0) return null;
  return Math.min(a, b) / Math.max(a, b);
}

function wishScore(a: Participant, b: Participant, way: Journey): number | null {
  if (a.wishes === undefined && b.wishes === undefined) return null;
  const judged = [
    ...(a.wishes ?? []).map(wish => fulfilled(wish, a, b, way)),
    ...(b.wishes ?? []).map(wish => fulfilled(wish, b, a, way)),
  ].filter(verdict => verdict !== null);
  return judged.length === 0 ? null : judged.filter(Boolean).length / judged.length;
}

function fulfilled(wish: Wish, own: Participant, other: Participant, { km }: Journey): boolean | null {
  switch (wish.kind) {
    case 'partner':
      return wish.ids.includes(other.id);
    case 'other-land': {
      const same = sameLand(own, other);
      return same === null ? null : !same;
    }
    case 'same-level':
      return own.level === other.level;
    case 'nearer-than':
      return km === null ? null : km < wish.km;
    case 'farther-than':
      return km === null ? null : km > wish.km;
  }
}
