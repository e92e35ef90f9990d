import { languages, type Text } from '../../../kernel/text.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import type { CallTerms, Taxonomy } from '../model.ts';

export type TermsRefusal =
  | 'text-missing'
  | 'fields-missing'
  | 'field-unknown'
  | 'benefits-missing'
  | 'places-few'
  | 'rate-range'
  | 'cap-missing'
  | 'hours-missing'
  | 'consent-days'
  | 'weight-complementarity'
  | 'time-zone';

/**
 * What is still missing or wrong before terms can be frozen, all at once. `field` is the name of the input, with the
 * language behind it for texts (`about-en`).
 */
export function missingTerms(
  call: { readonly name: Text; readonly terms: CallTerms },
  taxonomy: Taxonomy,
): Reason<TermsRefusal>[] {
  const { terms } = call;
  const { alpha, beta, gamma } = terms.rules.weights ?? { alpha: 1, beta: 1, gamma: 1 };
  const reasons: Reason<TermsRefusal>[] = [
    ...untold('name', call.name),
    ...untold('about', terms.about),
    ...untold('who', terms.who),
    ...untold('eligible', terms.funding.eligible),
    ...untold('payment', terms.funding.payment),
    ...untold('credit', terms.funding.creditLine),
    ...untold('decisions', terms.workload.decisions),
    ...untoldBenefits('advising', terms.benefits.advising),
    ...untoldBenefits('adopting', terms.benefits.adopting),
  ];
  const known = new Set(taxonomy.fields.map(({ id }) => id));
  const check = (wrong: boolean, code: TermsRefusal, field: string): void => {
    if (wrong) reasons.push({ code, field });
  };
  check(!isTimeZone(terms.timeZone), 'time-zone', 'timeZone');
  check(terms.places < 2, 'places-few', 'places');
  check(terms.fields.length === 0, 'fields-missing', 'fields');
  check(!terms.fields.every(id => known.has(id)), 'field-unknown', 'fields');
  check(!(terms.funding.ratePercent >= 0 && terms.funding.ratePercent <= 100), 'rate-range', 'rate');
  check(terms.funding.ratePercent > 0 && terms.funding.capCents <= 0, 'cap-missing', 'cap');
  check(terms.funding.source === '', 'text-missing', 'source');
  check(terms.workload.hoursPerMonth <= 0, 'hours-missing', 'hours');
  check(terms.consentDays < 1, 'consent-days', 'consentDays');
  // Without complementarity nobody has anything to teach; the algorithms refuse such a round.
  check(!(alpha >= 0 && beta > 0 && gamma >= 0), 'weight-complementarity', 'beta');
  return reasons;
}

function untold(field: string, text: Text): Reason<TermsRefusal>[] {
  return languages
    .filter(language => text[language].trim() === '')
    .map(language => ({ code: 'text-missing' as const, field: `${field}-${language}` }));
}

function untoldBenefits(role: 'advising' | 'adopting', benefits: readonly Text[]): Reason<TermsRefusal>[] {
  if (benefits.length === 0) return [{ code: 'benefits-missing', field: `${role}-de` }];
  return languages
    .filter(language => benefits.some(benefit => benefit[language] === ''))
    .map(language => ({ code: 'benefits-missing' as const, field: `${role}-${language}` }));
}

/** Whether the name is one of a time zone that this computer knows (`Europe/Berlin`). */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name !== '';
  } catch {
    return false;
  }
}

/**
 * The same content is the same text: keys sorted at every depth, numbers and strings as JSON writes them, what is
 * undefined left out. So a hash does not depend on the order in which a database gives keys back.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(item => canonicalJson(item)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}
