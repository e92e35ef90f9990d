import type { Child } from 'hono/jsx';
import type { Language } from '../kernel/text.ts';
import { textsIn } from './texts.ts';

export type SectionProps = {
  /** Becomes the anchor: `#gruende`. */
  id: string;
  title: Child;
  level?: 2 | 3;
  /** Stands under the heading in muted type. */
  note?: Child;
  /** Stands at the right of the heading: a button, an Excel link. */
  action?: Child;
  /** Spans the window on a tinted ground, as the year on the start page. */
  band?: boolean;
  children: Child;
};

/** A part of a page under a heading that can be linked to. */
export function Section(props: SectionProps) {
  const Heading = props.level === 3 ? 'h3' : 'h2';
  return (
    <section class={props.band ? 'kt-section kt-section--band' : 'kt-section'} aria-labelledby={props.id}>
      <div class="kt-section__head">
        <Heading id={props.id} class={props.level === 3 ? 'kt-h3' : 'kt-h2'} tabindex={-1}>
          {props.title}
        </Heading>
        {props.action && <div class="kt-section__action">{props.action}</div>}
      </div>
      {props.note && <p class="kt-note">{props.note}</p>}
      {props.children}
    </section>
  );
}

/** Links to the sections of a long page, instead of tabs that hide them. */
export function SectionNav(props: { lang: Language; items: readonly { id: string; text: string }[] }) {
  return (
    <nav class="kt-toc" aria-label={textsIn(props.lang).onThisPage}>
      <ul>
        {props.items.map(item => (
          <li>
            <a href={`#${item.id}`}>{item.text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
