import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { buildGraph } from '../../src/algorithms/pairing/graph.ts';
import { solveFreely } from '../../src/algorithms/pairing/tree.ts';

type Edge = readonly [number, number, number];
/** The sum that a solver found and the best of three times in milliseconds; null where it is not to be had here. */
type Result = { readonly sum: number; readonly ms: number } | null;

/** Packages to be measured against; they are nobody's dependency and are fetched for this run. */
const packages = ['linear-sum-assignment@1.0.9', 'hungarian-on3@0.3.1', 'edmonds-blossom@1.0.0'];

/**
 * The solver alone (graph in, matching and duals out) beside C++ and the packages from npm, on the same numbers in one run: a LAPJV
 * of ours compiled on the spot, LEMON where Debian has installed it.
 */
export async function comparePairing(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'klimatwin-bench-'));
  try {
    const lapjv = compile('lapjv', folder);
    const lemon = existsSync('/usr/include/lemon/matching.h') ? compile('lemon', folder) : null;
    const npm = fetchPackages(folder);
    if (lapjv === null) console.log('no g++ here: nothing compiled');
    if (lemon === null) console.log('no LEMON here (Debian: liblemon-dev)');
    if (npm === null) console.log('no packages from npm here');
    print('work', 'ours', 'C++', 'ratio', 'npm', 'ratio');
    for (const n of [400, 1000]) {
      const costs = Array.from({ length: n }, () => Array.from({ length: n }, () => below(1_000_000)));
      const edges = costs.flatMap((row, i) => row.map((cost, j): Edge => [i, n + j, 1_000_000 - cost]));
      const ours = solved(2 * n, edges, true);
      const input = `${n}\n${costs.map(row => row.join(' ')).join('\n')}\n`;
      const raw = run(lapjv, input);
      const cpp = raw === null ? null : { ...raw, sum: 1_000_000 * n - raw.sum };
      print(`assignment ${n} × ${n}, dense`, ours, cpp, npm === null ? null : await best(npm, costs));
    }
    for (const [n, k] of [
      [10_000, 50],
      [10_000, 20],
    ] as const) {
      const edges = sparse(n, k, true);
      print(
        `assignment ${n} × ${n}, ${k} candidates`,
        solved(2 * n, edges, false),
        run(lemon, text(2 * n, edges)),
        null,
      );
    }
    for (const [n, k] of [
      [400, 399],
      [2000, 20],
      [10_000, 20],
      [10_000, 50],
    ] as const) {
      const edges = k === n - 1 ? complete(n) : sparse(n, k, false);
      const slow = npm !== null && n <= 2000 ? blossom(npm, edges) : null;
      print(`any graph, ${n}, ${k} candidates`, solved(n, edges, false), run(lemon, text(n, edges)), slow);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function solved(size: number, edges: readonly Edge[], mostPairs: boolean): Result {
  const graph = buildGraph(size, edges);
  const { mate } = solveFreely(graph, mostPairs);
  let sum = 0;
  for (let arc = 0; arc < graph.head.length; arc++) {
    if (graph.tail[arc]! < graph.head[arc]! && mate[graph.tail[arc]!] === graph.head[arc]) sum += graph.weight[arc]!;
  }
  return { sum, ms: fastest(() => solveFreely(graph, mostPairs)) };
}

/** The best of three times, after the compiler has had a third of a second to warm up. */
function fastest(work: () => unknown): number {
  for (const until = performance.now() + 333; performance.now() < until;) work();
  return Math.min(
    ...[1, 2, 3].map(() => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    }),
  );
}

/** The faster of the two packages for assignment. */
async function best(npm: string, costs: readonly (readonly number[])[]): Promise<Result> {
  const require = createRequire(npm);
  const { linearSumAssignment } = await import(pathToFileURL(require.resolve('linear-sum-assignment')).href);
  const { Matrix } = require('ml-matrix');
  const hungarian = require('hungarian-on3');
  const matrix = new Matrix(costs);
  const times = [
    fastest(() => linearSumAssignment(matrix, { maximaze: false })),
    ...(costs.length <= 400 ? [fastest(() => hungarian(costs))] : []),
  ];
  return { sum: NaN, ms: Math.min(...times) };
}

function blossom(npm: string, edges: readonly Edge[]): Result {
  const solve = createRequire(npm)('edmonds-blossom');
  const begun = performance.now();
  const mate: readonly number[] = solve(
    edges.map(edge => [...edge]),
    false,
  );
  const ms = performance.now() - begun;
  const sum = edges.reduce((so, [a, b, weight]) => so + (mate[a] === b ? weight : 0), 0);
  return { sum, ms };
}

function compile(name: string, folder: string): string | null {
  const target = join(folder, name);
  try {
    execFileSync('g++', ['-O3', '-o', target, join(import.meta.dirname, 'cpp', `${name}.cpp`)], { stdio: 'ignore' });
    return target;
  } catch {
    return null;
  }
}

function run(program: string | null, input: string): Result {
  if (program === null) return null;
  const [sum, ms] = execFileSync(program, { input, encoding: 'utf8' }).split(' ').map(Number);
  return { sum: sum!, ms: ms! };
}

/** The package.json of a folder with the packages, from which they are found. */
function fetchPackages(folder: string): string | null {
  const manifest = join(folder, 'package.json');
  writeFileSync(manifest, '{}');
  try {
    const options = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder];
    execFileSync('npm', [...options, ...packages], { stdio: 'ignore' });
    return manifest;
  } catch {
    return null;
  }
}

function print(work: string, ours: Result | string, cpp: Result | string, ...npm: (Result | string)[]): void {
  if (typeof ours === 'string' || ours === null) {
    console.log([work.padEnd(44), ...[ours, cpp, ...npm].map(word => String(word).padStart(11))].join(''));
    return;
  }
  const columns = [`${ours.ms.toFixed(1)} ms`];
  for (const other of [cpp, ...npm] as Result[]) {
    if (other !== null && !Number.isNaN(other.sum) && other.sum !== ours.sum)
      throw new Error(`${work}: ${ours.sum}, but ${other.sum}`);
    columns.push(
      other === null ? '–' : `${other.ms.toFixed(1)} ms`,
      other === null ? '–' : (ours.ms / other.ms).toFixed(3),
    );
  }
  console.log([work.padEnd(44), ...columns.map(word => word.padStart(11))].join(''));
}

function text(size: number, edges: readonly Edge[]): string {
  return `${size} ${edges.length}\n${edges.map(edge => edge.join(' ')).join('\n')}\n`;
}

function complete(n: number): Edge[] {
  return Array.from({ length: n }, (_, a) =>
    Array.from({ length: a }, (_, b): Edge => [a, b, below(1_000_000)]),
  ).flat();
}

/** Each of n has k others at random; in a two-sided graph these stand on the other side. */
function sparse(n: number, k: number, twoSided: boolean): Edge[] {
  const seen = new Set<number>();
  const edges: Edge[] = [];
  for (let a = 0; a < n; a++) {
    for (let drawn = 0; drawn < k; drawn++) {
      const b = below(n);
      const key = twoSided ? a * n + b : Math.min(a, b) * n + Math.max(a, b);
      if ((a === b && !twoSided) || seen.has(key)) continue;
      seen.add(key);
      edges.push([a, twoSided ? n + b : b, 1 + below(1_000_000)]);
    }
  }
  return edges;
}

let state = 1;
/** The same numbers in every run (mulberry32). */
function below(limit: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
}
