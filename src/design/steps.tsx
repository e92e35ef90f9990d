import type { Child } from 'hono/jsx';
import type { Language } from '../kernel/text.ts';
import { textsIn } from './texts.ts';

export type StepState = 'done' | 'current' | 'ahead' | 'skipped';

export type Step = {
  readonly text: Child;
  readonly state: StepState;
  /** When it happened or is due, ready for reading. */
  readonly when?: string;
  readonly href?: string;
};

/** Where a record stands, with dates: done, now, to come. `label` says of what. */
export function StateStrip(props: { lang: Language; label: string; steps: readonly Step[] }) {
  const t = textsIn(props.lang);
  const words: Record<StepState, string> = {
    done: t.stateDone,
    current: t.stateCurrent,
    ahead: t.stateAhead,
    skipped: t.stateSkipped,
  };
  return (
    <ol class="kt-strip" aria-label={props.label}>
      {props.steps.map(step => (
        <li
          class={`kt-strip__step kt-strip__step--${step.state}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span class="kt-strip__text">
            {step.href ? <a href={step.href}>{step.text}</a> : step.text}
            <span class="kern-sr-only"> ({words[step.state]})</span>
          </span>
          {step.when && <span class="kt-strip__when">{step.when}</span>}
        </li>
      ))}
    </ol>
  );
}

/** "Schritt 2 von 4 · etwa 6 Minuten" with a bar, above the heading of a form in steps. */
export function FormProgress(props: { lang: Language; step: number; of: number; minutes?: number }) {
  const t = textsIn(props.lang);
  const text = t.progress(props.step, props.of);
  return (
    <div class="kt-progress">
      <p>
        {text}
        {props.minutes !== undefined && ` · ${t.minutes(props.minutes)}`}
      </p>
      <progress class="kt-progress__bar" value={props.step} max={props.of} aria-label={text}></progress>
    </div>
  );
}

/** A long piece of work that may be left: "312 von 400 fertig · noch etwa 2 Minuten". */
export function WorkProgress(props: { lang: Language; done: number; of: number; left?: string }) {
  const t = textsIn(props.lang);
  const text = t.workProgress(String(props.done), String(props.of));
  return (
    <div class="kt-progress" role="status">
      <p>
        {text}
        {props.left && ` · ${t.timeLeft(props.left)}`}
      </p>
      <progress class="kt-progress__bar" value={props.done} max={props.of} aria-label={text}></progress>
    </div>
  );
}
