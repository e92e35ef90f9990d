import { type Language, languages as allLanguages, type Text } from '../../../kernel/text.ts';
import type { ClauseCondition, Variable } from '../model/clauses.ts';
import type { Agreement, AgreementClause, AgreedClause, Wording } from '../model.ts';
import { applies, type Facts, fillWording, variablesIn } from './fill.ts';

/** A clause as it reads now. */
export type ClauseNow = AgreedClause & {
  readonly key: string | null;
  /** Languages in which it follows the data; a clause that was changed keeps the words it got. */
  readonly follows: readonly Language[];
  readonly removed: boolean;
  /** Changes so far. */
  readonly revision: number;
  /** What stood there before the last change; null if it was never changed. */
  readonly before: AgreedClause | null;
  /** What the data say and the words that were changed by hand do not say any more. */
  readonly leftBehind: readonly Variable[];
  /** What does not hold any more of a clause that somebody changed, so that it stays; null for every other one. */
  readonly outOfPlace: ClauseCondition | null;
};

/**
 * All clauses as they read now, those that were left out too. A clause comes in and goes with what it depends on, such as
 * the languages; one that somebody changed stays until somebody leaves it out.
 */
export function clausesNow({ clauses }: Pick<Agreement, 'clauses'>, facts: Facts): ClauseNow[] {
  return clauses.filter(clause => isThere(clause, facts)).map(clause => clauseNow(clause, facts));
}

/** Whether a clause belongs into an agreement about these facts, or somebody changed it. */
function isThere(clause: AgreementClause, facts: Facts): boolean {
  return isChanged(clause) || applies(clause.condition, facts);
}

function isChanged({ revisions, source }: AgreementClause): boolean {
  return revisions.length > 0 || source !== null;
}

/** Languages in which a clause follows the data: all, until a change touches one. */
export function followsIn({ revisions }: Pick<AgreementClause, 'revisions'>): readonly Language[] {
  return revisions.at(-1)?.follows ?? allLanguages;
}

/**
 * The words of a clause after so many of its changes: those of the last one; in a language that no change has touched
 * still those of the library with the data of today.
 */
export function wordingAfter({ template, revisions }: AgreementClause, changes: number, facts: Facts): Wording {
  const filled = fillWording(template, facts);
  const last = revisions[changes - 1];
  if (!last) return filled;
  const own = fillWording(last, facts);
  return {
    title: pick(language => (last.follows.includes(language) ? filled : own).title[language]),
    body: pick(language => (last.follows.includes(language) ? filled : own).body[language]),
  };
}

function pick(of: (language: Language) => string): Text {
  return Object.fromEntries(allLanguages.map(language => [language, of(language)])) as Text;
}

function clauseNow(clause: AgreementClause, facts: Facts): ClauseNow {
  const { id, key, condition, revisions } = clause;
  const now = wordingAfter(clause, revisions.length, facts);
  const removed = revisions.at(-1)?.removed ?? false;
  return {
    ...{ id, key, ...now, removed, follows: followsIn(clause), revision: revisions.length },
    before: revisions.length === 0 ? null : { id, ...wordingAfter(clause, revisions.length - 1, facts) },
    leftBehind: removed ? [] : leftBehind(clause, now, facts),
    outOfPlace: removed || applies(condition, facts) ? null : condition,
  };
}

/** The data of the library clause that its changed words do not have, in the languages of the agreement. */
function leftBehind(clause: AgreementClause, now: Wording, { values, languages }: Facts): Variable[] {
  if (!isChanged(clause)) return [];
  const { title, body } = clause.source ?? clause.template;
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
  const missing = languages.flatMap(language => {
    const said = plain(`${now.title[language]}\n${now.body[language]}`);
    const names = variablesIn(`${title[language]}\n${body[language]}`);
    return names.filter(name => !said.includes(plain(values[name][language])));
  });
  return [...new Set(missing)];
}

/** The text of an agreement: what all agreed to, or the draft as it reads now. */
export function textNow(agreement: Pick<Agreement, 'clauses' | 'text'>, facts: Facts): readonly AgreedClause[] {
  if (agreement.text !== null) return agreement.text;
  return clausesNow(agreement, facts)
    .filter(({ removed }) => !removed)
    .map(({ id, title, body }) => ({ id, title, body }));
}

/** A clause that has no words in one of the languages of the agreement. */
export type MissingTranslation = { readonly clauseId: string; readonly position: number; readonly language: Language };

/** Clauses without words in a language of the agreement; their numbers are those on paper. */
export function missingTranslations(
  text: readonly AgreedClause[],
  languages: readonly Language[],
): MissingTranslation[] {
  return text.flatMap(({ id, title, body }, index) =>
    languages
      .filter(language => title[language].trim() === '' || body[language].trim() === '')
      .map(language => ({ clauseId: id, position: index + 1, language })),
  );
}
