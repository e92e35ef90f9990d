import type { CallRules } from '../../programmes/model.ts';

/**
 * The rules of a round that sets none of its own, as of 23 November 2026. Weights and barriers are those of the
 * programme: structure 50, complementarity 35, practicality 15 of 100; one kind of district meets its own kind;
 * members of one association know each other already.
 */
export const defaultRules: CallRules = {
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
