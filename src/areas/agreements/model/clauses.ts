import type { Text } from '../../../kernel/text.ts';
import type { Wording } from '../model.ts';

/** When a clause belongs into an agreement. */
export const clauseConditions = ['always', 'grant', 'languages', 'several', 'office-signs'] as const;
export type ClauseCondition = (typeof clauseConditions)[number];

/** A clause of a programme's library. */
export type LibraryClause = Wording & {
  readonly key: string;
  readonly condition: ClauseCondition;
};

/** What can stand in double braces in a clause; its value is filled in from the data of the partnership. */
export const variables = [
  'parties',
  'count',
  'programme',
  'call',
  'office',
  'fields',
  'begin',
  'end',
  'rate',
  'cap',
  'payment',
  'leadingLanguage',
  'duties.office',
  'duties.partners',
] as const;
export type Variable = (typeof variables)[number];

const clause = (key: string, condition: ClauseCondition, title: Text, body: Text) => ({ key, condition, title, body });

/** What the library of a programme begins with: the contents of the agreement that RegioTwin handed down. */
export const standardClauses: readonly LibraryClause[] = [
  clause(
    'parties',
    'always',
    { de: 'Beteiligte', en: 'Parties' },
    {
      de: '{{parties}} schließen diese Vereinbarung. Sie nehmen am Programm {{programme}} teil ({{call}}). Das Programm führt {{office}}, im Folgenden Programmbüro.',
      en: '{{parties}} conclude this agreement. They take part in the programme {{programme}} ({{call}}). The programme is run by {{office}}, hereafter the programme office.',
    },
  ),
  clause(
    'subject',
    'always',
    { de: 'Gegenstand', en: 'Subject' },
    {
      de: 'Die Beteiligten lernen im Klimaschutz voneinander. Sie arbeiten in diesen Handlungsfeldern zusammen:\n{{fields}}',
      en: 'The parties learn climate protection from each other. They work together in these fields of action:\n{{fields}}',
    },
  ),
  clause(
    'several',
    'several',
    { de: 'Gemeinsame Entscheidungen', en: 'Joint decisions' },
    {
      de: 'Entscheidungen über die gemeinsame Arbeit treffen alle {{count}} Beteiligten zusammen.',
      en: 'Decisions about the joint work are taken by all {{count}} parties together.',
    },
  ),
  clause(
    'term',
    'always',
    { de: 'Laufzeit', en: 'Term' },
    {
      de: 'Die Vereinbarung gilt vom {{begin}} bis zum {{end}}. Die Arbeit kann vor der Unterschrift beginnen.',
      en: 'The agreement is valid from {{begin}} to {{end}}. Work may begin before it is signed.',
    },
  ),
  clause(
    'office-duties',
    'always',
    { de: 'Aufgaben des Programmbüros', en: 'Duties of the programme office' },
    {
      de: 'Das Programmbüro begleitet die Zusammenarbeit über die gesamte Laufzeit. Dazu gehören:\n{{duties.office}}',
      en: 'The programme office accompanies the work for the whole term. This includes:\n{{duties.office}}',
    },
  ),
  clause(
    'partner-duties',
    'always',
    { de: 'Aufgaben der Beteiligten', en: 'Duties of the parties' },
    {
      de: 'Die Beteiligten nehmen diese Aufgaben wahr:\n{{duties.partners}}',
      en: 'The parties take on these duties:\n{{duties.partners}}',
    },
  ),
  clause(
    'costs',
    'grant',
    { de: 'Kosten und Förderung', en: 'Costs and grant' },
    {
      de: 'Jede beteiligte Kommune erhält eine Förderung von {{rate}} ihrer förderfähigen Ausgaben, höchstens {{cap}}. {{payment}} Was darüber hinausgeht, trägt sie selbst.',
      en: 'Each municipality receives a grant of {{rate}} of its eligible costs, at most {{cap}}. {{payment}} Whatever exceeds this it bears itself.',
    },
  ),
  clause(
    'languages',
    'languages',
    { de: 'Sprachen', en: 'Languages' },
    {
      de: 'Diese Vereinbarung gibt es auf Deutsch und Englisch. Weichen die Fassungen voneinander ab, gilt die {{leadingLanguage}} Fassung.',
      en: 'This agreement exists in German and English. Where the versions differ, the {{leadingLanguage}} version prevails.',
    },
  ),
  clause(
    'end',
    'always',
    { de: 'Änderung und Ende', en: 'Amendment and end' },
    {
      de: 'Änderungen vereinbaren die Beteiligten als neue Fassung. Jede beteiligte Kommune kann die Zusammenarbeit vorzeitig beenden; sie nennt den anderen den Grund.',
      en: 'The parties agree on amendments as a new version. Each municipality may end the cooperation early; it tells the others the reason.',
    },
  ),
];
