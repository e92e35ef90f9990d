import { check } from '../../../algorithms/pairing/check.ts';
import type { Edge, PairingProblem } from '../../../algorithms/pairing/problem.ts';
import { matchWithPrices, type PricedPlan } from '../../../algorithms/round/match.ts';
import { distinct, roundProblems } from '../../../algorithms/round/problem.ts';
import type { Round } from '../../../algorithms/round/score.ts';
import { canonicalJson } from '../../programmes/rules/terms.ts';
import { buildRound } from './build-round.ts';
import { resultOfPlan } from './record.ts';
import type { RunFile, RunResult } from './run-file.ts';
import { roundFrom } from './run-input.ts';

/** What is no longer as it was written down; the first that a reader would ask for. */
export type Departure =
  | { readonly part: 'pairs'; readonly recorded: readonly string[]; readonly now: readonly string[] }
  | { readonly part: 'scores'; readonly pairs: readonly string[] }
  | { readonly part: 'unmatched' | 'notices' | 'alternatives' | 'certificate' | 'order' };

/** What a record says when it is computed anew. */
export type Rerun = {
  readonly result: RunResult;
  /** Null where the result is the one that was written down. */
  readonly departure: Departure | null;
  /** What the checker has against the pairs and the proof that were written down; none for a proven plan. */
  readonly complaints: readonly string[];
};

/**
 * Computes a record anew from what went in, and holds the written pairs and duals against the graph of possible pairs.
 * @throws RangeError for a round that cannot be computed
 */
export function rerun({ input, result: recorded }: RunFile): Rerun {
  const built = buildRound(roundFrom(input));
  if (roundProblems(built.round).length > 0) throw new RangeError('a round that cannot be computed');
  const priced = matchWithPrices(built.round);
  const result = resultOfPlan(built, priced);
  return { result, departure: departureOf(recorded, result), complaints: complaintsOf(built.round, priced, recorded) };
}

/** The problem is put together here once more: of the search only the possible pairs and their utilities are used. */
function complaintsOf(round: Round, { plan, ids }: PricedPlan, recorded: RunResult): string[] {
  const position = new Map(ids.map((id, index) => [id, index]));
  const named = [...recorded.pairs.flatMap(({ members }) => members), ...recorded.unmatched.map(({ key }) => key)];
  const strangers = named.filter(key => !position.has(key));
  if (strangers.length > 0) return strangers.map(key => `${key} does not take part`);
  const edgeOf = (pair: { readonly members: readonly [string, string]; readonly utility: number }): Edge => {
    return [position.get(pair.members[0])!, position.get(pair.members[1])!, pair.utility];
  };
  const { pairs, worstPairPercent } = round.rules;
  const capacityOf = new Map(round.participants.map(({ id, capacity }) => [id, capacity ?? 1]));
  const problem: PairingProblem = {
    size: ids.length,
    edges: [...plan.scores, ...plan.pairs.filter(({ overrides }) => overrides.length > 0)].map(edgeOf),
    locked: distinct(round.rules.locked).map(([a, b]) => [position.get(a)!, position.get(b)!] as const),
    capacities: ids.map(id => capacityOf.get(id)!),
    serveMostFirst: true,
    order: ids,
    ...(pairs === undefined ? {} : { maxPairs: pairs }),
    ...(worstPairPercent === undefined ? {} : { worst: { percent: worstPairPercent } }),
  };
  const single = recorded.unmatched.map(({ key }) => position.get(key)!);
  return check(problem, { pairs: recorded.pairs.map(edgeOf), single, certificate: recorded.certificate });
}

function departureOf(recorded: RunResult, now: RunResult): Departure | null {
  const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);
  if (same(recorded, now)) return null;
  const title = ({ names }: { readonly names: readonly [string, string] }) => names.join(' – ');
  const without = (pairs: RunResult['pairs'], others: RunResult['pairs']) => {
    const known = new Set(others.map(({ members }) => members.join()));
    return pairs.filter(({ members }) => !known.has(members.join())).map(title);
  };
  const gone = without(recorded.pairs, now.pairs);
  const come = without(now.pairs, recorded.pairs);
  if (gone.length > 0 || come.length > 0) return { part: 'pairs', recorded: gone, now: come };
  const known = new Set(recorded.pairs.map(pair => canonicalJson(pair)));
  const changed = now.pairs.filter(pair => !known.has(canonicalJson(pair)));
  if (changed.length > 0) return { part: 'scores', pairs: changed.map(title) };
  const parts = ['unmatched', 'notices', 'alternatives', 'certificate'] as const;
  // What is left: the same pairs in another order.
  return { part: parts.find(part => !same(recorded[part], now[part])) ?? 'order' };
}
