import type { Language } from '../../../kernel/text.ts';
import type { Agreement, AgreementClause, AgreedClause } from '../model.ts';
import { type Facts, fillWording } from './fill.ts';

/** A clause as it reads now. */
export type ClauseNow = AgreedClause & {
  readonly key: string | null;
  /** Whether it still follows the data; a clause that was changed keeps the words it got. */
  readonly linked: boolean;
  readonly removed: boolean;
  /** Changes so far. */
  readonly revision: number;
  /** What stood there before the last change; null if it was never changed. */
  readonly before: AgreedClause | null;
};

/** All clauses as they read now, those that were left out too. */
export function clausesNow({ clauses }: Pick<Agreement, 'clauses'>, facts: Facts): ClauseNow[] {
  return clauses.map(clause => clauseNow(clause, facts));
}

function clauseNow({ id, key, template, revisions }: AgreementClause, facts: Facts): ClauseNow {
  const filled = fillWording(template, facts);
  const last = revisions.at(-1);
  const { title, body } = last ?? filled;
  const { title: oldTitle, body: oldBody } = revisions.at(-2) ?? filled;
  return {
    id,
    key,
    title,
    body,
    linked: last === undefined,
    removed: last?.removed ?? false,
    revision: revisions.length,
    before: last === undefined ? null : { id, title: oldTitle, body: oldBody },
  };
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
