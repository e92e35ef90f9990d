import { type Fact } from '../../../design/facts.tsx';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import { ordinaryWords, wordKeys } from '../model/words.ts';
import type { TermLine } from '../queries/terms-in-words.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import { de as officeDe } from './office.de.ts';
import { en as officeEn } from './office.en.ts';

const all = { de: { ...de, ...officeDe }, en: { ...en, ...officeEn } };

/** What stands on the pages of this area in a language. */
export function textsIn(language: Language) {
  return inLanguage(language, all);
}

/** An act of the audit trail in words; where a programme was changed, what of it. */
export function sayAct(
  language: Language,
  act: { readonly action: string; readonly fields: readonly string[] },
): string {
  const t = textsIn(language);
  const words: Readonly<Record<string, string>> = t.history;
  if (act.action !== 'programme.changed') return words[act.action] ?? act.action;
  const names: Readonly<Record<string, string>> = { name: t.programme.names, modules: t.newProgramme.modules };
  const parts = act.fields.map(field => {
    const key = wordKeys.find(word => field === `terms.${word}`);
    return key === undefined ? (names[field] ?? field) : t.programme.word(ordinaryWords[key].one[language]);
  });
  return t.programme.changed(parts.join(', '));
}

/** A value of several lines as a list, of one line as it is. */
export function Lines(props: { text: string }) {
  const lines = props.text.split('\n');
  if (lines.length === 1) return <>{props.text}</>;
  return (
    <ul>
      {lines.map(line => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

/** A checksum that may break anywhere on a small screen and is copied without blanks. */
export function Checksum(props: { hash: string }) {
  return (
    <code>
      {props.hash.match(/.{1,8}/g)?.map(part => (
        <>
          {part}
          <wbr />
        </>
      ))}
    </code>
  );
}

/** The named terms as facts, in the order of the names. */
export function factsOf(lines: readonly TermLine[], keys: readonly string[]): Fact[] {
  return keys.flatMap(key =>
    lines.filter(line => line.key === key).map(({ label, value }) => ({ term: label, value: <Lines text={value} /> })),
  );
}
