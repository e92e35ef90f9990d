import { pairKey, pairKeys } from './rules.ts';
import type { IdPair } from './rules.ts';
import { takesSeveral } from './obstacle.ts';
import type { Round } from './score.ts';

/** Why a round cannot be computed at all; `ids` names the places concerned. */
export type RoundProblem = {
  readonly code:
    | 'same-place-twice'
    | 'same-field-twice'
    | 'level-out-of-range'
    | 'capacity-out-of-range'
    | 'weights-out-of-range'
    | 'pairs-out-of-range'
    | 'percent-out-of-range'
    | 'unknown-place'
    | 'locked-and-forbidden'
    | 'lock-over-capacity'
    | 'lock-of-two-with-several'
    | 'more-locks-than-pairs';
  readonly ids: readonly string[];
};

/** All problems of a round, none for one that `match` accepts. */
export function roundProblems(round: Round): readonly RoundProblem[] {
  const { participants, rules } = round;
  const problems: RoundProblem[] = [];
  const found = (code: RoundProblem['code'], ids: readonly string[]) => problems.push({ code, ids });
  const byId = new Map(participants.map(participant => [participant.id, participant]));

  for (const [id, same] of Map.groupBy(participants, participant => participant.id)) {
    if (same.length > 1) found('same-place-twice', [id]);
  }
  for (const { id, fields, capacity } of participants) {
    if (new Set(fields.map(({ field }) => field)).size < fields.length) found('same-field-twice', [id]);
    if (!fields.every(({ experience, need }) => isLevel(experience) && isLevel(need)))
      found('level-out-of-range', [id]);
    if (capacity !== undefined && !(Number.isInteger(capacity) && capacity >= 1)) found('capacity-out-of-range', [id]);
  }
  const { alpha = 0, beta = 1, gamma = 0 } = rules.weights ?? {};
  if (!(alpha >= 0 && beta > 0 && gamma >= 0 && alpha + beta + gamma < Infinity)) found('weights-out-of-range', []);
  if (rules.pairs !== undefined && !(Number.isInteger(rules.pairs) && rules.pairs >= 0))
    found('pairs-out-of-range', []);

  const percent = rules.worstPairPercent ?? 0;
  if (!(percent >= 0 && percent <= 100)) found('percent-out-of-range', []);

  const locked = distinct(rules.locked);
  const forbidden = pairKeys(rules.forbidden);
  const held = new Map<string, number>();
  for (const pair of [...locked, ...(rules.forbidden ?? [])]) {
    if (pair[0] === pair[1] || !pair.every(id => byId.has(id))) found('unknown-place', pair);
  }
  for (const [a, b] of locked) {
    for (const id of [a, b]) held.set(id, (held.get(id) ?? 0) + 1);
    if (forbidden.has(pairKey(a, b))) found('locked-and-forbidden', [a, b]);
    if ([a, b].every(id => byId.has(id) && takesSeveral(byId.get(id)!))) found('lock-of-two-with-several', [a, b]);
  }
  for (const [id, locks] of held) if (locks > (byId.get(id)?.capacity ?? 1)) found('lock-over-capacity', [id]);
  if (locked.length > (rules.pairs ?? Infinity)) found('more-locks-than-pairs', []);
  return problems;
}

/** Each pair once, whichever way round and however often it is named. */
export function distinct(pairs: readonly IdPair[] | undefined): readonly IdPair[] {
  return [...new Map((pairs ?? []).map(pair => [pairKey(...pair), pair])).values()];
}

function isLevel(level: number): boolean {
  return Number.isInteger(level) && level >= 0 && level <= 4;
}
