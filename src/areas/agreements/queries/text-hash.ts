import type { Agreement, AgreedClause } from '../model.ts';
import { fingerprint } from '../../programmes/queries/frozen.ts';

/**
 * SHA-256 over the words of an agreement in its languages, in hex: of what is accepted and signed. Words in a language
 * that the agreement does not have are no part of it.
 */
export function hashText(
  { languages, leading }: Pick<Agreement, 'languages' | 'leading'>,
  text: readonly AgreedClause[],
): string {
  const words = text.map(({ title, body }) => languages.map(language => [title[language], body[language]]));
  return fingerprint({ languages: [...languages], leading, words });
}
