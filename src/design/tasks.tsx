import type { Child } from 'hono/jsx';

export type CheckItem = {
  readonly text: Child;
  /** In words: "fehlt", "fertig", "liegt vor, 29. Januar". */
  readonly state: Child;
  readonly missing?: boolean;
  readonly href?: string;
};

/** What is there and what is missing, one line each; what is missing stands out by weight. */
export function Checklist(props: { items: readonly CheckItem[] }) {
  return (
    <ul class="kt-checklist">
      {props.items.map(item => (
        <li class={item.missing ? 'kt-checklist__missing' : undefined}>
          <span>{item.href ? <a href={item.href}>{item.text}</a> : item.text}</span>
          <span class="kt-checklist__state">{item.state}</span>
        </li>
      ))}
    </ul>
  );
}

export type Task = {
  readonly title: Child;
  /** Why, for whom, how long. */
  readonly text?: Child;
  /** By when, ready for reading. */
  readonly due?: Child;
  /** True where the term ends soon. */
  readonly urgent?: boolean;
  readonly action?: Child;
};

/** Things to do: what, by when, one button each. */
export function Tasks(props: { items: readonly Task[] }) {
  return (
    <ul class="kt-tasks">
      {props.items.map(item => (
        <li class={item.urgent ? 'kt-task kt-task--urgent' : 'kt-task'}>
          <div class="kt-task__text">
            <p class="kt-task__title">{item.title}</p>
            {item.text && <p class="kt-task__why">{item.text}</p>}
          </div>
          {item.due && <p class="kt-task__due">{item.due}</p>}
          {item.action && <div class="kt-task__action">{item.action}</div>}
        </li>
      ))}
    </ul>
  );
}
