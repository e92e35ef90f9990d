import type { Child } from 'hono/jsx';

/** Inputs that say one thing together, side by side where there is room: a member, its share, whether it leads. */
export function InputRow(props: {
  legend: string;
  /** Two inputs side by side at most, for long words. */
  wide?: boolean;
  children: Child;
}) {
  return (
    <fieldset class={props.wide ? 'kt-input-row kt-input-row--wide' : 'kt-input-row'}>
      <legend class="kern-label">{props.legend}</legend>
      <div class="kt-input-row__inputs">{props.children}</div>
    </fieldset>
  );
}
