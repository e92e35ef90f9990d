import { CheckboxGroup, RadioGroup } from '../../../design/choice.tsx';
import { FormPart } from '../../../design/form.tsx';
import { TextArea, TextField, type TextFieldProps } from '../../../design/text-field.tsx';
import type { Language } from '../../../kernel/text.ts';
import type { Taxonomy } from '../model.ts';
import { barriers } from '../rules/barriers.ts';
import type { CallInputs } from '../schema.ts';
import { textsIn } from './lines.tsx';
import { errorAt, labelOf, type Problem } from './problems.ts';

export type CallFormProps = {
  language: Language;
  taxonomy: Taxonomy;
  values: CallInputs;
  problems: readonly Problem[];
  /** What stands fast after publication (name, window) is left out. */
  published?: boolean;
};

/** Everything that the office says about a call, in seven parts. */
export function CallFields(props: CallFormProps) {
  const { language, taxonomy, published } = props;
  const t = textsIn(language);
  return (
    <>
      <FormPart title={t.form.texts}>
        {!published && <TextPair {...props} name="name" short />}
        <TextPair {...props} name="about" />
        <TextPair {...props} name="who" />
      </FormPart>
      <FormPart title={t.form.window}>
        {!published && (
          <>
            <One {...props} name="opens" kind="date" help={t.form.opensHelp} />
            <One {...props} name="deadline" kind="date" help={t.form.deadlineHelp} />
            <One {...props} name="timeZone" size="medium" help={t.form.timeZoneHelp} />
          </>
        )}
        <One {...props} name="places" size="short" inputmode="numeric" />
        <One {...props} name="consentDays" size="short" inputmode="numeric" unit={t.form.daysUnit} />
      </FormPart>
      <FormPart title={t.form.fields}>
        <CheckboxGroup
          lang={language}
          name="fields"
          label={labelOf(language, 'fields')}
          values={props.values.fields}
          error={errorAt(language, props.problems, 'fields')}
          options={taxonomy.fields.map(field => ({ value: field.id, label: field.label[language] }))}
        />
      </FormPart>
      <FormPart title={t.form.funding}>
        <One {...props} name="rate" size="short" inputmode="numeric" unit={t.form.percent} />
        <One {...props} name="cap" size="short" inputmode="decimal" unit={t.form.euros} help={t.form.capHelp} />
        <TextPair {...props} name="eligible" />
        <TextPair {...props} name="payment" />
        <TextPair {...props} name="credit" />
        <One {...props} name="source" />
      </FormPart>
      <FormPart title={t.form.workload}>
        <One {...props} name="hours" size="short" inputmode="numeric" unit={t.form.hoursUnit} />
        <One {...props} name="trips" size="short" inputmode="numeric" />
        <TextPair {...props} name="decisions" />
      </FormPart>
      <FormPart title={t.form.benefits} note={t.form.linesHelp}>
        <TextPair {...props} name="adopting" />
        <TextPair {...props} name="exampleAdopting" optional />
        <TextPair {...props} name="advising" />
        <TextPair {...props} name="exampleAdvising" optional />
      </FormPart>
      <RuleFields {...props} />
    </>
  );
}

function RuleFields(props: CallFormProps) {
  const { language, values } = props;
  const t = textsIn(language);
  const modes = ['open', 'two-sided'] as const;
  return (
    <FormPart title={t.form.rules} note={t.form.rulesNote}>
      <One {...props} name="alpha" size="short" inputmode="numeric" />
      <One {...props} name="beta" size="short" inputmode="numeric" />
      <One {...props} name="gamma" size="short" inputmode="numeric" />
      <RadioGroup
        lang={language}
        name="mode"
        label={t.rules.mode}
        value={values.mode}
        error={errorAt(language, props.problems, 'mode')}
        options={modes.map(mode => ({ value: mode, label: t.rules.modes[mode] }))}
      />
      <CheckboxGroup
        lang={language}
        name="barriers"
        label={t.rules.barriers}
        values={values.barriers}
        required={false}
        options={barriers.map(barrier => ({ value: barrier, label: t.rules[barrier] }))}
      />
      <One {...props} name="minDistanceKm" size="short" inputmode="numeric" unit={t.form.kilometres} required={false} />
      <One {...props} name="maxTravelHours" size="short" inputmode="numeric" unit={t.form.hoursUnit} required={false} />
    </FormPart>
  );
}

type Single = Exclude<keyof CallInputs, 'fields' | 'barriers'>;
type Pair = Single extends infer Name ? (Name extends `${infer Base}-de` ? Base : never) : never;

function One(
  props: CallFormProps & { name: Single } & Pick<
      TextFieldProps,
      'kind' | 'help' | 'size' | 'inputmode' | 'unit' | 'required'
    >,
) {
  const { language, name, values, problems, taxonomy: _taxonomy, published: _published, ...rest } = props;
  return (
    <TextField
      {...rest}
      lang={language}
      name={name}
      label={labelOf(language, name)}
      value={values[name]}
      error={errorAt(language, problems, name)}
    />
  );
}

/** A text in both languages, one input each. */
function TextPair(props: CallFormProps & { name: Pair; short?: boolean; optional?: boolean }) {
  const { language, values, problems } = props;
  const inputs = (['de', 'en'] as const).map(part => `${props.name}-${part}` as const);
  return (
    <>
      {inputs.map(name => {
        const given = {
          lang: language,
          name,
          label: labelOf(language, name),
          value: values[name],
          error: errorAt(language, problems, name),
          required: props.optional !== true,
        };
        return props.short ? <TextField {...given} /> : <TextArea {...given} rows={3} />;
      })}
    </>
  );
}
