import { formatEuros, formatPercent, formatPlainDay } from '../../../design/format.ts';
import { euroCents } from '../../../kernel/money.ts';
import { inLanguage, type Language, languages, type Text } from '../../../kernel/text.ts';
import type { PartnershipField } from '../../partnerships/model.ts';
import type { Variable } from '../model/clauses.ts';
import { duties, type DutySide } from '../model/duties.ts';
import type { Agreement } from '../model.ts';
import type { Setting } from '../queries.ts';
import type { Facts } from '../rules/fill.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

type Framed = Pick<Agreement, 'startsOn' | 'endsOn' | 'languages' | 'leading'> & {
  readonly parties: readonly { readonly organisationId: string }[];
};

/** What the clauses of an agreement speak of, from the records of the partnership, its call and its programme. */
export function factsOf(setting: Setting, agreement: Framed): Facts {
  const { partnership, call, officeId } = setting;
  const say = inBoth(language => valuesIn(language, setting, agreement));
  const names = Object.keys(say.de) as Variable[];
  return {
    values: Object.fromEntries(names.map(name => [name, inBoth(language => say[language][name])])) as Facts['values'],
    parties: partnership.members.length,
    hasGrant: call.terms.funding.capCents > 0,
    languages: agreement.languages,
    officeSigns: agreement.parties.some(({ organisationId }) => organisationId === officeId),
  };
}

function inBoth<T>(of: (language: Language) => T): Record<Language, T> {
  return Object.fromEntries(languages.map(language => [language, of(language)])) as Record<Language, T>;
}

function valuesIn(
  language: Language,
  { partnership, call, officeName }: Setting,
  { startsOn, endsOn, leading }: Framed,
): Record<Variable, string> {
  const t = inLanguage(language, { de, en }).facts;
  const { ratePercent, capCents, payment } = call.terms.funding;
  const parties = partnership.members.map(({ name }) => name);
  const nameOf = (id: string | null) => partnership.members.find(one => one.organisationId === id)?.name ?? null;
  const fields = partnership.fields.map(field => sayField(field, nameOf, language));
  return {
    parties: t.list({ before: parties.slice(0, -1).join(', '), last: parties.at(-1) ?? '' }),
    count: String(parties.length),
    programme: call.programme.name[language],
    call: call.name[language],
    office: officeName,
    fields: asList(fields.length > 0 ? fields : [t.fieldsOpen]),
    begin: formatPlainDay(language, startsOn),
    end: formatPlainDay(language, endsOn),
    rate: formatPercent(language, ratePercent / 100, 1),
    cap: formatEuros(language, euroCents(capCents)),
    payment: payment[language],
    leadingLanguage: t.leading[leading],
    'duties.office': asList(sayDuties('office', language)),
    'duties.partners': asList(sayDuties('partners', language)),
  };
}

function sayField(
  { label, fromId, toId }: PartnershipField,
  nameOf: (id: string | null) => string | null,
  language: Language,
): string {
  const t = inLanguage(language, { de, en }).facts;
  const [from, to] = [nameOf(fromId), nameOf(toId)];
  if (from === null || to === null) return t.peers({ field: label[language] });
  return t.advises({ field: label[language], from, to });
}

function sayDuties(side: DutySide, language: Language): string[] {
  return duties.filter(duty => duty.side === side).map(({ text }: { text: Text }) => text[language]);
}

function asList(lines: readonly string[]): string {
  return lines.map(line => `- ${line}`).join('\n');
}
