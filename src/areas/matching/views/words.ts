import { formatNumber, formatPercent } from '../../../design/format.ts';
import { inLanguage, type Language, type Text } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { FigurePair, PairRecord, PriceRecord } from '../model.ts';
import type { Proposal } from '../queries.ts';
import { de as pairDe } from './pair-texts.de.ts';
import { en as pairEn } from './pair-texts.en.ts';
import { de as sheetDe } from './sheet-texts.de.ts';
import { en as sheetEn } from './sheet-texts.en.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';

export const textsIn = (language: Language) => inLanguage(language, { de, en });
export const sheetTextsIn = (language: Language) => inLanguage(language, { de: sheetDe, en: sheetEn });
export const pairTextsIn = (language: Language) => inLanguage(language, { de: pairDe, en: pairEn });

/** "10 Paare", "1 Paar". */
export function sayPairs(language: Language, count: number): string {
  const t = textsIn(language).round;
  return count === 1 ? t.onePair : t.pairs({ pairs: formatNumber(language, count) });
}

/** Utility 0 … 1,000,000 on the scale of 100 that is shown. */
export function utilityOf100(utility: number): number {
  return utility / 10_000;
}

/** A share 0 … 1 on the scale of 100 that is shown; null where unknown. */
export function of100(share: number | null): number | null {
  return share === null ? null : share * 100;
}

export function titleOf(language: Language, record: PairRecord): string {
  return pairTextsIn(language).title({ a: record.names[0], b: record.names[1] });
}

/** "Landkreis Ahorn fällt von 81 auf 64". */
export function sayLoser(language: Language, { name, before, after }: PriceRecord['losers'][number]): string {
  const t = textsIn(language).price;
  const number = (value: number) => formatNumber(language, utilityOf100(value), 1);
  return after === 0
    ? t.single({ name, before: number(before) })
    : t.falls({ name, before: number(before), after: number(after) });
}

/** "kostet 1,8 % des Gesamtnutzens; Landkreis Ahorn fällt von 81 auf 64": what a departure from the pairs costs, and whom. */
export function sayPrice(language: Language, { pairs, utility, losers }: PriceRecord, total: number): string {
  const t = textsIn(language).price;
  const number = (value: number) => formatNumber(language, utilityOf100(value), 1);
  const share = total > 0 ? formatPercent(language, Math.abs(utility) / total, 1) : number(Math.abs(utility));
  const parts = [
    ...(pairs > 0 && utility > 0 ? [t.both({ pairs: sayPairs(language, pairs), share })] : []),
    ...(pairs > 0 && utility <= 0 ? [t.pairs({ pairs: sayPairs(language, pairs) })] : []),
    ...(pairs === 0 && utility > 0 ? [t.costs({ share })] : []),
    ...(utility < 0 ? [t.brings({ share })] : []),
    ...losers.map(loser => sayLoser(language, loser)),
  ];
  return parts.length === 0 ? t.nothing : parts.join('; ');
}

/** A figure with its unit, as it is printed. */
export function printFigure(language: Language, { unit }: FigurePair, value: number | Text): string {
  if (typeof value !== 'number') return value[language];
  if (unit[language] === '%') return formatPercent(language, value / 100, 1);
  return `${formatNumber(language, value, 6)}${unit[language] === '' ? '' : `\u00a0${unit[language]}`}`;
}

/** What a head of administration asks first: which terms of a call say what it costs. */
export const costKeys: readonly string[] = ['rate', 'cap', 'eligible', 'payment', 'hours', 'trips', 'decisions'];

/** Names of the members of a proposal by the state of their answer, in the order of the record. */
export function namesOf(proposal: Proposal, state: Proposal['members'][number]['state']): string[] {
  return proposal.record.members.flatMap((key, index) => {
    const member = proposal.members.find(candidate => candidate.key === key);
    return member?.state === state ? [proposal.record.names[index]!] : [];
  });
}

/** Where a proposal stands, in words: "wartet auf Zustimmung von Landkreis Gießen". */
export function sayProposalState(language: Language, proposal: Proposal): string {
  const t = pairTextsIn(language);
  const say = t.states[proposal.state];
  if (typeof say === 'string') return say;
  const names = namesOf(proposal, proposal.state === 'refused' ? 'refused' : 'pending');
  return say({ names: names.join(t.and) });
}

/** The same for a table. */
export function sayProposalStateShort(language: Language, proposal: Proposal): string {
  const t = pairTextsIn(language);
  const say = t.shortStates[proposal.state];
  if (typeof say === 'string') return say;
  const names = namesOf(proposal, proposal.state === 'refused' ? 'refused' : 'pending');
  return say({ names: names.join(t.and) });
}

export const proposalTags = {
  proposed: 'waiting',
  pending: 'waiting',
  confirmed: 'good',
  refused: 'closed',
  expired: 'closed',
  dissolved: 'closed',
} as const;

/** What every form carries: the proof against forged ones, and the key by which it is taken only once. */
export function proofOf(visit: Visit): Readonly<Record<string, string>> {
  return { _csrf: visit.csrf, _key: visit.ctx.newId() };
}
