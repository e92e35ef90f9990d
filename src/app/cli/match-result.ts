import type { Plan } from '../../algorithms/round/match.ts';
import type { PairRecord } from '../../areas/matching/model.ts';
import type { BuiltRound } from '../../areas/matching/rules/build-round.ts';
import { reasonsOf } from '../../areas/matching/rules/reasons.ts';
import { unmatchedReason } from '../../areas/matching/rules/remarks.ts';
import type { Language } from '../../kernel/text.ts';
import type { Result } from './output.ts';
import { textsOf } from './texts.ts';

/** The plan as JSON, and as tables: pairs and places without a partner in one, for CSV; apart in a workbook. */
export function matchResult(plan: Plan, built: BuiltRound, language: Language): Result {
  const records = plan.pairs.map(pair => built.describe(pair));
  const { primal, dual, gap } = plan.certificate;
  const lines = plan.certificate.lines.map(line => {
    return { objective: line.objective, primal: line.primal, dual: line.dual, gap: line.gap };
  });
  const single = plan.unmatched.map(unmatched => {
    return {
      key: unmatched.id,
      reason: unmatched.reason,
      name: built.name(unmatched.id),
      sentence: unmatchedReason(unmatched),
    };
  });
  const json = { pairs: records.map(pairJson), unmatched: single, certificate: { primal, dual, gap, lines } };

  const t = textsOf(language);
  const { sheets } = t.table;
  const pairRows = records.map((record, index) => [`${t.table.pair} ${index + 1}`, ...pairRow(record, language)]);
  const pairHeadings = [t.table.result, ...headings(language)];
  const tables: Result['tables'] = [
    { name: sheets.pairs, headings: pairHeadings, rows: pairRows },
    {
      name: sheets.unmatched,
      headings: [t.table.key, t.table.name, t.table.reason],
      rows: single.map(({ key, name, sentence }) => [key, name, sentence[language]]),
    },
    {
      name: sheets.certificate,
      headings: [t.table.objective, t.table.primal, t.table.dual, t.table.gap],
      rows: lines.map(line => [t.objectives[line.objective], line.primal, line.dual, line.gap]),
    },
  ];
  // One table has room for both kinds of rows: whoever has no partner has the reason where pairs have theirs.
  const everybody = {
    name: sheets.pairs,
    headings: pairHeadings,
    rows: [
      ...pairRows,
      ...single.map(({ key, name, sentence }) => {
        return [
          t.table.single,
          key,
          name,
          ...Array<null>(pairHeadings.length - 5).fill(null),
          sentence.de,
          sentence.en,
        ];
      }),
    ],
  };
  return { json, tables, csv: everybody };
}

function pairJson(record: PairRecord) {
  const { members, utility, similarity, complementarity, practicality, names, coverage, travel } = record;
  const figures = [...record.agreements, ...record.differences];
  return {
    members,
    utility,
    similarity,
    complementarity,
    practicality,
    fields: record.fields.map(({ field, from, to, levels }) => ({ field, from, to, levels })),
    reasons: reasonsOf(record),
    names,
    coverage,
    travel,
    figures,
  };
}

function headings(language: Language): string[] {
  const t = textsOf(language).table;
  const members = [t.key, t.name, t.otherKey, t.otherName];
  const scores = [t.utility, t.similarity, t.complementarity, t.practicality, t.travel];
  return [...members, ...scores, t.fields, t.reasonsDe, t.reasonsEn];
}

function pairRow(record: PairRecord, language: Language) {
  const t = textsOf(language).table;
  const fields = record.fields.map(({ label, from, to }) => {
    return `${label[language]}: ${from === null || to === null ? t.peers : `${from} → ${to}`}`;
  });
  const reasons = reasonsOf(record);
  return [
    record.members[0],
    record.names[0],
    record.members[1],
    record.names[1],
    record.utility,
    rounded(record.similarity),
    rounded(record.complementarity),
    rounded(record.practicality),
    record.travel?.hours ?? null,
    fields.join('; '),
    reasons.de,
    reasons.en,
  ];
}

/** Four decimals are enough to sort by; JSON has all of them. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e4) / 1e4;
}
