import { described, FieldFrame, fieldId, type FieldProps } from './field.tsx';
import { textsIn } from './texts.ts';

export type TextFieldProps = FieldProps & {
  kind?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'date' | 'time' | 'password';
  value?: string | number | null;
  /** What a browser may fill in by itself: "email", "organization", "one-time-code". */
  autocomplete?: string;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  maxlength?: number;
  min?: number | string;
  max?: number | string;
  step?: number | 'any';
  /** About how many characters the answer has; the box gets that wide. */
  size?: 'short' | 'medium' | 'full';
  /** Stands behind the box: "km", "Stunden". */
  unit?: string;
  readonly?: boolean;
};

/** One line: text, e-mail, telephone, number, date. */
export function TextField(props: TextFieldProps) {
  const id = props.id ?? fieldId(props.name);
  const kind = props.kind ?? 'text';
  const size = props.size ?? (kind === 'number' || kind === 'date' || kind === 'time' ? 'short' : 'full');
  return (
    <FieldFrame {...props}>
      <div class={`kt-control kt-control--${size}`}>
        <input
          class={props.error ? 'kern-form-input__input kern-form-input__input--error' : 'kern-form-input__input'}
          id={id}
          name={props.name}
          type={kind}
          value={props.value ?? undefined}
          autocomplete={props.autocomplete}
          inputmode={props.inputmode}
          maxlength={props.maxlength}
          min={props.min}
          max={props.max}
          step={props.step}
          readonly={props.readonly}
          required={props.required !== false}
          {...described(id, props, props.unit && `${id}-einheit`)}
        />
        {props.unit && (
          <span class="kt-unit" id={`${id}-einheit`}>
            {props.unit}
          </span>
        )}
      </div>
    </FieldFrame>
  );
}

/** Several lines. */
export function TextArea(props: FieldProps & { value?: string | null; rows?: number; maxlength?: number }) {
  const id = props.id ?? fieldId(props.name);
  return (
    <FieldFrame {...props}>
      <textarea
        class={props.error ? 'kern-form-input__input kern-form-input__input--error' : 'kern-form-input__input'}
        id={id}
        name={props.name}
        rows={props.rows ?? 4}
        maxlength={props.maxlength}
        required={props.required !== false}
        {...described(id, props)}
      >
        {props.value ?? ''}
      </textarea>
    </FieldFrame>
  );
}

/**
 * A file to upload. `accept` as in HTML: ".xlsx,.csv". No browser keeps the file of a form that was refused: with `sent`
 * the field says that it must be chosen again.
 */
export function FileField(props: FieldProps & { help?: string; accept?: string; multiple?: boolean; sent?: boolean }) {
  const id = props.id ?? fieldId(props.name);
  const again = props.sent && textsIn(props.lang).chooseFileAgain;
  const help = again ? [again, props.help].filter(Boolean).join(' ') : props.help;
  return (
    <FieldFrame {...props} help={help}>
      <input
        class="kern-form-input__input"
        id={id}
        name={props.name}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        required={props.required !== false}
        {...described(id, { ...props, help })}
      />
    </FieldFrame>
  );
}
