import { check } from '../../algorithms/pairing/check.ts';
import { pair } from '../../algorithms/pairing/pairing.ts';
import { Unservable } from '../../algorithms/pairing/problem.ts';
import type { Pairing, PairingProblem } from '../../algorithms/pairing/problem.ts';
import { sayRemark, sayWhere } from '../../areas/applications/imports/remarks.ts';
import type { RemarkCode } from '../../areas/applications/imports/remarks.ts';
import type { Language } from '../../kernel/text.ts';
import { wholeNumber } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { readCapacities, readEdges } from './edges-file.ts';
import type { EdgeList, EdgeRemark } from './edges-file.ts';
import { Infeasible, Refused } from './io.ts';
import type { Io } from './io.ts';
import { deliver, targetOf } from './output.ts';
import type { Result } from './output.ts';
import { loadFile } from './own-figures.ts';
import { textsOf } from './texts.ts';

/** So many faults of a file are named one by one. */
const NAMED_FAULTS = 20;

/**
 * `pair --edges FILE [--two-sided] [--min-cost] [--perfect] [--pairs P] [--capacities FILE]`: the best choice from a list of
 * possible pairs. The proof is checked before anything is answered.
 * @throws Refused with everything that is wrong with options and files, Infeasible where nobody may stay single but must
 */
export async function runPair(given: Arguments, io: Io): Promise<void> {
  const { language } = given;
  const t = textsOf(language);
  const file = given.value('edges');
  if (file === undefined) throw new Refused([t.missingOption('--edges'), t.askForHelp]);
  const maxPairs = wholeNumber(given.value('pairs'), '--pairs', 0, language);
  const target = targetOf(given.value('out'), given.value('format'), ['json', 'csv'], language);

  io.stderr.write(`${t.reading(file)}\n`);
  const reading = await readEdges(await loadFile(file, language), given.isSet('two-sided'));
  refuseFaults(reading.errors, file, language);
  const named = await loadCapacities(given.value('capacities'), io, language);
  const list = withNodes(reading.list, [...named.keys()]);
  io.stderr.write(`${t.pairing.read(list.edges.length, list.names.length)}\n`);
  if (list.repeated > 0) io.stderr.write(`${t.notice(t.pairing.repeated(list.repeated))}\n`);

  const sign = given.isSet('min-cost') ? -1 : 1;
  const problem: PairingProblem = {
    size: list.names.length,
    edges: list.edges.map(([a, b, weight]) => [a, b, plain(sign * weight)] as const),
    capacities: capacitiesOf(list, named),
    ...(maxPairs === undefined ? {} : { maxPairs }),
    serveMostFirst: false,
    nobodySingle: given.isSet('perfect'),
    // Names sort as their numbers do; the width of the numbers is the same for all.
    order: list.names.map((_, index) => String(index).padStart(9, '0')),
  };
  const pairing = solve(problem, maxPairs, language);
  const { primal, gap } = pairing.certificate;
  const single = pairing.single.length;
  if (sign < 0 && pairing.pairs.length === 0 && list.edges.length > 0 && !given.isSet('perfect') && maxPairs !== 0)
    io.stderr.write(`${t.notice(t.pairing.allCost)}\n`);
  io.stderr.write(`${t.computed(pairing.pairs.length, single)}\n`);
  if (gap === 0) io.stderr.write(`${t.proven(plain(sign * primal).toLocaleString(language))}\n`);
  await deliver(pairResult(pairing, list, sign, language), target, io, language);
}

function solve(problem: PairingProblem, maxPairs: number | undefined, language: Language): Pairing {
  const t = textsOf(language).pairing;
  try {
    const pairing = pair(problem);
    const complaints = check(problem, pairing);
    if (complaints.length > 0) throw new Error(complaints.join('; '));
    return pairing;
  } catch (error) {
    if (error instanceof Unservable)
      throw new Infeasible(maxPairs === undefined ? t.someSingle : t.someSingleOf(maxPairs));
    // The file is checked; what is left to refuse is the size of its numbers.
    if (!(error instanceof RangeError)) throw error;
    const heaviest = problem.edges.reduce((most, [, , weight]) => Math.max(most, Math.abs(weight)), 0);
    throw new Refused([t.tooLarge(heaviest.toLocaleString(language))]);
  }
}

async function loadCapacities(
  file: string | undefined,
  io: Io,
  language: Language,
): Promise<ReadonlyMap<string, number>> {
  if (file === undefined) return new Map();
  io.stderr.write(`${textsOf(language).reading(file)}\n`);
  const { list, errors } = await readCapacities(await loadFile(file, language));
  refuseFaults(errors, file, language);
  return list;
}

/** Whoever has a capacity but no possible pair is there all the same, and stays single. */
function withNodes(list: EdgeList, named: readonly string[]): EdgeList {
  const known = new Set(list.names);
  const added = named.filter(name => !known.has(name)).sort();
  return { ...list, names: [...list.names, ...added] };
}

/** Nobody can have more partners than possible pairs, so a large capacity costs nothing; of two sides a name counts on both. */
function capacitiesOf({ names, edges }: EdgeList, named: ReadonlyMap<string, number>): number[] {
  const pairs = new Array<number>(names.length).fill(0);
  for (const [a, b] of edges) {
    pairs[a]!++;
    pairs[b]!++;
  }
  return names.map((name, v) => {
    const capacity = named.get(name) ?? 1;
    return capacity <= 1 ? capacity : Math.max(1, Math.min(capacity, pairs[v]!));
  });
}

function pairResult(pairing: Pairing, list: EdgeList, sign: number, language: Language): Result {
  const t = textsOf(language);
  const { primal, dual, gap } = pairing.certificate;
  const key = (a: number, b: number) => Math.min(a, b) * list.names.length + Math.max(a, b);
  const chosen = new Set(pairing.pairs.map(([a, b]) => key(a, b)));
  // As the file has them: column a first.
  const pairs = list.edges
    .filter(([a, b]) => chosen.has(key(a, b)))
    .sort((one, two) => one[0] - two[0] || one[1] - two[1])
    .map(([a, b, weight]) => [list.names[a]!, list.names[b]!, weight] as const);
  const total = plain(sign * primal);
  return {
    json: { total, pairs, certificate: { primal: total, dual: plain(sign * dual), gap } },
    tables: [
      { name: t.table.sheets.pairs, headings: ['a', 'b', t.pairing.weight], rows: pairs.map(pair => [...pair]) },
      {
        name: t.table.sheets.certificate,
        headings: [t.table.objective, t.table.primal, t.table.dual, t.table.gap],
        rows: [[t.objectives.sum, total, plain(sign * dual), gap]],
      },
    ],
  };
}

function refuseFaults(errors: readonly EdgeRemark[], file: string, language: Language): void {
  if (errors.length === 0) return;
  const t = textsOf(language);
  const said = errors.slice(0, NAMED_FAULTS).map(error => `${file}: ${sayFault(error, language)}`);
  if (errors.length > NAMED_FAULTS) said.push(t.pairing.moreErrors(errors.length - NAMED_FAULTS));
  throw new Refused([...said, t.refused(errors.length)]);
}

function sayFault({ row, column, code, value, earlier = 0 }: EdgeRemark, language: Language): string {
  const t = textsOf(language).pairing;
  const say = (sentence: string) => `${sayWhere({ row, column }, language)}: ${sentence}`;
  switch (code) {
    case 'unreadable':
      return sayRemark({ row, column, code: value as RemarkCode, value: '' }, language);
    case 'noName':
      return say(t.noName);
    case 'otherWeight':
      return say(t.otherWeight(earlier));
    case 'twice':
      return say(t.twice(value, earlier));
    default:
      return say(t[code](value));
  }
}

/** Zero has no sign. */
function plain(number: number): number {
  return number === 0 ? 0 : number;
}
