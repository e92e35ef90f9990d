import type { Language } from '../../kernel/text.ts';
import { type Table, type TableValue, writeXlsx } from '../../platform/spreadsheet/write.ts';
import type { PairRecord, RunRecord } from './model.ts';
import type { Constraint } from './queries.ts';
import { reasonsOf } from './rules/reasons.ts';
import { unmatchedReason } from './rules/remarks.ts';
import { summaryOf } from './rules/summary.ts';
import { pairOf } from './rules/take.ts';
import { of100, sayLoser, sheetTextsIn, textsIn, utilityOf100 } from './views/words.ts';

/** The pairs of a run as a table, one row each; below them who has none, with the reason where pairs have theirs. */
export function pairsTable(record: RunRecord, language: Language): Table {
  const t = textsIn(language).file;
  return {
    name: t.name,
    headings: [
      t.number,
      t.key,
      t.place,
      t.key,
      t.partner,
      t.utility,
      t.similarity,
      t.complementarity,
      t.practicality,
      t.travel,
      t.summary,
      t.reasons,
    ],
    rows: [
      ...record.pairs.map((pair, index) => [index + 1, ...pairCells(pair, language)]),
      ...record.unmatched.map(unmatched => [
        t.single,
        unmatched.key,
        unmatched.name,
        ...Array<null>(8).fill(null),
        unmatchedReason(unmatched)[language],
      ]),
    ],
  };
}

/** What else was possible for each place of a run, one row for each other partner, the cheapest first. */
export function alternativesTable({ alternatives = [], entries }: RunRecord, language: Language): Table {
  const { file, price } = textsIn(language);
  const nameOf = new Map(entries.map(({ key, name }) => [key, name]));
  return {
    name: price.alternatives,
    headings: [
      file.key,
      file.place,
      file.key,
      file.partner,
      file.utility,
      price.pairsLess,
      price.utilityLess,
      price.losers,
    ],
    rows: alternatives.map(({ key, partner, name, utility, price: { pairs, utility: less, losers } }) => [
      key,
      nameOf.get(key) ?? key,
      partner,
      name,
      oneDecimal(utilityOf100(utility)),
      pairs,
      oneDecimal(utilityOf100(less)),
      losers.map(loser => sayLoser(language, loser)).join('; '),
    ]),
  };
}

/**
 * A run as a workbook: pairs, what else was possible, who has none and why, figures. What is fixed or excluded stands beside each pair and
 * comes back through `imports/constraints`; pairs that are in no other sheet have one of their own.
 */
export async function roundWorkbook(
  record: RunRecord,
  constraints: readonly Constraint[],
  language: Language,
): Promise<Uint8Array> {
  const t = sheetTextsIn(language);
  const { file } = textsIn(language);
  const held = new Map(constraints.map(constraint => [pairOf(constraint), constraint]));
  const shown = new Set<string>();
  const withConstraints = (table: Table, keysAt: readonly [number, number]): Table => ({
    ...table,
    headings: [...table.headings, t.columns.kind, t.columns.reason],
    rows: table.rows.map(row => {
      const [a, b] = keysAt.map(at => String(row[at])).toSorted() as [string, string];
      shown.add(pairOf({ a, b }));
      const constraint = held.get(pairOf({ a, b }));
      return [...row, constraint ? t.kinds[constraint.kind] : '', constraint?.reason ?? ''];
    }),
  });
  const pairs = withConstraints(
    { ...pairsTable({ ...record, unmatched: [] }, language), name: t.sheets.pairs },
    [1, 3],
  );
  const others = withConstraints({ ...alternativesTable(record, language), name: t.sheets.alternatives }, [0, 2]);
  const nameOf = new Map(record.entries.map(({ key, name }) => [key, name]));
  const rest = constraints.filter(constraint => !shown.has(pairOf(constraint)));
  const fixed = {
    name: t.sheets.fixed,
    headings: [file.key, file.place, file.key, file.partner],
    rows: rest.map(({ a, b }) => [a, nameOf.get(a) ?? a, b, nameOf.get(b) ?? b]),
  };
  const single = {
    name: t.sheets.single,
    headings: [file.key, file.place, file.reasons],
    rows: record.unmatched.map(one => [one.key, one.name, unmatchedReason(one)[language]]),
  };
  return writeXlsx([pairs, others, single, figuresTable(record, language), withConstraints(fixed, [0, 2])]);
}

function figuresTable(record: RunRecord, language: Language): Table {
  const { columns, sheets } = sheetTextsIn(language);
  const { file } = textsIn(language);
  const printed = (value: number | Record<Language, string>): TableValue =>
    typeof value === 'number' ? value : value[language];
  return {
    name: sheets.figures,
    headings: [file.number, file.place, file.partner, columns.figure, columns.own, columns.other, columns.unit],
    rows: record.pairs.flatMap(({ names, profile }, index) =>
      (profile?.figures ?? []).map(({ label, own, other, unit }) => {
        return [index + 1, ...names, label[language], printed(own), printed(other), unit[language]];
      }),
    ),
  };
}

function pairCells(pair: PairRecord, language: Language) {
  const { members, names, similarity, complementarity, practicality, travel } = pair;
  return [
    members[0],
    names[0],
    members[1],
    names[1],
    oneDecimal(utilityOf100(pair.utility)),
    oneDecimal(of100(similarity)),
    oneDecimal(of100(complementarity)),
    oneDecimal(of100(practicality)),
    travel?.hours ?? null,
    summaryOf(pair, language),
    reasonsOf(pair)[language],
  ];
}

function oneDecimal(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}
