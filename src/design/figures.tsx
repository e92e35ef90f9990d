import type { Child } from 'hono/jsx';

export type Figure = {
  /** Ready for reading: "1.400", "4:10 h", "–". */
  readonly value: string;
  readonly label: Child;
  /** Leads to the list behind the number. */
  readonly href?: string;
};

/** Few large numbers in a row: where a round stands, how well a pair fits. */
export function Figures(props: { items: readonly Figure[] }) {
  return (
    <dl class="kt-figures">
      {props.items.map(item => (
        <div>
          <dt>{item.label}</dt>
          <dd>{item.href ? <a href={item.href}>{item.value}</a> : item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
