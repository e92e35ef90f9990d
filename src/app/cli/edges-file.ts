import { readSpreadsheet } from '../../platform/spreadsheet/read.ts';
import type { Row } from '../../platform/spreadsheet/cell.ts';

/** Possible pairs by name. In a two-sided list a name may stand on both sides and means somebody else on each. */
export type EdgeList = {
  /** Whoever may be paired: those of the one side first, each side sorted by name. */
  readonly names: readonly string[];
  /** In the order of the file, `a` first: positions among the names, and the weight. */
  readonly edges: readonly (readonly [a: number, b: number, weight: number])[];
  /** Rows that repeat an earlier one. */
  readonly repeated: number;
};

/** What is wrong in a file; `row` counts as the spreadsheet does. */
export type EdgeRemark = {
  readonly row: number | null;
  readonly column: string | null;
  readonly code:
    | 'noColumn'
    | 'noName'
    | 'noWeight'
    | 'largeWeight'
    | 'noCapacity'
    | 'itself'
    | 'otherWeight'
    | 'twice'
    | 'unreadable';
  readonly value: string;
  readonly earlier?: number;
};

type Table = { readonly rows: readonly Row[]; readonly at: readonly number[]; readonly titles: readonly string[] };
type Outcome<T> = { readonly list: T; readonly errors: readonly EdgeRemark[] };

/** Headings that mean a column, without blanks and case. */
const headings: Readonly<Record<string, readonly string[]>> = {
  a: ['a'],
  b: ['b'],
  weight: ['weight', 'gewicht'],
  node: ['node', 'knoten', 'name'],
  capacity: ['capacity', 'kapazität'],
};

/** Reads who may be paired with whom, and what that is worth; faults are named row by row. */
export async function readEdges(bytes: Uint8Array, twoSided: boolean): Promise<Outcome<EdgeList>> {
  const errors: EdgeRemark[] = [];
  const table = await readTable(bytes, ['a', 'b', 'weight'], errors);
  const sides: readonly [Map<string, number>, Map<string, number>] = [new Map(), new Map()];
  const [first, second] = twoSided ? sides : [sides[0], sides[0]];
  const rows: { readonly row: number; readonly a: string; readonly b: string; readonly weight: number }[] = [];
  for (const { row, cells } of table.rows) {
    const [a, b, weight] = table.at.map(column => cells[column]?.text ?? '') as [string, string, string];
    const fault = (column: number, code: EdgeRemark['code'], value: string) =>
      errors.push({ row, column: table.titles[column]!, code, value });
    const before = errors.length;
    if (a === '') fault(0, 'noName', '');
    if (b === '') fault(1, 'noName', '');
    else if (!twoSided && a === b) fault(1, 'itself', b);
    const number = wholeNumberOf(weight);
    if (number === null) fault(2, 'noWeight', weight);
    else if (!Number.isSafeInteger(number)) fault(2, 'largeWeight', weight);
    if (errors.length > before || number === null) continue;
    first.set(a, 0);
    second.set(b, 0);
    rows.push({ row, a, b, weight: number });
  }
  // Names are numbered in their own order, so that the order of the rows leaves no trace.
  const names = [...(twoSided ? sides : [sides[0]])].flatMap(side => [...side.keys()].sort());
  names.forEach((name, index) => (index < first.size ? first : second).set(name, index));

  const known = new Map<number, { readonly row: number; readonly weight: number }>();
  const edges: [number, number, number][] = [];
  let repeated = 0;
  for (const { row, a, b, weight } of rows) {
    const [i, j] = [first.get(a)!, second.get(b)!];
    const key = Math.min(i, j) * names.length + Math.max(i, j);
    const earlier = known.get(key);
    if (earlier === undefined) {
      known.set(key, { row, weight });
      edges.push([i, j, weight]);
    } else if (earlier.weight === weight) repeated++;
    else {
      errors.push({ row, column: table.titles[2]!, code: 'otherWeight', value: String(weight), earlier: earlier.row });
    }
  }
  errors.sort((one, two) => (one.row ?? 0) - (two.row ?? 0));
  return { list: { names, edges, repeated }, errors };
}

/** Reads how many partners each may have; whoever is not named may have one. */
export async function readCapacities(bytes: Uint8Array): Promise<Outcome<ReadonlyMap<string, number>>> {
  const errors: EdgeRemark[] = [];
  const table = await readTable(bytes, ['node', 'capacity'], errors);
  const capacities = new Map<string, number>();
  const firstRow = new Map<string, number>();
  for (const { row, cells } of table.rows) {
    const [node, capacity] = table.at.map(column => cells[column]?.text ?? '') as [string, string];
    const number = wholeNumberOf(capacity);
    const earlier = firstRow.get(node);
    const fault = (column: number, code: EdgeRemark['code'], value: string) =>
      errors.push({ row, column: table.titles[column]!, code, value, ...(earlier === undefined ? {} : { earlier }) });
    if (node === '') fault(0, 'noName', '');
    else if (earlier !== undefined) fault(0, 'twice', node);
    if (number === null || !(number >= 0)) fault(1, 'noCapacity', capacity);
    else capacities.set(node, number);
    if (earlier === undefined) firstRow.set(node, row);
  }
  return { list: capacities, errors };
}

/** The rows below the heading, and where its columns are; errors where a column is missing. */
async function readTable(bytes: Uint8Array, wanted: readonly string[], errors: EdgeRemark[]): Promise<Table> {
  const file = await readSpreadsheet(bytes);
  const [heading, ...rows] = file.ok ? (file.sheets.find(sheet => sheet.rows.length > 0)?.rows ?? []) : [];
  if (!file.ok) errors.push({ row: null, column: null, code: 'unreadable', value: file.reason });
  const at = wanted.map(column => {
    return (
      heading?.cells.findIndex(({ text }) => headings[column]!.includes(text.toLowerCase().replace(/\s/g, ''))) ?? -1
    );
  });
  if (heading !== undefined) {
    wanted.forEach((column, index) => {
      if (at[index]! < 0) errors.push({ row: heading.row, column: null, code: 'noColumn', value: column });
    });
  }
  const complete = at.every(column => column >= 0);
  return { rows: complete ? rows : [], at, titles: at.map(column => heading?.cells[column]?.text ?? '') };
}

/** Digits with or without a sign; null for all else. What is too large for a number is larger than any safe one. */
function wholeNumberOf(text: string): number | null {
  const plain = text.replace(/^[−–]/, '-');
  return /^[-+]?\d+$/.test(plain) ? Number(plain) : null;
}
