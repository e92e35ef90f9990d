import type { Child } from 'hono/jsx';
import type { Language } from '../kernel/text.ts';
import { textsIn } from './texts.ts';

/** What every question has. The error is a ready sentence; it stands beside the field and in the summary. */
export type FieldProps = {
  lang: Language;
  name: string;
  label: Child;
  help?: Child;
  error?: string;
  /** Questions are compulsory unless said otherwise; the others carry the word "freiwillig". */
  required?: boolean;
  /** One of several of which at least one is answered: the browser does not insist, and it is not called "freiwillig". */
  oneOf?: boolean;
  /** Needed only where two fields of a page share a name. */
  id?: string;
};

/** Id of the field of this name; the error summary links to it. `contact.email` becomes `feld-contact-email`. */
export function fieldId(name: string): string {
  return `feld-${name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/-$/, '')}`;
}

/** The attributes that tie a control to its help and its error. */
export function described(id: string, props: Pick<FieldProps, 'help' | 'error'>, extra?: string) {
  const ids = [props.error && `${id}-fehler`, props.help && `${id}-hilfe`, extra].filter(Boolean);
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': props.error ? ('true' as const) : undefined,
  };
}

/** The word "freiwillig" behind the label of a question one may leave open. */
export function OptionalMark(props: { lang: Language; required?: boolean }) {
  if (props.required !== false) return null;
  return <span class="kern-label__optional"> ({textsIn(props.lang).optional})</span>;
}

/** What is wrong with a field. */
export function FieldError(props: { lang: Language; id: string; error?: string }) {
  if (!props.error) return null;
  return (
    <p class="kern-error kt-error" id={`${props.id}-fehler`}>
      <span class="kern-icon kern-icon--danger" aria-hidden="true"></span>
      <span>
        <span class="kern-sr-only">{textsIn(props.lang).errorPrefix}: </span>
        {props.error}
      </span>
    </p>
  );
}

/** What helps to answer, below the field. */
export function FieldHelp(props: { id: string; help?: Child }) {
  return props.help ? (
    <div class="kt-help" id={`${props.id}-hilfe`}>
      {props.help}
    </div>
  ) : null;
}

/** Label above, control, error and help below: the frame of every question with one control. */
export function FieldFrame(props: FieldProps & { children: Child }) {
  const id = props.id ?? fieldId(props.name);
  return (
    <div class={props.error ? 'kern-form-input kern-form-input--error kt-field' : 'kern-form-input kt-field'}>
      <label class="kern-label" for={id}>
        {props.label}
        <OptionalMark lang={props.lang} required={props.oneOf ? undefined : props.required} />
      </label>
      {props.children}
      <FieldError lang={props.lang} id={id} error={props.error} />
      <FieldHelp id={id} help={props.help} />
    </div>
  );
}

/** Several controls that answer one question: legend above, error and help below the legend's answers. */
export function GroupFrame(props: FieldProps & { children: Child }) {
  const id = props.id ?? fieldId(props.name);
  const { 'aria-describedby': describedBy } = described(id, props);
  return (
    <fieldset
      class={props.error ? 'kern-fieldset kern-fieldset--error kt-field' : 'kern-fieldset kt-field'}
      aria-describedby={describedBy}
    >
      <legend class="kern-label">
        {props.label}
        <OptionalMark lang={props.lang} required={props.required} />
      </legend>
      {props.children}
      <FieldError lang={props.lang} id={id} error={props.error} />
      <FieldHelp id={id} help={props.help} />
    </fieldset>
  );
}
