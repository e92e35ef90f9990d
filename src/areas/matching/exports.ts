import type { Language } from '../../kernel/text.ts';
import type { Table } from '../../platform/spreadsheet/write.ts';
import type { PairRecord, RunRecord } from './model.ts';
import { reasonsOf } from './rules/reasons.ts';
import { unmatchedReason } from './rules/remarks.ts';
import { summaryOf } from './rules/summary.ts';
import { of100, sayLoser, textsIn, utilityOf100 } from './views/words.ts';

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
