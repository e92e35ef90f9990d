import { CheckboxGroup, RadioGroup } from '../../../design/choice.tsx';
import { FieldRow, ErrorSummary, Form, FormActions, FormPart } from '../../../design/form.tsx';
import { History, type HistoryEntry } from '../../../design/history.tsx';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Section } from '../../../design/section.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { moduleNames, modules, type Programme } from '../model.ts';
import { genders, ordinaryWords, type WordKey, wordKeys } from '../model/words.ts';
import type { ProgrammeInputs } from '../schema.ts';
import { textsIn } from './lines.tsx';
import { hiddenOf } from './office.tsx';
import { errorAt, errorsOf, labelOf, type Problem } from './problems.ts';

type FormProps = { visit: Visit; values: ProgrammeInputs; problems: readonly Problem[] };

/** What a programme is called, which parts of Klimatwin it uses, and which words are its own. */
export function ProgrammePage(props: FormProps & { programme: Programme; history: readonly HistoryEntry[] }) {
  const { visit, programme, problems } = props;
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.programme;
  const name = programme.name[language];
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={name}
      crumbs={[{ text: texts.office.title, href: visit.link('calls.office') }, { text: name }]}
      failed={problems.length > 0}
      hidden
    >
      <PageHead title={name} preline={texts.office.programme} lead={t.lead} />
      <ErrorSummary lang={language} errors={errorsOf(language, problems)} />
      <Form
        action={visit.link('programmes.change', { programme: programme.slug })}
        hidden={hiddenOf(visit)}
        id="programm"
      >
        <FormPart title={t.names}>
          <FieldRow>
            <Text {...props} name="name-de" />
            <Text {...props} name="name-en" />
          </FieldRow>
        </FormPart>
        <FormPart title={texts.newProgramme.modules} note={t.modulesNote}>
          <CheckboxGroup
            lang={language}
            name="modules"
            label={t.modules}
            required={false}
            values={props.values.modules}
            error={errorAt(language, problems, 'modules')}
            options={modules.map(module => ({ value: module, label: moduleNames[module][language] }))}
          />
        </FormPart>
        <FormPart title={t.words} note={t.wordsNote}>
          {wordKeys.map(key => (
            <WordFields {...props} word={key} />
          ))}
        </FormPart>
        <FormActions lang={language} primary={t.save} back={{ href: visit.link('calls.office') }} />
      </Form>
      <Section id="verlauf" title={texts.office.history}>
        <History lang={language} entries={props.history} />
      </Section>
    </Page>
  );
}

/** One word in its four forms, under the one that RegioTwin had; the gender where sentences need it. */
function WordFields(props: FormProps & { word: WordKey }) {
  const { visit, word, values, problems } = props;
  const { language } = visit;
  const t = textsIn(language).programme;
  const ordinary = ordinaryWords[word];
  return (
    <FormPart title={t.insteadOf(ordinary.one[language])} small>
      <FieldRow>
        <Text {...props} name={`${word}-one-de`} />
        <Text {...props} name={`${word}-many-de`} />
        <Text {...props} name={`${word}-one-en`} />
        <Text {...props} name={`${word}-many-en`} />
      </FieldRow>
      {ordinary.gender !== undefined && (
        <RadioGroup
          lang={language}
          name="gender"
          label={t.gender}
          row
          value={values.gender}
          error={errorAt(language, problems, 'gender')}
          options={genders.map(gender => ({ value: gender, label: t.genders[gender] }))}
        />
      )}
    </FormPart>
  );
}

type TextName = Exclude<keyof ProgrammeInputs, 'modules' | 'gender'>;

function Text({ visit, values, problems, name }: FormProps & { name: TextName }) {
  const lang = visit.language;
  const isName = name === 'name-de' || name === 'name-en';
  return (
    <TextField
      lang={lang}
      name={name}
      label={isName ? labelOf(lang, name) : formOf(visit, name)}
      required={isName}
      value={values[name]}
      error={errorAt(lang, problems, name)}
    />
  );
}

/** "Einzahl (Deutsch)": below the heading that names the word. */
function formOf({ language }: Visit, name: string): string {
  const t = textsIn(language);
  const [, form, spoken] = /-(one|many)-(de|en)$/.exec(name) ?? [];
  return t.form.label(
    form === 'one' ? t.programme.one : t.programme.many,
    spoken === 'de' ? t.form.german : t.form.english,
  );
}
