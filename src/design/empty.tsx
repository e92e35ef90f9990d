import type { Child } from 'hono/jsx';
import { Mark } from './mark.tsx';

/** Instead of an empty list: why it is empty, and the one thing to do. */
export function Empty(props: { title: Child; children?: Child; action?: Child }) {
  return (
    <div class="kt-empty">
      <Mark size={34} />
      <p class="kt-empty__title">{props.title}</p>
      {props.children && <div class="kt-empty__text">{props.children}</div>}
      {props.action}
    </div>
  );
}
