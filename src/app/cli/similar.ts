import type { Space } from '../../algorithms/similarity/space.ts';
import { structureOf } from '../../areas/matching/rules/structure.ts';
import type { PrintedFigures, RoundPlace } from '../../areas/matching/rules/build-round.ts';
import type { Language } from '../../kernel/text.ts';
import type { TableValue } from '../../platform/spreadsheet/write.ts';
import { wholeNumber } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { Refused } from './io.ts';
import type { Io } from './io.ts';
import { deliver, targetOf } from './output.ts';
import type { Result } from './output.ts';
import { figuresWith } from './own-figures.ts';
import { openRegister } from './register.ts';
import type { Register } from './register.ts';
import { textsOf } from './texts.ts';

/**
 * `similar --place KEY [-k N] [--figures FILE…] [--format text|json|csv] [--out FILE]`: the places of the same level
 * most alike to one, a composed region among the places of its parts' level. A place without figures has none.
 * @throws Refused with everything that is wrong with options and files
 */
export async function runSimilar(given: Arguments, io: Io): Promise<void> {
  const { language } = given;
  const t = textsOf(language);
  const wanted = given.value('place');
  if (wanted === undefined) throw new Refused([t.missingOption('--place'), t.askForHelp]);
  const k = wholeNumber(given.value('neighbours'), '-k', 1, language) ?? 10;
  const target = targetOf(given.value('out'), given.value('format'), ['text', 'json', 'csv'], language);

  const register = openRegister();
  const place = findPlace(wanted, register, language);
  const figures = await figuresWith(given.figures, register, io, language);
  io.stderr.write(`${t.comparing(place.name)}\n`);
  const { neighbours, missing } = answerFor(place, figures, k, register);
  if (neighbours.length === 0) io.stderr.write(`${t.notice(t.noComparison(place.name))}\n`);
  else if (missing.length > 0) {
    const labels = missing.map(({ label }) => label[language]).join(', ');
    io.stderr.write(`${t.notice(t.fewFigures(place.name, labels))}\n`);
  }
  await deliver(similarResult(place, neighbours, language), target, io, language);
}

/** By key, else by a name that only one place has. */
function findPlace(wanted: string, register: Register, language: Language): RoundPlace {
  const t = textsOf(language);
  const key = register.findKey(wanted);
  if (key !== null) return register.place(key);
  const named = register.findNamed(wanted);
  if (named.length === 1) return named[0]!;
  if (named.length === 0) throw new Refused([t.unknownPlace(wanted)]);
  const list = named.slice(0, 10).map(place => `${place.name} (${place.key})`);
  throw new Refused([t.ambiguousPlace(wanted, `${list.join(', ')}${named.length > 10 ? ', …' : ''}`)]);
}

type NeighbourResult = {
  readonly key: string;
  readonly name: string;
  readonly similarity: number;
  readonly distance: number;
  readonly coverage: number;
  readonly contributions: readonly object[];
};

/**
 * The neighbours of a place, and which figures it lacks for them. A place of which so little is known that no pair with it
 * has a score in a round is compared all the same on what is known; the coverage says how little that is.
 */
function answerFor(place: RoundPlace, figures: PrintedFigures, k: number, register: Register) {
  for (const minimumCoverage of [undefined, 0]) {
    const space = structureOf(figures, register.places, minimumCoverage).findGroup(place, place)?.space;
    const neighbours = space ? neighboursOf(place, space, k, register) : [];
    if (space === undefined || neighbours.length === 0) continue;
    const own = figures.values.get(place.key) ?? [];
    const weighty = new Set(space.indicators.map(({ id }) => id));
    const missing = figures.indicators.filter(({ id }, index) => weighty.has(id) && own[index] == null);
    return { neighbours, missing: minimumCoverage === undefined ? [] : missing };
  }
  return { neighbours: [], missing: [] };
}

function neighboursOf(place: RoundPlace, space: Space, k: number, register: Register): NeighbourResult[] {
  const index = space.index(place.key);
  if (index === undefined) return [];
  const accept = (other: number) => !place.within.includes(space.id(other));
  return space.neighbours(index, { k, accept }).map(({ index: other, id, similarity, distance, coverage }) => {
    const contributions = space.explain(index, other).map(contribution => {
      const { indicator, theme, own, other: theirs, share } = contribution;
      return { indicator, theme, own, other: theirs, share };
    });
    return { key: id, name: register.place(id).name, similarity, distance, coverage, contributions };
  });
}

function similarResult(place: RoundPlace, neighbours: readonly NeighbourResult[], language: Language): Result {
  const t = textsOf(language).table;
  const headings = [t.rank, t.key, t.name, t.similarity, t.distance, t.coverage];
  const rows = neighbours.map(({ key, name, similarity, distance, coverage }, index): TableValue[] => {
    return [index + 1, key, name, rounded(similarity), rounded(distance), rounded(coverage)];
  });
  const lines = rows.map(([rank, key, name], index) => {
    const { similarity, coverage } = neighbours[index]!;
    return [rank, percent(similarity), percent(coverage), key, name];
  });
  const text = [[t.rank, t.similarity, t.coverage, t.key, t.name], ...lines];
  return {
    json: { place: { key: place.key, name: place.name }, neighbours },
    tables: [{ name: place.key, headings, rows }],
    text: aligned(text.map(line => line.map(value => String(value ?? '')))),
  };
}

function percent(value: number): string {
  return `${Math.round(value * 100)} %`;
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** Columns side by side; all but the last two, key and name, to the right. */
function aligned(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map(line => line[column]!.length)));
  return lines
    .map(line =>
      line
        .map((word, at) => (at < 3 ? word.padStart(widths[at]!) : word.padEnd(widths[at]!)))
        .join('  ')
        .trimEnd(),
    )
    .map(line => `${line}\n`)
    .join('');
}
