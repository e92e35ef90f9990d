import type { Participant } from './participant.ts';
import { mayAdopt, mayAdvise } from './complementarity.ts';
import { commonLanguage, sameLand, travelLimit } from './practicality.ts';
import type { Journey } from './practicality.ts';
import type { RoundRules } from './rules.ts';

export type Mode = 'open' | 'two-sided';

/** Why two places cannot be a pair, in the order in which they are looked at. */
export const OBSTACLES = [
  'withdrawn',
  'forbidden',
  'excluded',
  'part-of',
  'same-verband',
  'kind',
  'level',
  'same-land',
  'too-near',
  'too-far',
  'no-common-language',
  'same-side',
  'both-take-several',
  'fields-do-not-fit',
  'no-figures',
  'below-floor',
] as const;

export type Obstacle = (typeof OBSTACLES)[number];

/**
 * The obstacles that follow from the answers and the rules, without any figures. In a two-sided round, places that only advise in all
 * their fields stand on one side and places that only adopt on the other; all others may stand on both. Several partners at once are for
 * an adviser of several learners: of two partners only one may have more than the other.
 */
export function plainObstacles(
  a: Participant,
  b: Participant,
  way: Journey,
  forbidden: boolean,
  { rules, mode }: { readonly rules: RoundRules; readonly mode: Mode },
): Obstacle[] {
  const found: Obstacle[] = [];
  const meet = (obstacle: Obstacle, stands: boolean) => {
    if (stands) found.push(obstacle);
  };
  meet('withdrawn', a.withdrawn === true || b.withdrawn === true);
  meet('forbidden', forbidden);
  meet('excluded', excludes(a, b) || excludes(b, a));
  meet('part-of', isWithin(a, b) || isWithin(b, a));
  meet('same-verband', (rules.forbidSameVerband ?? true) && sameVerband(a, b));
  meet('kind', (rules.kindBarrier ?? true) && a.level === b.level && differ(a.kindGroup, b.kindGroup));
  meet('level', rules.levelBarrier === true && a.level !== b.level);
  meet('same-land', rules.otherLand === true && sameLand(a, b) === true);
  meet('too-near', way.km !== null && way.km < (rules.minDistanceKm ?? 0));
  meet('too-far', way.hours !== null && way.hours > travelLimit(a, b, rules.maxTravelHours));
  const spoken = a.languages !== undefined && b.languages !== undefined;
  meet('no-common-language', rules.commonLanguage === true && spoken && !commonLanguage(a, b));
  meet('same-side', mode === 'two-sided' && [mayAdvise, mayAdopt].some(may => onlyRole(a, may) && onlyRole(b, may)));
  meet('both-take-several', takesSeveral(a) && takesSeveral(b));
  return found;
}

/** Two members of one association, or an association and its member. */
export function sameVerband(a: Participant, b: Participant): boolean {
  return a.parent === b.id || b.parent === a.id || (a.parent !== undefined && a.parent === b.parent);
}

export function takesSeveral({ capacity }: Participant): boolean {
  return (capacity ?? 1) > 1;
}

function excludes(a: Participant, b: Participant): boolean {
  const { excluded } = a;
  if (excluded === undefined || excluded.length === 0) return false;
  return excluded.includes(b.id) || (b.parent !== undefined && excluded.includes(b.parent));
}

function isWithin(a: Participant, b: Participant): boolean {
  return a.within?.includes(b.id) ?? false;
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function onlyRole({ fields }: Participant, may: typeof mayAdvise): boolean {
  return fields.length > 0 && fields.every(answer => may(answer) && answer.role !== 'either');
}
