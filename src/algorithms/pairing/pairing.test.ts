import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bestByBruteForce } from './brute-force.ts';
import { check } from './check.ts';
import { pair } from './pairing.ts';
import type { Edge, PairingProblem } from './problem.ts';
import { clusteredRound, keys, plantedRound, randomFrom, renumbered, shuffled, smallRound } from './fixtures.ts';

const canonicalLine = (problem: PairingProblem) => pair(problem).certificate.lines.at(-1);
const open = (size: number, edges: Edge[], more: Partial<PairingProblem> = {}): PairingProblem => ({
  size,
  edges,
  order: keys(size),
  serveMostFirst: true,
  ...more,
});

describe('every plan is the best one', () => {
  it.each(['two-sided', 'open'] as const)(
    'as brute force finds in 250 small %s rounds, for every number of pairs',
    kind => {
      const random = randomFrom(kind === 'open' ? 1 : 2);
      for (let run = 0; run < 250; run++) {
        const round = smallRound(random, kind);
        const limits = [undefined, ...Array(Math.floor(round.size / 2) + 1).keys()];
        for (const maxPairs of limits.filter(each => each === undefined || each >= (round.locked?.length ?? 0))) {
          for (const serveMostFirst of [true, false]) {
            const problem: PairingProblem = { ...round, serveMostFirst, ...(maxPairs !== undefined && { maxPairs }) };
            const result = pair(problem);
            expect({ problem, pairs: result.pairs, complaints: check(problem, result) }).toEqual({
              problem,
              pairs: bestByBruteForce(problem),
              complaints: [],
            });
          }
        }
      }
    },
  );

  it('as brute force finds in 400 rounds of close groups with many equal plans', () => {
    const random = randomFrom(8);
    for (let run = 0; run < 400; run++) {
      const round = clusteredRound(random);
      const limit = run % 3 === 0 ? {} : { maxPairs: random.below(round.size) };
      const problem: PairingProblem = { ...round, ...limit, serveMostFirst: run % 2 === 0 };
      const { pairs } = pair(problem);
      expect({ problem, pairs }).toEqual({ problem, pairs: bestByBruteForce(problem) });
    }
  });

  it('where three places form an odd cycle and a fourth hangs on', () => {
    const triangle = open(4, [
      [0, 1, 10],
      [1, 2, 10],
      [0, 2, 10],
      [2, 3, 1],
    ]);
    expect(pair(triangle).pairs).toEqual([
      [0, 1, 10],
      [2, 3, 1],
    ]);
    expect(pair({ ...triangle, maxPairs: 1 }).pairs).toEqual([[0, 1, 10]]);
  });

  it('where five places form an odd cycle and one stays single', () => {
    const pentagon = open(
      5,
      [
        [0, 1, 8],
        [1, 2, 9],
        [2, 3, 10],
        [3, 4, 9],
        [4, 0, 8],
      ],
      { serveMostFirst: false },
    );
    const { pairs, single, certificate } = pair(pentagon);
    expect(pairs).toEqual([
      [0, 1, 8],
      [2, 3, 10],
    ]);
    expect(single).toEqual([4]);
    expect(certificate.duals.sets).toEqual([{ members: [0, 1, 2, 3, 4], dual: 16 }]);
  });

  it('where it was planted, with odd sets nested in each other', () => {
    const random = randomFrom(3);
    for (let run = 0; run < 12; run++) {
      const { problem, plan } = plantedRound(random, 1 + run);
      const result = pair(problem);
      expect(result.pairs).toEqual(plan);
      expect(check(problem, result)).toEqual([]);
      expect(canonicalLine(problem)).toEqual({
        objective: 'canonical',
        primal: plan.length,
        dual: plan.length,
        gap: 0,
        choices: 0,
      });
    }
  });

  it('where more pairs cost more than they bring, and the sum alone counts', () => {
    const path = open(4, [
      [0, 1, 3],
      [1, 2, 7],
      [2, 3, 3],
    ]);
    expect(pair(path).pairs).toEqual([
      [0, 1, 3],
      [2, 3, 3],
    ]);
    expect(pair({ ...path, serveMostFirst: false }).pairs).toEqual([[1, 2, 7]]);
  });
});

describe('equal plans are told apart by keys alone', () => {
  it('so the plan stays the same when the rows are shuffled', () => {
    const random = randomFrom(4);
    for (let run = 0; run < 60; run++) {
      const size = 10 + random.below(40);
      const range = [1, 2, 4, 50][random.below(4)]!;
      const edges: Edge[] = [];
      for (let a = 0; a < size; a++) {
        for (let b = a + 1; b < size; b++) if (random.chance(0.3)) edges.push([a, b, random.below(range)]);
      }
      const more = { serveMostFirst: run % 2 === 0, ...(run % 3 === 0 && { maxPairs: random.below(size / 2) }) };
      const problem = open(size, edges, more);
      const other = renumbered(problem, random);
      const { pairs, single, certificate } = pair(problem);
      const result = pair(other.problem);
      expect(result.pairs).toEqual(pairs.map(([a, b, weight]) => [other.number[a], other.number[b], weight]));
      expect(result.single).toEqual(single.map(v => other.number[v]));
      expect(result.certificate.lines.at(-1)).toEqual(certificate.lines.at(-1));
    }
  });

  it('also when a pair inside an odd set leaves one way only to go on outside it', () => {
    // 0–1 first, so that 7 leaves the set {0, 1, 7}; then 2–4 is as heavy as before but would leave 6 alone.
    const edges = '017 050 060 077 177 240 267 357 370 450 560 570'.split(' ').map(each => [...each].map(Number));
    const problem = open(8, edges as unknown as Edge[]);
    expect(pair(problem).pairs).toEqual([
      [0, 1, 7],
      [2, 6, 7],
      [3, 7, 0],
      [4, 5, 0],
    ]);
    expect(bestByBruteForce(problem)).toEqual(pair(problem).pairs);
  });

  it('also where a pair that all best plans have leaves an odd set, in which nobody can be single then', () => {
    const edges = '011 035 044 125 131 140 164 254 264 275 344 351 361 450 461 470 564 574'
      .split(' ')
      .map(each => [...each].map(Number)) as unknown as Edge[];
    const order = ['6', '5', '3', '7', '2', '4', '0', '1'];
    const problem = { size: 8, edges, order, serveMostFirst: false };
    const { pairs, certificate } = pair(problem);
    expect([pairs, certificate.primal]).toEqual([bestByBruteForce(problem), 15]);
  });

  it('so every pair in turn is the first that some best plan has', () => {
    const random = randomFrom(5);
    for (let run = 0; run < 40; run++) {
      const size = 10 + random.below(14);
      const cluster = Array.from({ length: size }, () => random.below(4));
      const edges: Edge[] = [];
      for (let a = 0; a < size; a++) {
        for (let b = a + 1; b < size; b++) {
          if (random.chance(cluster[a] === cluster[b] ? 0.9 : 0.3)) {
            edges.push([a, b, (cluster[a] === cluster[b] ? 6 : 0) + random.below(3)]);
          }
        }
      }
      const problem = open(size, edges, { serveMostFirst: run % 2 === 0, ...(run % 3 === 0 && { maxPairs: 4 }) });
      const { pairs, certificate } = pair(problem);
      const taken: [number, number][] = [];
      for (const [a, b] of edges) {
        if (taken.flat().some(v => v === a || v === b) || taken.length === pairs.length) continue;
        const withPair = pair({ ...problem, locked: [...taken, [a, b]] });
        if (withPair.certificate.primal !== certificate.primal) continue;
        if (problem.serveMostFirst && withPair.pairs.length !== pairs.length) continue;
        taken.push([a, b]);
      }
      expect(pairs.map(([a, b]) => [a, b])).toEqual(taken);
    }
  });

  it('when all edges are equal: neighbours in the order of the keys', () => {
    const complete = Array.from(keys(40).keys()).flatMap(a => Array.from({ length: a }, (_, b): Edge => [a, b, 5]));
    const problem = open(40, complete, { maxPairs: 3 });
    expect(pair(problem).pairs).toEqual([
      [0, 1, 5],
      [2, 3, 5],
      [4, 5, 5],
    ]);
    expect(pair({ ...problem, order: keys(40).reverse() }).pairs).toEqual([
      [39, 38, 5],
      [37, 36, 5],
      [35, 34, 5],
    ]);
  });
});

const recorded = new URL('../../../../shared/data/matching/', import.meta.url);
const absent = !existsSync(recorded);
describe(`recorded cases${absent ? ' – skipped: no ../shared/data' : ''}`, () => {
  type Case = { n: number; edges: Edge[]; maxcardinality: boolean; weight: number; pairs: [number, number][] };

  it.skipIf(absent)('of general matching reach their recorded optimum', () => {
    const cases: Case[] = JSON.parse(readFileSync(new URL('networkx/cases.json', recorded), 'utf8'));
    for (const { n, edges, maxcardinality, weight } of cases.filter(each =>
      each.edges.every(([, , w]) => Number.isInteger(w)),
    )) {
      const problem = open(n, edges, { serveMostFirst: maxcardinality });
      const result = pair(problem);
      expect(result.certificate.primal).toBe(weight);
      expect(check(problem, result)).toEqual([]);
    }
  });

  it.skipIf(absent).each([
    ['assign100', 305],
    ['assign500', 991],
  ])('of assignment: %s costs %i', (name, optimum) => {
    const [n, ...costs] = readFileSync(new URL(`orlib/${name}.txt`, recorded), 'utf8')
      .trim()
      .split(/\s+/)
      .map(Number);
    const edges = costs.map((cost, at): Edge => [Math.floor(at / n!), n! + (at % n!), -cost]);
    const problem = open(2 * n!, shuffled(edges, randomFrom(6)));
    const result = pair(problem);
    expect([result.pairs.length, result.certificate.primal]).toEqual([n, -optimum]);
    expect(check(problem, result)).toEqual([]);
  });
});
