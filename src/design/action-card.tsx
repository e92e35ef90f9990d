import type { Child } from 'hono/jsx';

export type ActionCardProps = {
  /** Unique on the page; names the card for a screen reader. */
  id?: string;
  /** What is asked and by when: "Ihre Entscheidung bis Mi., 15. Juni". */
  title: Child;
  /** What will happen then. */
  children?: Child;
  /** The one primary button (or the form around it). */
  action?: Child;
  /** Further links, joined by dots. */
  more?: readonly Child[];
};

/** The one next thing to do on a record. */
export function ActionCard(props: ActionCardProps) {
  const id = props.id ?? 'naechster-schritt';
  return (
    <section class="kt-action" aria-labelledby={id}>
      <h2 id={id} class="kt-action__title">
        {props.title}
      </h2>
      {props.children && <div class="kt-action__text">{props.children}</div>}
      {props.action && <div class="kt-action__button">{props.action}</div>}
      {props.more && props.more.length > 0 && (
        <ul class="kt-dotted">
          {props.more.map(item => (
            <li>{item}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
