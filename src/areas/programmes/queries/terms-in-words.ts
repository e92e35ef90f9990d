import {
  formatDeadline,
  formatEuros,
  formatKilometres,
  formatNumber,
  formatPercent,
  formatPlainDay,
} from '../../../design/format.ts';
import { dayAt, findDay } from '../../../kernel/day.ts';
import { euroCents } from '../../../kernel/money.ts';
import { inLanguage, type Language, type Text } from '../../../kernel/text.ts';
import { type CallRules, type CallTerms, type Taxonomy } from '../model.ts';
import { barriers, hasBarrier } from '../rules/barriers.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/** One term as people read it. Several lines of a value are separated by `\n`. */
export type TermLine = { readonly key: string; readonly label: string; readonly value: string };

/** What terms consist of, besides the rules by which pairs are found. */
export function termsInWords(terms: CallTerms, taxonomy: Taxonomy, language: Language): TermLine[] {
  const t = inLanguage(language, { de, en }).terms;
  const { funding, workload, benefits } = terms;
  const lines = (texts: readonly Text[]): string => texts.map(text => text[language]).join('\n');
  const number = (value: number): string => formatNumber(language, value);
  const said: [keyof typeof t, string][] = [
    ['timeZone', terms.timeZone],
    ['about', terms.about[language]],
    ['who', terms.who[language]],
    ['places', t.placesValue(number(terms.places), number(Math.floor(terms.places / 2)))],
    ['fields', terms.fields.map(id => fieldLabel(id, taxonomy, language)).join(', ')],
    ['rate', formatPercent(language, funding.ratePercent / 100, 1)],
    ['cap', formatEuros(language, euroCents(funding.capCents))],
    ['eligible', funding.eligible[language]],
    ['payment', funding.payment[language]],
    ['credit', funding.creditLine[language]],
    ['source', funding.source],
    ['hours', formatNumber(language, workload.hoursPerMonth, 1)],
    ['trips', number(workload.trips)],
    ['decisions', workload.decisions[language]],
    ['advising', lines(benefits.advising)],
    ['exampleAdvising', benefits.examples.advising[language]],
    ['adopting', lines(benefits.adopting)],
    ['exampleAdopting', benefits.examples.adopting[language]],
    ['consentDays', t.days(number(terms.consentDays))],
  ];
  return said.map(([key, value]) => ({ key, label: String(t[key]), value }));
}

/** The rules by which pairs are found, in words. Rules that are not set are left out. */
export function rulesInWords(rules: CallRules, taxonomy: Taxonomy, language: Language): TermLine[] {
  const t = inLanguage(language, { de, en }).rules;
  const { alpha, beta, gamma } = rules.weights ?? { alpha: 0.5, beta: 0.35, gamma: 0.15 };
  const share = (weight: number): string => formatNumber(language, (100 * weight) / (alpha + beta + gamma), 1);
  const number = (value: number): string => formatNumber(language, value, 1);
  const set = barriers.filter(barrier => hasBarrier(rules, barrier)).map(barrier => t[barrier]);
  const pairs = (list: CallRules['locked']): string => (list ?? []).map(([a, b]) => `${a} – ${b}`).join('\n');
  const themes = Object.entries(rules.themeWeightsByField ?? {}).map(
    ([field, weights]) =>
      `${fieldLabel(field, taxonomy, language)}: ${Object.entries(weights)
        .map(([theme, weight]) => `${theme} ${formatNumber(language, weight, 2)}`)
        .join(', ')}`,
  );
  const said: [string, string, string][] = [
    ['weights', t.weights, t.weightsValue(share(alpha), share(beta), share(gamma))],
    ['mode', t.mode, t.modes[rules.mode]],
    ['barriers', t.barriers, set.length > 0 ? set.join('\n') : t.noBarrier],
    ['minDistanceKm', t.minDistanceKm, rules.minDistanceKm ? formatKilometres(language, rules.minDistanceKm) : ''],
    [
      'maxTravelHours',
      t.maxTravelHours,
      rules.maxTravelHours ? t.hours(formatNumber(language, rules.maxTravelHours, 1)) : '',
    ],
    ['floor', t.floor, rules.floor ? t.floorValue(formatNumber(language, rules.floor)) : ''],
    ['worstPairPercent', t.worstPair, rules.worstPairPercent ? t.worstPairValue(number(rules.worstPairPercent)) : ''],
    ['themeWeightsByField', t.themeWeightsByField, themes.join('\n')],
    ['locked', t.fixed, pairs(rules.locked)],
    ['forbidden', t.forbidden, pairs(rules.forbidden)],
    ['edition', t.edition, editionInWords(rules.edition, language)],
  ];
  return said.filter(([, , value]) => value !== '').map(([key, label, value]) => ({ key, label, value }));
}

/** Editions are named after the day on which they were written. */
function editionInWords(edition: string, language: Language): string {
  const written = findDay(edition);
  return written === null ? edition : formatPlainDay(language, written);
}

export type Difference = { readonly label: string; readonly before: string; readonly after: string };

/**
 * What changed from one version to another, in words: each term with its old and its new value, the deadline first.
 * A text that changed only in the other language is quoted in that one.
 */
export function differencesInWords(
  before: { readonly terms: CallTerms; readonly deadlineAt: Date },
  after: { readonly terms: CallTerms; readonly deadlineAt: Date },
  taxonomy: Taxonomy,
  language: Language,
): Difference[] {
  const t = inLanguage(language, { de, en }).terms;
  const other: Language = language === 'de' ? 'en' : 'de';
  const here = compared(before, after, taxonomy, language);
  const there = compared(before, after, taxonomy, other);
  return here.flatMap(({ key, label, ...values }) => {
    if (values.before !== values.after) return [{ label, ...values }];
    const elsewhere = there.find(line => line.key === key);
    if (!elsewhere || elsewhere.before === elsewhere.after) return [];
    return [{ label: t.otherLanguage(label), before: elsewhere.before, after: elsewhere.after }];
  });
}

type Version = { readonly terms: CallTerms; readonly deadlineAt: Date };

function compared(before: Version, after: Version, taxonomy: Taxonomy, language: Language) {
  const [old, now] = [before, after].map(version => allLines(version, taxonomy, language));
  const keys = new Set([...old!.keys(), ...now!.keys()]);
  return [...keys].map(key => ({
    key,
    label: (now!.get(key) ?? old!.get(key))!.label,
    before: old!.get(key)?.value ?? '–',
    after: now!.get(key)?.value ?? '–',
  }));
}

function allLines({ terms, deadlineAt }: Version, taxonomy: Taxonomy, language: Language): Map<string, TermLine> {
  const t = inLanguage(language, { de, en }).terms;
  const deadline = { key: 'deadline', label: t.deadline, value: deadlineInWords(deadlineAt, terms.timeZone, language) };
  const rules = rulesInWords(terms.rules, taxonomy, language).map(line => ({ ...line, key: `rules.${line.key}` }));
  return new Map([deadline, ...termsInWords(terms, taxonomy, language), ...rules].map(line => [line.key, line]));
}

/** "Fr., 26. Februar 2027, 24 Uhr (MEZ)": the last day on which one is in time. */
export function deadlineInWords(deadlineAt: Date, timeZone: string, language: Language): string {
  return formatDeadline(language, dayAt(new Date(deadlineAt.getTime() - 1), timeZone), timeZone);
}

function fieldLabel(id: string, taxonomy: Taxonomy, language: Language): string {
  return taxonomy.fields.find(field => field.id === id)?.label[language] ?? id;
}
