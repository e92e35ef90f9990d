import { OBSTACLES } from './obstacle.ts';
import type { Obstacle } from './obstacle.ts';
import type { Participant } from './participant.ts';

/**
 * Why a place stays single.
 * - `withdrawn`; `nobody-else`: the round has no other place; `no-answers`: it answered for no field
 * - `fields-do-not-fit`: with nobody has one of the two shown experience where the other has a need
 * - `no-figures`: its figures are missing and the round asks for a comparison
 * - `no-feasible-partner`: `constraint` names the rule to blame
 * - `outside-pairs`: possible pairs exist, but the round has as many as it may have
 * - `odd-one-out`: all others that can be paired are
 * - `partners-taken`: all its possible partners are needed elsewhere
 */
type UnmatchedReason =
  | 'withdrawn'
  | 'nobody-else'
  | 'no-answers'
  | 'fields-do-not-fit'
  | 'no-figures'
  | 'no-feasible-partner'
  | 'outside-pairs'
  | 'odd-one-out'
  | 'partners-taken';

type ObstacleCounts = Readonly<Partial<Record<Obstacle, number>>>;

/** A place that stays single. A candidate may meet several obstacles; `onlyObstacle` counts those with exactly one. */
export type Unmatched = {
  readonly id: string;
  readonly reason: UnmatchedReason;
  /**
   * Of the candidates whose fields fit: the obstacle that alone keeps away most, else the one that most of them meet; null where partners
   * were possible.
   */
  readonly constraint: Obstacle | null;
  readonly candidates: number;
  readonly feasible: number;
  readonly tookOut: ObstacleCounts;
  readonly onlyObstacle: ObstacleCounts;
};

/** Counts what stood between one place and all others. */
export class Tally {
  candidates = 0;
  feasible = 0;
  /** Comparisons that were looked at, and how many of them had no score. */
  compared = 0;
  withoutScore = 0;
  readonly tookOut: Partial<Record<Obstacle, number>> = {};
  readonly onlyObstacle: Partial<Record<Obstacle, number>> = {};
  /** What those meet whose fields fit; with all others no rule is to blame. */
  readonly tookOutFitting: Partial<Record<Obstacle, number>> = {};

  count(obstacles: readonly Obstacle[]): void {
    this.candidates++;
    if (obstacles.length === 0) {
      this.feasible++;
      return;
    }
    const fitting = !obstacles.includes('fields-do-not-fit');
    for (const obstacle of obstacles) {
      add(this.tookOut, obstacle);
      if (fitting) add(this.tookOutFitting, obstacle);
    }
    const [only] = obstacles;
    if (only !== undefined && obstacles.length === 1) add(this.onlyObstacle, only);
  }

  countComparison(hasScore: boolean): void {
    this.compared++;
    if (!hasScore) this.withoutScore++;
  }

  /** True where figures were asked for and none of the comparisons had a score. */
  get withoutFigures(): boolean {
    return this.compared > 0 && this.withoutScore === this.compared;
  }
}

function add(counts: Partial<Record<Obstacle, number>>, obstacle: Obstacle): void {
  counts[obstacle] = (counts[obstacle] ?? 0) + 1;
}

/** What the whole plan says about those left over. */
type Leftover = { readonly pairsUsedUp: boolean; readonly single: number };

/** The reason for one place that the plan left single; `single` counts those left over that could have been paired. */
export function unmatched(participant: Participant, tally: Tally, { pairsUsedUp, single }: Leftover): Unmatched {
  const { candidates, feasible, tookOut, onlyObstacle } = tally;
  const { 'fields-do-not-fit': _answers, ...onlyRule } = onlyObstacle;
  const blamed = () => most(onlyRule) ?? most(tally.tookOutFitting) ?? most(onlyObstacle) ?? most(tookOut);
  const constraint = feasible > 0 || candidates === 0 ? null : blamed();
  const reason = (): UnmatchedReason => {
    if (participant.withdrawn === true) return 'withdrawn';
    if (candidates === 0) return 'nobody-else';
    if (participant.fields.length === 0) return 'no-answers';
    if (feasible > 0) return pairsUsedUp ? 'outside-pairs' : single === 1 ? 'odd-one-out' : 'partners-taken';
    if (tookOut['fields-do-not-fit'] === candidates) return 'fields-do-not-fit';
    return constraint === 'no-figures' && tally.withoutFigures ? 'no-figures' : 'no-feasible-partner';
  };
  return { id: participant.id, reason: reason(), constraint, candidates, feasible, tookOut, onlyObstacle };
}

/** The obstacle counted most often; of equal ones the one looked at last, which is the nearest to being met. */
function most(counts: ObstacleCounts): Obstacle | null {
  return OBSTACLES.reduce<Obstacle | null>((best, obstacle) => {
    const count = counts[obstacle] ?? 0;
    return count > 0 && count >= (best === null ? 0 : counts[best]!) ? obstacle : best;
  }, null);
}
