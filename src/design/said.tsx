import { type Language, type Text, wordsFor } from '../kernel/text.ts';

/**
 * A text that the office may have written in one language only. Where it is not there in the language of the page, it
 * stands in the other one and says so, for screen readers and translators.
 */
export function Said(props: { lang: Language; text: Text }) {
  const { words, language } = wordsFor(props.text, props.lang);
  return language === props.lang ? <>{words}</> : <span lang={language}>{words}</span>;
}

/** The same with a paragraph for every block of lines. */
export function SaidAtLength(props: { lang: Language; text: Text }) {
  const { words, language } = wordsFor(props.text, props.lang);
  return (
    <div class="kt-said" lang={language === props.lang ? undefined : language}>
      {words.split(/\n\s*\n/).map(block => (
        <p>{block}</p>
      ))}
    </div>
  );
}
