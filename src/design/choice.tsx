import type { Child } from 'hono/jsx';
import {
  described,
  FieldError,
  FieldFrame,
  FieldHelp,
  fieldId,
  GroupFrame,
  OptionalMark,
  type FieldProps,
} from './field.tsx';
import { textsIn } from './texts.ts';

export type Option = {
  readonly value: string;
  readonly label: string;
  /** Stands under a radio button or checkbox; not shown in a select. */
  readonly help?: Child;
  readonly disabled?: boolean;
};

/** A list to open, for more than seven answers. Begins with "Bitte wählen" (or `empty`), which answers nothing. */
export function SelectField(props: FieldProps & { options: readonly Option[]; value?: string | null; empty?: string }) {
  const id = props.id ?? fieldId(props.name);
  return (
    <FieldFrame {...props}>
      <div class="kern-form-input__select-wrapper kt-control--medium">
        <select
          class={props.error ? 'kern-form-input__select kern-form-input__select--error' : 'kern-form-input__select'}
          id={id}
          name={props.name}
          required={props.required !== false}
          {...described(id, props)}
        >
          <option value="">{props.empty ?? textsIn(props.lang).choose}</option>
          {props.options.map(option => (
            <option value={option.value} selected={option.value === props.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </FieldFrame>
  );
}

type CheckProps = {
  kind: 'radio' | 'checkbox';
  id: string;
  name: string;
  option: Option;
  checked: boolean;
  required?: boolean;
  invalid?: boolean;
};

function Check(props: CheckProps) {
  const { option, id } = props;
  return (
    <div class="kern-form-check kt-check">
      <input
        class={`kern-form-check__${props.kind}${props.invalid ? ` kern-form-check__${props.kind}--error` : ''}`}
        id={id}
        name={props.name}
        type={props.kind}
        value={option.value}
        checked={props.checked}
        disabled={option.disabled}
        required={props.required}
        aria-describedby={option.help ? `${id}-hilfe` : undefined}
      />
      <label class="kern-label" for={id}>
        {option.label}
      </label>
      {option.help && (
        <div class="kt-help kt-check__help" id={`${id}-hilfe`}>
          {option.help}
        </div>
      )}
    </div>
  );
}

// The first answer bears the id of the field, so that the error summary leads to something one can operate.
const answerId = (id: string, index: number) => (index === 0 ? id : `${id}-${index + 1}`);

/** One of a few answers, all visible. `row` sets them side by side, for short ones such as levels 0 to 4. */
export function RadioGroup(props: FieldProps & { options: readonly Option[]; value?: string | null; row?: boolean }) {
  const id = props.id ?? fieldId(props.name);
  return (
    <GroupFrame {...props}>
      <div class={props.row ? 'kern-fieldset__body kt-row' : 'kern-fieldset__body'}>
        {props.options.map((option, index) => (
          <Check
            kind="radio"
            id={answerId(id, index)}
            name={props.name}
            option={option}
            checked={option.value === props.value}
            required={props.required !== false}
            invalid={Boolean(props.error)}
          />
        ))}
      </div>
    </GroupFrame>
  );
}

/** Any number of answers. */
export function CheckboxGroup(
  props: FieldProps & { options: readonly Option[]; values?: readonly string[]; row?: boolean },
) {
  const id = props.id ?? fieldId(props.name);
  return (
    <GroupFrame {...props}>
      <div class={props.row ? 'kern-fieldset__body kt-row' : 'kern-fieldset__body'}>
        {props.options.map((option, index) => (
          <Check
            kind="checkbox"
            id={answerId(id, index)}
            name={props.name}
            option={option}
            checked={props.values?.includes(option.value) ?? false}
            invalid={Boolean(props.error)}
          />
        ))}
      </div>
    </GroupFrame>
  );
}

/** One box to tick: an agreement, a switch. */
export function CheckboxField(props: FieldProps & { value?: string; checked?: boolean }) {
  const id = props.id ?? fieldId(props.name);
  return (
    <div class={props.error ? 'kern-form-check kern-form-check--error kt-field' : 'kern-form-check kt-field'}>
      <input
        class={props.error ? 'kern-form-check__checkbox kern-form-check__checkbox--error' : 'kern-form-check__checkbox'}
        id={id}
        name={props.name}
        type="checkbox"
        value={props.value ?? 'ja'}
        checked={props.checked}
        required={props.required !== false}
        {...described(id, props)}
      />
      <label class="kern-label" for={id}>
        {props.label}
        <OptionalMark lang={props.lang} required={props.required} />
      </label>
      <FieldError lang={props.lang} id={id} error={props.error} />
      <FieldHelp id={id} help={props.help} />
    </div>
  );
}
