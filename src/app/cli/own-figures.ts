import { readFile } from 'node:fs/promises';
import { sayRemark, sayWhere } from '../../areas/applications/imports/remarks.ts';
import type { RemarkCode } from '../../areas/applications/imports/remarks.ts';
import type { PrintedFigures } from '../../areas/matching/rules/build-round.ts';
import type { PrintedIndicator } from '../../areas/matching/rules/describe-pair.ts';
import type { Language } from '../../kernel/text.ts';
import { readFigures } from './figures-file.ts';
import type { FigureColumn, FigureRemark } from './figures-file.ts';
import { Refused } from './io.ts';
import type { Io } from './io.ts';
import type { Register } from './register.ts';
import { textsOf } from './texts.ts';

/** Reads one file, or says in one sentence that it cannot. @throws Refused */
export async function loadFile(file: string, language: Language): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new Refused([textsOf(language).unreadableFile(file)]);
  }
}

/**
 * The figures of the register with those of the files beside them.
 * @throws Refused with every error of every file
 */
export async function figuresWith(
  files: readonly string[],
  register: Register,
  io: Io,
  language: Language,
): Promise<PrintedFigures> {
  const t = textsOf(language);
  const columns: FigureColumn[] = [];
  const refused: string[] = [];
  for (const file of files) {
    io.stderr.write(`${t.reading(file)}\n`);
    const reading = await readFigures(await loadFile(file, language), register.findKey);
    const say = (remark: FigureRemark) => `${file}: ${sayFigureRemark(remark, language)}`;
    for (const notice of reading.notices) io.stderr.write(`${t.notice(say(notice))}\n`);
    refused.push(...reading.errors.map(say));
    columns.push(...reading.columns);
    if (reading.errors.length === 0)
      io.stderr.write(`${t.readFigures(file, reading.columns.length, reading.places)}\n`);
  }
  if (refused.length > 0) throw new Refused([...refused, t.refused(refused.length)]);
  return withColumns(register.figures, columns);
}

/**
 * Adds columns as indicators of a theme of their own. A column with the name of an indicator we have takes its place
 * entirely, and a later column that of an earlier one: figures of two sources are never mixed in one column.
 */
function withColumns(figures: PrintedFigures, columns: readonly FigureColumn[]): PrintedFigures {
  const latest = new Map(columns.map(column => [column.title, column]));
  const kept = [...figures.indicators.keys()].filter(index => !latest.has(figures.indicators[index]!.id));
  const added = [...latest.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
  const keys = new Set([...figures.values.keys(), ...added.flatMap(column => [...column.values.keys()])]);
  const values = new Map(
    [...keys].map(key => {
      const row = figures.values.get(key);
      return [
        key,
        [...kept.map(index => row?.[index] ?? null), ...added.map(column => column.values.get(key) ?? null)],
      ];
    }),
  );
  const indicators = [...kept.map(index => figures.indicators[index]!), ...added.map(indicatorOf)];
  return { indicators, values, populations: figures.populations };
}

/** Scales are chosen so that the unit of a column makes no difference: nothing depends on whether it is km or m. */
function indicatorOf({ title, kind, values }: FigureColumn): PrintedIndicator {
  const label = { de: title, en: title };
  const printed = { id: title, theme: 'own', label, unit: { de: '', en: '' }, factor: 1, digits: 6 };
  if (kind === 'categorical') return { ...printed, kind, transform: 'identity' };
  const numbers = [...values.values()].filter(value => typeof value === 'number').sort((a, b) => a - b);
  const [least, greatest] = [numbers[0]!, numbers.at(-1)!];
  // What differs by a factor of ten and more is told apart by ratios, not by distances.
  if (least > 0 && greatest / least >= 10) return { ...printed, kind, transform: 'log' };
  const positive = numbers.filter(value => value > 0);
  const middle = positive[positive.length >> 1] ?? 0;
  if (least === 0 && greatest >= 10 * middle && middle > 0)
    return { ...printed, kind, transform: 'asinh', floor: middle };
  return { ...printed, kind, transform: 'identity' };
}

function sayFigureRemark({ row, column, code, value, earlier }: FigureRemark, language: Language): string {
  const t = textsOf(language).figures;
  const say = (sentence: string) => `${sayWhere({ row, column }, language)}: ${sentence}`;
  switch (code) {
    case 'key-unknown':
    case 'cell-error':
      return sayRemark({ row, column, code, value }, language);
    case 'unreadable':
      return sayRemark({ row, column, code: value as RemarkCode, value: '' }, language);
    case 'noNumber':
      return say(t.noNumber(value));
    case 'twice':
      return say(t.twice(value, earlier ?? 0));
    case 'dissolved':
      return say(t.dissolved(value));
    default:
      return say(t[code]);
  }
}
