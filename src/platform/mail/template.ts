import { Broken } from '../../kernel/errors.ts';
import type { Language } from '../../kernel/text.ts';
import { readSource } from '../sources.ts';

export type MailText = { readonly subject: string; readonly text: string };

/**
 * Fills a mail from `src/areas/<area>/mails/<name>.<language>.md`. The subject stands in the front matter,
 * variables are `{{name}}`. @throws Broken for a variable without a value
 */
export function fillMail(
  area: string,
  name: string,
  language: Language,
  values: Readonly<Record<string, string | number>>,
): MailText {
  const path = `src/areas/${area}/mails/${name}.${language}.md`;
  const match = /^---\nsubject: (.+)\n---\n+([\s\S]+)$/.exec(readSource(path));
  if (!match) throw new Broken(`${path} has no subject in its front matter`);
  const fill = (text: string): string =>
    text.replace(/\{\{(\w+)\}\}/g, (_, variable: string) => {
      const value = values[variable];
      if (value === undefined) throw new Broken(`${path} asks for ${variable}, which has no value`);
      return String(value);
    });
  return { subject: fill(match[1]!).replace(/\s+/g, ' '), text: fill(match[2]!) };
}
