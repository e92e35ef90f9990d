import type { Child } from 'hono/jsx';
import type { Language } from '../kernel/text.ts';
import { Button } from './button.tsx';
import { fieldId } from './field.tsx';
import { textsIn } from './texts.ts';

export type FormProps = {
  action: string;
  method?: 'post' | 'get';
  /** Values that go along unseen: the proof against forged forms, the idempotency key, the step. */
  hidden?: Readonly<Record<string, string>>;
  /** True where a file is uploaded. */
  upload?: boolean;
  id?: string;
  children: Child;
};

/**
 * A form whose answers are judged by the server alone: the browser's own checks are off,
 * so that every error is said in our words, in the language of the page, all at once.
 */
export function Form(props: FormProps) {
  return (
    <form
      class="kt-form"
      id={props.id}
      method={props.method ?? 'post'}
      action={props.action}
      enctype={props.upload ? 'multipart/form-data' : undefined}
      novalidate
    >
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <HiddenField name={name} value={value} />
      ))}
      {props.children}
    </form>
  );
}

/** A value that goes along unseen. */
function HiddenField(props: { name: string; value: string }) {
  return <input type="hidden" name={props.name} value={props.value} />;
}

/** Questions that belong together, under a heading of their own; `small` for a part of a part. */
export function FormPart(props: { title: Child; note?: Child; small?: boolean; children: Child }) {
  return (
    <fieldset class="kt-part">
      <legend class={props.small ? 'kt-h3' : 'kt-h2'}>{props.title}</legend>
      {props.note && <p class="kt-note">{props.note}</p>}
      {props.children}
    </fieldset>
  );
}

/** Short questions that are read together, side by side where there is room. */
export function FieldRow(props: { children: Child }) {
  return <div class="kt-field-row">{props.children}</div>;
}

/** One thing that is wrong; with the name of a field it becomes a link to it. */
export type FormError = { readonly field?: string; readonly text: string };

type SummaryProps = {
  lang: Language;
  errors: readonly FormError[];
  title?: string;
  /** Nothing could be typed, so nothing is said about it. */
  nothingTyped?: boolean;
};

/** Everything that is wrong, above the form, in the order of the fields. Empty: nothing is shown. */
export function ErrorSummary(props: SummaryProps) {
  if (props.errors.length === 0) return null;
  const t = textsIn(props.lang);
  return (
    <div class="kt-errors" role="alert" tabindex={-1} id="fehler" aria-labelledby="fehler-titel">
      <h2 class="kt-errors__title" id="fehler-titel">
        {props.title ?? t.errorsTitle(props.errors.length)}
      </h2>
      {!props.nothingTyped && <p>{t.errorsKept}</p>}
      <ul>
        {props.errors.map(error => (
          <li>{error.field ? <a href={`#${fieldId(error.field)}`}>{error.text}</a> : error.text}</li>
        ))}
      </ul>
    </div>
  );
}

export type FormActionsProps = {
  lang: Language;
  /** Says what happens: "Interessensbekundung absenden". */
  primary: Child;
  primaryName?: string;
  primaryValue?: string;
  danger?: boolean;
  /** Shows "save and continue later"; the form then gets `later.name=later.value`. */
  later?: { name: string; value: string };
  /** The step before, or out of here. */
  back?: { href: string; text?: string };
};

/** The buttons at the end: one main thing, saving for later, the way back. */
export function FormActions(props: FormActionsProps) {
  const t = textsIn(props.lang);
  return (
    <div class="kt-form__actions kt-buttons">
      <Button look={props.danger ? 'danger' : 'primary'} name={props.primaryName} value={props.primaryValue}>
        {props.primary}
      </Button>
      {props.later && (
        <Button name={props.later.name} value={props.later.value}>
          {t.saveForLater}
        </Button>
      )}
      {props.back && (
        <a class="kt-link kt-form__back" href={props.back.href}>
          {props.back.text ?? t.previous}
        </a>
      )}
    </div>
  );
}
