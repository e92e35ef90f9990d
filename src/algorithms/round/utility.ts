import type { UtilityWeights } from './rules.ts';

/** The utility of a pair that is perfect in everything. */
const HIGHEST_UTILITY = 1_000_000;

/** Similarity, complementarity and practicality of a pair, each 0 … 1; null where unknown. */
type Factors = {
  readonly similarity: number | null;
  readonly complementarity: number;
  readonly practicality: number | null;
};

/**
 * U = S^α · C^β · P^γ as a whole number 0 … 1,000,000. Geometric, so a zero is not compensated; the exponents of the known factors are
 * scaled to sum 1, so a pair without figures is neither punished nor favoured.
 */
export function utilityOf({ similarity, complementarity, practicality }: Factors, weights: UtilityWeights): number {
  const alpha = similarity === null ? 0 : weights.alpha;
  const gamma = practicality === null ? 0 : weights.gamma;
  const sum = alpha + weights.beta + gamma;
  const product =
    (similarity ?? 1) ** (alpha / sum) * complementarity ** (weights.beta / sum) * (practicality ?? 1) ** (gamma / sum);
  return Math.round(HIGHEST_UTILITY * product);
}
