import type { Child } from 'hono/jsx';

export type YearStep = {
  readonly title: Child;
  readonly text?: Child;
  /** Months or dates, ready for reading. */
  readonly when?: string;
  readonly done?: boolean;
};

/** The year as a line with a ring for each step; a ring is filled when the step is done. A column on a phone. */
export function YearLine(props: { label: string; steps: readonly YearStep[] }) {
  return (
    <ol class="kt-year" aria-label={props.label}>
      {props.steps.map(step => (
        <li class={step.done ? 'kt-year__step kt-year__step--done' : 'kt-year__step'}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
            <circle cx="10" cy="10" r="9" stroke-width="2" />
          </svg>
          <p class="kt-year__title">{step.title}</p>
          {step.when && <p class="kt-year__when">{step.when}</p>}
          {step.text && <p class="kt-year__text">{step.text}</p>}
        </li>
      ))}
    </ol>
  );
}
