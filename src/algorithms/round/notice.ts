import { sameVerband } from './obstacle.ts';
import type { Participant } from './participant.ts';
import type { PairScore, Round } from './score.ts';
import type { IdPair } from './rules.ts';
import { distinct } from './problem.ts';
import type { Tally } from './unmatched.ts';

/**
 * What the office should know about a round as a whole; each has a sentence of its own.
 * - `odd-number`: one place more than pairs can hold
 * - `nobody-feasible`: no two places can be a pair
 * - `all-equal`: all possible pairs have the same utility, so only the names decided
 * - `no-figures`: these places could not be compared with anybody
 * - `same-verband`: these two belong together and do not meet
 * - `withdrawn`: these places are no longer in the round
 * - `lock-without-effect`: one of these two withdrew
 */
export type Notice = {
  readonly code:
    | 'odd-number'
    | 'nobody-feasible'
    | 'all-equal'
    | 'no-figures'
    | 'same-verband'
    | 'withdrawn'
    | 'lock-without-effect';
  readonly ids: readonly string[];
};

/** The notices of a round, places sorted by id. */
export function noticesOf(
  { rules }: Round,
  places: readonly Participant[],
  scores: readonly PairScore[],
  tallies: ReadonlyMap<string, Tally>,
): readonly Notice[] {
  const notices: Notice[] = [];
  const present = places.filter(place => place.withdrawn !== true);
  const withdrawn = places.filter(place => place.withdrawn === true).map(({ id }) => id);
  const withoutFigures = present.filter(({ id }) => tallies.get(id)!.withoutFigures).map(({ id }) => id);
  if (present.length % 2 === 1) notices.push({ code: 'odd-number', ids: [] });
  if (scores.length === 0) notices.push({ code: 'nobody-feasible', ids: [] });
  if (scores.length > 1 && scores.every(({ utility }) => utility === scores[0]!.utility)) {
    notices.push({ code: 'all-equal', ids: [] });
  }
  if (withoutFigures.length > 0) notices.push({ code: 'no-figures', ids: withoutFigures });
  if (rules.forbidSameVerband ?? true) {
    // Only whoever names an association, or is named as one, can belong together with somebody.
    const named = new Set(present.map(({ parent }) => parent));
    const concerned = present.filter(({ id, parent }) => parent !== undefined || named.has(id));
    for (const [index, a] of concerned.entries()) {
      for (const b of concerned.slice(index + 1)) {
        if (sameVerband(a, b)) notices.push({ code: 'same-verband', ids: [a.id, b.id] });
      }
    }
  }
  if (withdrawn.length > 0) notices.push({ code: 'withdrawn', ids: withdrawn });
  for (const pair of distinct(rules.locked).filter(pair => pair.some(id => withdrawn.includes(id)))) {
    notices.push({ code: 'lock-without-effect', ids: sorted(pair) });
  }
  return notices;
}

function sorted([a, b]: IdPair): IdPair {
  return a < b ? [a, b] : [b, a];
}
