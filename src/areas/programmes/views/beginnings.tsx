import { CheckboxGroup, RadioGroup, SelectField } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { moduleNames, modules, type Programme } from '../model.ts';
import type { CallOfProgramme } from '../queries.ts';
import { textsIn } from './lines.tsx';
import { hiddenOf } from './office.tsx';
import { errorAt, errorsOf, labelOf, type Problem } from './problems.ts';

type Values = Readonly<Record<string, readonly string[]>>;

/** A new draft: its name, and whose terms it begins with. */
export function NewCallPage(props: {
  visit: Visit;
  programmes: readonly Programme[];
  calls: readonly CallOfProgramme[];
  values: Values;
  problems: readonly Problem[];
}) {
  const { visit, programmes, values, problems } = props;
  const { language } = visit;
  const t = textsIn(language).newCall;
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={t.title}
      crumbs={crumbs(visit, t.title)}
      failed={problems.length > 0}
      hidden
    >
      <PageHead title={t.title} />
      <ErrorSummary lang={language} errors={errorsOf(language, problems)} />
      <Form action={visit.link('calls.create')} hidden={hiddenOf(visit)}>
        <RadioGroup
          lang={language}
          name="programme"
          label={t.programme}
          value={values.programme?.[0] ?? programmes[0]?.id ?? null}
          error={errorAt(language, problems, 'programme')}
          options={programmes.map(({ id, name }) => ({ value: id, label: name[language] }))}
        />
        <Names visit={visit} values={values} problems={problems} />
        <SelectField
          lang={language}
          name="from"
          label={t.from}
          required={false}
          empty={t.fromDefault}
          value={values.from?.[0] ?? null}
          options={props.calls.map(({ id, name }) => ({ value: id, label: name[language] || name.de }))}
        />
        <FormActions lang={language} primary={t.create} back={{ href: visit.link('calls.office') }} />
      </Form>
    </Page>
  );
}

/** A new programme of the office. */
export function NewProgrammePage(props: { visit: Visit; values: Values; problems: readonly Problem[] }) {
  const { visit, values, problems } = props;
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.newProgramme;
  const formats = ['region', 'measure', 'network'] as const;
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={t.title}
      crumbs={crumbs(visit, t.title)}
      failed={problems.length > 0}
      hidden
    >
      <PageHead title={t.title} lead={t.lead} />
      <ErrorSummary lang={language} errors={errorsOf(language, problems)} />
      <Form action={visit.link('programmes.create')} hidden={hiddenOf(visit)}>
        <Names visit={visit} values={values} problems={problems} />
        <RadioGroup
          lang={language}
          name="format"
          label={t.format}
          value={values.format?.[0] ?? 'region'}
          error={errorAt(language, problems, 'format')}
          options={formats.map(format => ({ value: format, label: texts.formats[format] }))}
        />
        <CheckboxGroup
          lang={language}
          name="modules"
          label={t.modules}
          required={false}
          values={values.modules ?? modules}
          options={modules.map(module => ({ value: module, label: moduleNames[module][language] }))}
        />
        <FormActions lang={language} primary={t.create} back={{ href: visit.link('calls.office') }} />
      </Form>
    </Page>
  );
}

function Names(props: { visit: Visit; values: Values; problems: readonly Problem[] }) {
  const { language } = props.visit;
  return (
    <>
      {['name-de', 'name-en'].map(name => (
        <TextField
          lang={language}
          name={name}
          label={labelOf(language, name)}
          value={props.values[name]?.[0] ?? ''}
          error={errorAt(language, props.problems, name)}
        />
      ))}
    </>
  );
}

function crumbs(visit: Visit, title: string) {
  return [{ text: textsIn(visit.language).office.title, href: visit.link('calls.office') }, { text: title }];
}
