import type { CallRules } from '../model.ts';

/** Conditions for a pair that a call sets or leaves, and whether they hold where nothing is said. */
const defaults = {
  kindBarrier: true,
  levelBarrier: false,
  requireStructure: false,
  forbidSameVerband: true,
  otherLand: false,
  commonLanguage: false,
} as const satisfies Partial<Record<keyof CallRules, boolean>>;

export type Barrier = keyof typeof defaults;
export const barriers = Object.keys(defaults) as readonly Barrier[];

export function hasBarrier(rules: CallRules, barrier: Barrier): boolean {
  return rules[barrier] ?? defaults[barrier];
}

/** The rules with exactly these conditions; what was not said and stays as it was remains unsaid. */
export function withBarriers(rules: CallRules, wanted: readonly string[]): CallRules {
  const changed = barriers
    .filter(barrier => hasBarrier(rules, barrier) !== wanted.includes(barrier))
    .map(barrier => [barrier, wanted.includes(barrier)]);
  return { ...rules, ...Object.fromEntries(changed) };
}
