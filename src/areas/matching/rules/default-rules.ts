import type { Mode } from '../../../algorithms/round/obstacle.ts';
import type { RoundRules } from '../../../algorithms/round/rules.ts';

/** The rules that a call freezes when it opens: how pairs are judged and what is out of the question. */
export type FrozenRules = RoundRules & {
  /** Names the edition of the rules in the record of a run. */
  readonly edition: string;
  readonly mode: Mode;
};

/**
 * The rules of a round that sets none of its own, as of 23 November 2026. Weights and barriers are those of the
 * programme: structure 50, complementarity 35, practicality 15 of 100; one kind of district meets its own kind;
 * members of one association know each other already.
 */
export const defaultRules: FrozenRules = {
  edition: '2026-11-23',
  mode: 'open',
  weights: { alpha: 0.5, beta: 0.35, gamma: 0.15 },
  kindBarrier: true,
  levelBarrier: false,
  requireStructure: false,
  forbidSameVerband: true,
  otherLand: false,
  commonLanguage: false,
  floor: 0,
};
