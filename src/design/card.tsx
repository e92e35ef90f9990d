import type { Child } from 'hono/jsx';

export type CardProps = {
  title: Child;
  /** The whole card leads here. */
  href: string;
  /** What the link does: "So geht es, wer mitmacht". */
  link: Child;
  /** A mark or small drawing above the title. */
  drawing?: Child;
  children?: Child;
};

/** A door to another part. Only the words below are the link; the stylesheet stretches it over the card. */
export function Card(props: CardProps) {
  return (
    <li class="kt-card">
      {props.drawing}
      <h2 class="kt-card__title">{props.title}</h2>
      {props.children && <p class="kt-card__text">{props.children}</p>}
      <a class="kt-card__link" href={props.href}>
        {props.link}
      </a>
    </li>
  );
}

/** Cards side by side. */
export function CardRow(props: { children: Child }) {
  return <ul class="kt-cards">{props.children}</ul>;
}
