import type { Child } from 'hono/jsx';

export type Fact = {
  readonly term: Child;
  readonly value: Child;
  /** Source, year or a second thought, in muted type. */
  readonly note?: Child;
};

/** Terms and values in two columns, one column on a phone. */
export function Facts(props: { items: readonly Fact[]; narrow?: boolean }) {
  return (
    <dl class={props.narrow ? 'kt-facts kt-facts--narrow' : 'kt-facts'}>
      {props.items.map(item => (
        <div>
          <dt>{item.term}</dt>
          <dd>
            {item.value}
            {item.note && <span class="kt-facts__note">{item.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
