import { ButtonLink, ButtonRow } from '../../../design/button.tsx';
import { CheckboxField, RadioGroup, SelectField } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { FileField, TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { type Media, mediaKinds } from '../model.ts';
import type { Errors } from './editor-page.tsx';
import { mediaTextsIn, Preview } from './media-office.tsx';
import { hiddenOf, WorkPage } from './work-page.tsx';

/** What stands in the fields of a file. */
export type MediaValues = Readonly<
  Record<
    | 'title-de'
    | 'title-en'
    | 'alt-de'
    | 'alt-en'
    | 'credit'
    | 'people'
    | 'consentWho'
    | 'consentOn'
    | 'kind'
    | 'subject'
    | 'position',
    string
  >
>;

/** A new file, or what is said about one that is there. */
export function MediaFormPage(props: {
  visit: Visit;
  /** Null for a new one. */
  media: Media | null;
  subjects: readonly { readonly value: string; readonly label: string }[];
  values: MediaValues;
  errors: Errors;
}) {
  const { visit, media, values, errors } = props;
  const { language } = visit;
  const t = mediaTextsIn(language);
  const title = media ? t.editOne(media.title[language]) : t.add;
  const action = media ? visit.link('media.change', { media: media.id }) : visit.link('media.add');
  return (
    <WorkPage
      visit={visit}
      title={title}
      above={[{ text: t.title, href: visit.link('media.office') }]}
      failed={errors.length > 0}
    >
      <PageHead title={title} />
      {media && <Preview language={language} media={media} />}
      <ErrorSummary lang={language} errors={errors} />
      <Form action={action} hidden={hiddenOf(visit)} upload={media === null}>
        {media === null && <NewFile {...props} />}
        <Words visit={visit} values={values} errors={errors} shown={media !== null && media.kind !== 'download'} />
        <Consent visit={visit} values={values} errors={errors} />
        {media && (
          <TextField
            lang={language}
            name="position"
            kind="number"
            label={t.position}
            value={values.position}
            error={errorAt(errors, 'position')}
          />
        )}
        <FormActions
          lang={language}
          primary={media ? t.save : t.addButton}
          back={{ href: visit.link('media.office'), text: t.back }}
        />
      </Form>
      {media && (
        <ButtonRow>
          <ButtonLink href={visit.link('media.remove', { media: media.id })}>{t.remove}</ButtonLink>
        </ButtonRow>
      )}
    </WorkPage>
  );
}

type Part = { visit: Visit; values: MediaValues; errors: Errors };

function errorAt(errors: Errors, field: string): string | undefined {
  return errors.find(one => one.field === field)?.text;
}

function NewFile(props: Part & { subjects: readonly { readonly value: string; readonly label: string }[] }) {
  const { visit, values, errors } = props;
  const { language } = visit;
  const t = mediaTextsIn(language);
  return (
    <>
      <FileField lang={language} name="file" label={t.file} help={t.fileHelp} error={errorAt(errors, 'file')} />
      <RadioGroup
        lang={language}
        name="kind"
        label={t.kind}
        value={values.kind}
        error={errorAt(errors, 'kind')}
        options={mediaKinds.map(kind => ({ value: kind, label: t.kinds[kind] }))}
      />
      <SelectField
        lang={language}
        name="subject"
        label={t.subject}
        value={values.subject}
        error={errorAt(errors, 'subject')}
        options={props.subjects}
      />
    </>
  );
}

/** `shown` says that there is a picture, which has to be described. */
function Words({ visit, values, errors, shown }: Part & { shown: boolean }) {
  const t = mediaTextsIn(visit.language);
  const languages = { de: t.german, en: t.english } as const;
  return (
    <>
      {(['de', 'en'] as const).map(one => (
        <TextField
          lang={visit.language}
          name={`title-${one}`}
          label={t.titleOf(languages[one])}
          value={values[`title-${one}`]}
          error={errorAt(errors, `title-${one}`)}
        />
      ))}
      {(['de', 'en'] as const).map(one => (
        <TextField
          lang={visit.language}
          name={`alt-${one}`}
          label={t.altOf(languages[one])}
          help={t.altHelp}
          required={shown}
          value={values[`alt-${one}`]}
          error={errorAt(errors, `alt-${one}`)}
        />
      ))}
      <TextField lang={visit.language} name="credit" label={t.credit} required={false} value={values.credit} />
    </>
  );
}

function Consent({ visit, values, errors }: Part) {
  const t = mediaTextsIn(visit.language);
  return (
    <>
      <CheckboxField
        lang={visit.language}
        name="people"
        label={t.people}
        help={t.peopleHelp}
        required={false}
        checked={values.people !== ''}
      />
      <TextField
        lang={visit.language}
        name="consentWho"
        label={t.consentWho}
        required={false}
        value={values.consentWho}
        error={errorAt(errors, 'consentWho')}
      />
      <TextField
        lang={visit.language}
        name="consentOn"
        kind="date"
        label={t.consentOn}
        required={false}
        value={values.consentOn}
        error={errorAt(errors, 'consentOn')}
      />
    </>
  );
}
