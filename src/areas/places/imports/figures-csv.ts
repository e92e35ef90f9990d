import { foldSpelling, slug, withoutBrackets } from '../../../kernel/spelling.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Cell, Row } from '../../../platform/spreadsheet/cell.ts';
import { readSpreadsheet } from '../../../platform/spreadsheet/read.ts';
import type { Figure, Indicator, Level, Place, Theme } from '../model.ts';
import { findPlaceId } from '../rules.ts';
import { decimalMarkOf, findNumber, isMissing } from './numbers.ts';
import type { DecimalMark } from './numbers.ts';
import type { FiguresRemark } from './figures-remarks.ts';

/** What the importer knows about a file that the file itself does not say. */
export type FiguresContext = {
  readonly places: readonly Place[];
  readonly indicators: readonly Indicator[];
  readonly source: string;
  readonly year: number;
  readonly licence: string;
  /** Theme of the columns that are new; `other` unless stated. */
  readonly theme?: Theme;
};

/**
 * What was read. With errors nothing of it must be used. `indicators` are those of the file: a column with the id or label
 * of a known one replaces it with all its figures, because figures of two sources are never compared.
 */
export type FiguresReading = {
  readonly indicators: readonly Indicator[];
  readonly figures: readonly Figure[];
  readonly rows: number;
  readonly errors: readonly FiguresRemark[];
  readonly notices: readonly FiguresRemark[];
};

/**
 * Reads figures of one's own (CSV or XLSX): one row per official key, one column per indicator. Words in brackets in
 * headings are ignored; German or English decimals; a row may name a place of any level.
 */
export async function readFigures(bytes: Uint8Array, context: FiguresContext): Promise<FiguresReading> {
  const errors: FiguresRemark[] = [];
  const nothing = { indicators: [], figures: [], rows: 0, notices: [] };
  const reading = await readSpreadsheet(bytes);
  if (!reading.ok) return { ...nothing, errors: [{ row: null, column: null, code: reading.reason, value: '' }] };
  const [header, ...rows] = reading.sheets.find(sheet => sheet.rows.length > 0)?.rows ?? [];
  const heading = headingOf(header?.cells ?? []);
  if (heading.key < 0) return { ...nothing, errors: [{ row: null, column: null, code: 'no-key', value: '' }] };
  if (heading.columns.length === 0) {
    return { ...nothing, errors: [{ row: null, column: null, code: 'no-columns', value: '' }] };
  }
  const notices: FiguresRemark[] = heading.repeated.map(title => remark(null, title, 'column-repeated', title));
  const named = readKeys(rows, heading.key, context, errors, notices);
  const mark = decimalMarkOf(texts(named, heading.columns));
  const read = heading.columns.map(column => readColumn(column, named, mark, context, errors));
  for (const { title, figures } of read) {
    if (figures.length === 0) notices.push(remark(null, title, 'column-empty', title));
  }
  const filled = read.filter(({ figures }) => figures.length > 0);
  return {
    indicators: filled.map(({ indicator }) => indicator),
    figures: filled.flatMap(({ figures }) => figures),
    rows: named.length,
    errors,
    notices,
  };
}

type Column = { readonly index: number; readonly title: string; readonly label: string };
type Heading = { readonly key: number; readonly columns: readonly Column[]; readonly repeated: readonly string[] };

const folded = (words: string): Set<string> => new Set(words.split(', ').map(foldSpelling));
const keyWords = folded(
  'key, keys, code, id, Schlüssel, AGS, ARS, RS, LAU, LAU-Code, NUTS, Kennziffer, amtlicher Schlüssel, Gemeindeschlüssel, ' +
    'amtlicher Gemeindeschlüssel, Regionalschlüssel, amtlicher Regionalschlüssel, Kreisschlüssel, Kreiskennziffer, ' +
    'Gemeindekennziffer, Schlüsselnummer, Gebietsschlüssel, official key, place key',
);
/** Columns for people, next to the key. */
const wordColumns = folded(
  'name, place, municipality, region, Ort, Gebiet, Kommune, Kreis, Landkreis, Gemeinde, Stadt, Raumeinheit, Bezeichnung, ' +
    'Land, Bundesland, Aggregat, country, state, kind, Art',
);

function headingOf(cells: readonly Cell[]): Heading {
  const columns = cells.map((cell, index) => ({ index, title: cell.text, label: withoutBrackets(cell.text) }));
  const key = columns.findIndex(({ label }) => keyWords.has(foldSpelling(label)));
  const seen = new Set<string>();
  const kept: Column[] = [];
  const repeated: string[] = [];
  for (const column of columns) {
    const word = foldSpelling(column.label);
    if (column.index === key || word === '' || keyWords.has(word) || wordColumns.has(word)) continue;
    if (seen.has(word)) repeated.push(column.title);
    else kept.push(column);
    seen.add(word);
  }
  return { key, columns: kept, repeated };
}

type NamedRow = Row & { readonly place: Place };

/** The rows with their places; a key that nobody has is told but does no harm, a key that comes twice does. */
function readKeys(
  rows: readonly Row[],
  keyColumn: number,
  { places }: FiguresContext,
  errors: FiguresRemark[],
  notices: FiguresRemark[],
): NamedRow[] {
  const placeOf = new Map(places.map(place => [place.id, place]));
  const rowOf = new Map<string, number>();
  const named: NamedRow[] = [];
  for (const row of rows) {
    const text = row.cells[keyColumn]?.text ?? '';
    const id = text === '' ? null : findPlaceId(text, candidate => placeOf.has(candidate));
    const before = id === null ? undefined : rowOf.get(id);
    if (text === '') notices.push(remark(row.row, null, 'row-without-key', ''));
    else if (id === null) notices.push(remark(row.row, null, 'key-unknown', text));
    else if (before !== undefined) errors.push({ ...remark(row.row, null, 'key-twice', text), other: String(before) });
    else {
      rowOf.set(id, row.row);
      named.push({ ...row, place: placeOf.get(id)! });
    }
  }
  return named;
}

function* texts(rows: readonly NamedRow[], columns: readonly Column[]): Iterable<string> {
  for (const row of rows) {
    for (const { index } of columns) {
      const cell = row.cells[index];
      if (cell?.kind === 'text' && !isMissing(cell.text)) yield cell.text;
    }
  }
}

function readColumn(
  column: Column,
  rows: readonly NamedRow[],
  mark: DecimalMark,
  context: FiguresContext,
  errors: FiguresRemark[],
): { readonly title: string; readonly indicator: Indicator; readonly figures: readonly Figure[] } {
  const values: { readonly place: Place; readonly value: number; readonly row: number }[] = [];
  for (const { row, cells, place } of rows) {
    const cell = cells[column.index];
    if (!cell || isMissing(cell.text)) continue;
    const value =
      cell.kind === 'number' ? Number(cell.text) : cell.kind === 'text' ? findNumber(cell.text, mark) : null;
    if (value === null || !Number.isFinite(value)) errors.push(remark(row, column.title, 'no-number', cell.text));
    else values.push({ place, value, row });
  }
  const numbers = values.map(({ value }) => value);
  const levels = [...new Set(values.map(({ place }) => place.level))];
  const alike = namesakes(column.label, context.indicators);
  const known = alike.find(each => each.levels.some(level => levels.includes(level))) ?? alike[0];
  const indicator = known ? replaced(known, levels, context) : created(column.label, numbers, levels, context);
  // A share is stored between 0 and 1; people write it in per cent.
  const scale = indicator.transform === 'logit' && numbers.some(value => value > 1) ? 1 / indicator.factor : 1;
  const { id: indicatorId, year, source, licence, quality } = indicator;
  const figures: Figure[] = [];
  for (const { place, value, row } of values) {
    const scaled = value * scale;
    if (indicator.transform === 'logit' && (scaled < 0 || scaled > 1)) {
      errors.push(remark(row, column.title, 'no-share', String(value)));
    } else if (indicator.transform === 'log' && value < 0) {
      errors.push(remark(row, column.title, 'negative', String(value)));
    } else figures.push({ placeId: place.id, indicatorId, value: scaled, year, source, licence, quality });
  }
  return { title: column.title, indicator, figures };
}

/** The indicators that the heading of a column means, in one language or the other. */
function namesakes(label: string, indicators: readonly Indicator[]): readonly Indicator[] {
  const word = foldSpelling(label);
  return indicators.filter(
    ({ id, label: own }) =>
      foldSpelling(id) === word || Object.values(own).some(text => foldSpelling(withoutBrackets(text)) === word),
  );
}

/**
 * The known indicator with the source of the file, if it exists at these levels. Otherwise one like it: inhabitants of
 * municipalities say nothing about those of Kreise, so they do not replace them.
 */
function replaced(
  namesake: Indicator,
  levels: readonly Level[],
  { source, year, licence, indicators }: FiguresContext,
): Indicator {
  const label: Text = { de: withoutBrackets(namesake.label.de), en: withoutBrackets(namesake.label.en) };
  const now = { ...namesake, label, source, year, licence, quality: 'official' } as const;
  if (namesake.levels.some(level => levels.includes(level))) {
    const composed = namesake.levels.filter(level => level === 'region' && levels.includes('kreis'));
    return { ...now, levels: [...new Set([...levels, ...composed])] };
  }
  const { composition: _, ...described } = now;
  return { ...described, id: freeId(`${namesake.id}-${levels.join('-')}`, indicators), levels };
}

function freeId(id: string, indicators: readonly Indicator[]): string {
  return indicators.some(indicator => indicator.id === id) ? freeId(`${id}-2`, indicators) : id;
}

/**
 * An indicator that nobody described: compared by ratio where all values are positive and spread wide, else by difference.
 */
function created(
  label: string,
  values: readonly number[],
  levels: readonly Level[],
  { source, year, licence, theme = 'other', indicators }: FiguresContext,
): Indicator {
  const text: Text = { de: label, en: label };
  const positive = values.filter(value => value > 0);
  const isWide =
    positive.length === values.length && Math.max(...values) > 100 && Math.max(...values) > 5 * Math.min(...values);
  return {
    id: freeId(slug(label), indicators),
    theme,
    label: text,
    unit: { de: '', en: '' },
    factor: 1,
    digits: values.every(Number.isInteger) ? 0 : 1,
    kind: 'numeric',
    transform: isWide ? 'log' : values.some(value => value < 0) ? 'asinh' : 'identity',
    levels,
    source,
    year,
    licence,
    quality: 'official',
  };
}

function remark(row: number | null, column: string | null, code: FiguresRemark['code'], value: string): FiguresRemark {
  return { row, column, code, value };
}
