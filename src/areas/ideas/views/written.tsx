import type { Language } from '../../../kernel/text.ts';
import { paragraphsOf } from '../rules/clean.ts';

/** What somebody wrote, as paragraphs and lines, marked with its language. Nothing in it is ever markup. */
export function Written(props: { text: string; lang: Language }) {
  return (
    <div class="kt-written" lang={props.lang}>
      {paragraphsOf(props.text).map(lines => (
        <p>{lines.flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))}</p>
      ))}
    </div>
  );
}

/** The picture of an idea, as we drew it anew. */
export function Photo(props: { src: string; alt: string; lang: Language }) {
  return (
    <figure class="kt-photo">
      <img src={props.src} alt={props.alt} lang={props.lang} />
    </figure>
  );
}
