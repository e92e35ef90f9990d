import type { Child } from 'hono/jsx';
import type { Language } from '../kernel/text.ts';
import { textsIn } from './texts.ts';

/** The strongest agreements and the strongest differences of two places, as sentences, side by side. */
export function Likeness(props: { lang: Language; alike: readonly Child[]; different: readonly Child[] }) {
  const t = textsIn(props.lang);
  return (
    <div class="kt-likeness">
      <Sentences title={t.mostAlike} sentences={props.alike} overlap={15} />
      <Sentences title={t.leastAlike} sentences={props.different} overlap={3} />
    </div>
  );
}

// The two circles overlap the more the places are alike.
function Sentences(props: { title: string; sentences: readonly Child[]; overlap: number }) {
  const shift = 20 - props.overlap;
  return (
    <div class="kt-likeness__side">
      <svg class="kt-mark" viewBox="0 0 46 24" width="46" height="24" aria-hidden="true" focusable="false">
        <circle class="kt-mark__filled" cx={11} cy="12" r="10" />
        <circle class="kt-mark__outlined" cx={11 + shift} cy="12" r="10" fill="none" stroke-width="2" />
      </svg>
      <h3 class="kt-h3">{props.title}</h3>
      <ul>
        {props.sentences.map(sentence => (
          <li>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
