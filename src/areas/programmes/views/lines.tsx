import { type Fact } from '../../../design/facts.tsx';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { TermLine } from '../queries/terms-in-words.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/** What stands on the pages of this area in a language. */
export function textsIn(language: Language) {
  return inLanguage(language, { de, en });
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
