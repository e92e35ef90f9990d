import { performance } from 'node:perf_hooks';
import { join } from 'node:path';
import { check } from '../../src/algorithms/pairing/check.ts';
import { pair } from '../../src/algorithms/pairing/pairing.ts';
import { pairWithPrices } from '../../src/algorithms/pairing/prices.ts';
import type { Edge, PairingProblem } from '../../src/algorithms/pairing/problem.ts';
import { keys, randomFrom } from '../../src/algorithms/pairing/fixtures.ts';
import { gaugeOf } from '../../src/algorithms/similarity/distance.ts';
import { frameOf } from '../../src/algorithms/similarity/frame.ts';
import { fitSpace } from '../../src/algorithms/similarity/space.ts';
import { figuresForRound } from '../../src/areas/matching/rules/round-places.ts';
import { readBundled } from '../../src/areas/places/imports/bundled.ts';
import { arrangeFigures } from '../../src/areas/places/rules/populations.ts';
import { comparePairing } from './pairing-compare.ts';
import { compareWithBruteForce } from './pairing-random.ts';

const CANDIDATES = 50;

/** All municipalities of Germany paired at once, the solver beside others, and ten thousand small graphs against brute force. */
export async function benchPairing(): Promise<void> {
  pairMunicipalities();
  await comparePairing();
  priceAlternatives();
  compareWithBruteForce();
}

/** What it takes to price all that a plan is not: once the proof stands again, one search for each place. */
function priceAlternatives(): void {
  const size = 400;
  const random = randomFrom(2026);
  const edges = keys(size).flatMap((_, a) =>
    Array.from({ length: a }, (__, b): Edge => [a, b, random.below(1_000_000)]),
  );
  const times: { five: number; all: number; pairs: number }[] = [];
  for (let run = 0; run < 3; run++) {
    const { pairing, prices } = pairWithPrices({ size, edges, order: keys(size), serveMostFirst: true });
    const begun = performance.now();
    for (let v = 0; v < size; v++) prices.alternatives(v);
    const five = performance.now();
    for (const [a, b] of pairing.pairs) prices.without(a, b);
    const pairs = performance.now();
    for (let v = 0; v < size; v++) prices.losses(v);
    times.push({ five: five - begun, pairs: pairs - five, all: performance.now() - pairs });
  }
  const least = (what: 'five' | 'all' | 'pairs') => `${Math.min(...times.map(each => each[what])).toFixed(0)} ms`;
  console.log(
    `400 places, all pairs possible: five alternatives of each with their plans ${least('five')}, ` +
      `the price of all ${size / 2} pairs ${least('pairs')}, the loss of all ${edges.length} others ${least('all')}`,
  );
}

function pairMunicipalities(): void {
  const begun = performance.now();
  const { places, figures, indicators } = readBundled(join(import.meta.dirname, '..', '..', 'data'), ['gemeinde']);
  const printed = figuresForRound(arrangeFigures(places, indicators, figures), places);
  const keys = printed.populations.get('gemeinde')!;
  const used = [...printed.indicators.keys()].filter(k => keys.some(key => printed.values.get(key)?.[k] != null));
  const rows = keys.map(id => ({ id, values: used.map(k => printed.values.get(id)?.[k] ?? null) }));
  const chosen = used.map(k => printed.indicators[k]!);
  const read = performance.now();

  const frame = frameOf(chosen, rows, [], undefined);
  // Half of them have no inhabitants in the register: compared on what is known, with the loss that this means for a score.
  const near = nearest(frame);
  const space = fitSpace(chosen, rows, { minimumCoverage: 0 });
  const seen = new Set<number>();
  const edges: [number, number, number][] = [];
  near.forEach((others, a) => {
    for (const b of others) {
      const key = Math.min(a, b) * rows.length + Math.max(a, b);
      if (seen.has(key)) continue;
      seen.add(key);
      const { similarity } = space.compare(a, b);
      if (similarity !== null) edges.push([a, b, Math.round(1_000_000 * similarity)]);
    }
  });
  const scored = performance.now();

  const problem: PairingProblem = { size: rows.length, edges, order: keys, serveMostFirst: true };
  const result = pair(problem);
  const paired = performance.now();
  const complaints = check(problem, result);
  const done = performance.now();
  const { primal, dual, gap } = result.certificate;
  console.log(
    `${rows.length} municipalities, ${edges.length} candidates: ${result.pairs.length} pairs, ${result.single.length} single`,
  );
  console.log(
    `sum ${primal}, bound ${dual}, gap ${gap}; ${complaints.length === 0 ? 'checked' : complaints.join('; ')}`,
  );
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`;
  console.log(
    `reading ${seconds(begun, read)}, candidates ${seconds(read, scored)}, pairing ${seconds(scored, paired)}, ` +
      `checking ${seconds(paired, done)}; together ${seconds(begun, done)}`,
  );
  console.log(`peak memory of this process: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
}

/** The nearest places of each one by distance, exactly: every two are measured once. */
function nearest(frame: ReturnType<typeof frameOf>): readonly Int32Array[] {
  const n = frame.rows;
  const gauge = gaugeOf(frame);
  const ids = Array.from({ length: n }, () => new Int32Array(CANDIDATES));
  const distances = Array.from({ length: n }, () => new Float64Array(CANDIDATES).fill(Infinity));
  const offer = (a: number, b: number, squared: number) => {
    const own = distances[a]!;
    if (!(squared < own[CANDIDATES - 1]!)) return;
    let at = CANDIDATES - 1;
    for (; at > 0 && own[at - 1]! > squared; at--) {
      own[at] = own[at - 1]!;
      ids[a]![at] = ids[a]![at - 1]!;
    }
    own[at] = squared;
    ids[a]![at] = b;
  };
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) {
      gauge.measure(a, b);
      if (gauge.known === 0) continue;
      offer(a, b, gauge.squared);
      offer(b, a, gauge.squared);
    }
  }
  return ids.map((own, a) => own.subarray(0, distances[a]!.filter(distance => distance < Infinity).length));
}
