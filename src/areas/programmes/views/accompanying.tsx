import type { Child } from 'hono/jsx';
import { CheckboxField } from '../../../design/choice.tsx';
import { Button } from '../../../design/button.tsx';
import { ErrorSummary, FieldRow, Form, FormActions, FormPart } from '../../../design/form.tsx';
import { formatBytes } from '../../../design/format.ts';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Section } from '../../../design/section.tsx';
import { FileField, TextArea, TextField } from '../../../design/text-field.tsx';
import { type Language, languages, type Text } from '../../../kernel/text.ts';
import type { Upload } from '../../../platform/files/upload.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { CallDocument, CallQuestion } from '../model/accompanying.ts';
import type { CallOfProgramme } from '../queries.ts';
import type { TypedDocument, TypedQuestion } from '../rules/accompanying.ts';
import { crumbsOf } from './edit.tsx';
import { textsIn } from './lines.tsx';
import { hiddenOf } from './office.tsx';
import { errorAt, errorsOf, labelOf, type Problem } from './problems.ts';

type EditProps = { visit: Visit; call: CallOfProgramme; problems: readonly Problem[]; seen: string };

/** Often asked questions with their answers, all in one form, and room for one more. */
export function QuestionsPage(props: EditProps & { values: readonly TypedQuestion[] }) {
  const t = textsIn(props.visit.language).accompanying;
  return (
    <EditPage {...props} action="calls.questions.save" title={t.questions} lead={t.questionsLead} more={t.moreQuestion}>
      {props.values.map((value, index) => (
        <FormPart title={t.question(index + 1)} small>
          <TextPair {...props} name={`question-${index}`} text={value.question} optional={isEmpty(value)} />
          <TextPair {...props} name={`answer-${index}`} text={value.answer} optional={isEmpty(value)} long />
          <Position {...props} index={index} value={value.position} />
        </FormPart>
      ))}
    </EditPage>
  );
}

function isEmpty({ question, answer }: CallQuestion): boolean {
  return languages.every(language => question[language] === '' && answer[language] === '');
}

/** What stands in the inputs of the documents. */
export type DocumentValues = {
  readonly documents: readonly TypedDocument[];
  readonly removed: readonly string[];
  readonly added: { readonly title: Text; readonly file: Upload | null };
};

/** The documents of a call with their titles, and room for one more. */
export function DocumentsPage(props: EditProps & { documents: readonly CallDocument[]; values: DocumentValues }) {
  const { visit, call, documents, values, problems } = props;
  const lang = visit.language;
  const t = textsIn(lang).accompanying;
  const stored = new Map(documents.map(document => [document.id, document]));
  const address = (id: string) => visit.link('calls.documents.own', { call: call.slug, document: id });
  return (
    <EditPage
      {...props}
      action="calls.documents.save"
      title={t.documents}
      lead={t.documentsLead}
      more={t.moreDocument}
      upload
    >
      {values.documents.map(({ id, title, position }, index) => {
        const document = stored.get(id);
        return (
          <FormPart title={t.document(index + 1)} small>
            <input type="hidden" name={`id-${index}`} value={id} />
            {document && (
              <p>
                <a href={address(id)}>{t.open}</a> ({kindAndSize(lang, document)})
              </p>
            )}
            <TextPair {...props} name={`title-${index}`} text={title} />
            <Position {...props} index={index} value={position} />
            <CheckboxField
              lang={lang}
              name="remove"
              id={`feld-remove-${index}`}
              value={id}
              label={t.remove}
              checked={values.removed.includes(id)}
              required={false}
            />
          </FormPart>
        );
      })}
      <FormPart title={t.newDocument} small>
        <TextPair {...props} name="title" text={values.added.title} optional />
        <FileField
          lang={lang}
          name="file"
          label={labelOf(lang, 'file')}
          help={t.fileHelp}
          accept=".pdf,.docx,.xlsx,.odt"
          sent={values.added.file !== null}
          required={false}
          error={errorAt(lang, problems, 'file')}
        />
      </FormPart>
    </EditPage>
  );
}

function EditPage(
  props: EditProps & {
    action: string;
    title: string;
    lead: string;
    /** What the second button says: save and stay for one more. */
    more: string;
    upload?: boolean;
    children: Child;
  },
) {
  const { visit, call, problems, title } = props;
  const lang = visit.language;
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={title}
      crumbs={crumbsOf(visit, call, title)}
      failed={problems.length > 0}
      hidden
    >
      <PageHead title={title} preline={call.name[lang] || call.name.de} lead={props.lead} />
      <ErrorSummary lang={lang} errors={errorsOf(lang, problems)} />
      <Form
        action={visit.link(props.action, { call: call.slug })}
        hidden={{ ...hiddenOf(visit), seen: props.seen }}
        upload={props.upload ?? false}
      >
        {props.children}
        <FormActions
          lang={lang}
          primary={textsIn(lang).accompanying.save}
          back={{ href: visit.link('calls.manage', { call: call.slug }) }}
        />
        <p>
          <Button look="link" name="then" value="more">
            {props.more}
          </Button>
        </p>
      </Form>
    </Page>
  );
}

function TextPair(props: EditProps & { name: string; text: Text; long?: boolean; optional?: boolean }) {
  const { visit, problems } = props;
  const lang = visit.language;
  const Field = props.long ? TextArea : TextField;
  return (
    <FieldRow>
      {languages.map(language => {
        const name = `${props.name}-${language}`;
        return (
          <Field
            lang={lang}
            name={name}
            label={labelOf(lang, name.replace(/-\d+/, ''))}
            value={props.text[language]}
            error={errorAt(lang, problems, name)}
            required={!props.optional}
          />
        );
      })}
    </FieldRow>
  );
}

function Position({ visit, problems, index, value }: EditProps & { index: number; value: string }) {
  const lang = visit.language;
  return (
    <TextField
      lang={lang}
      name={`position-${index}`}
      label={labelOf(lang, 'position')}
      size="short"
      inputmode="numeric"
      required={false}
      value={value}
      error={errorAt(lang, problems, `position-${index}`)}
    />
  );
}

/** "PDF, 240 kB". */
function kindAndSize(language: Language, { type, size }: CallDocument): string {
  const kinds: Readonly<Record<string, string>> = textsIn(language).accompanying.kinds;
  return [kinds[type], formatBytes(language, size)].filter(Boolean).join(', ');
}

/** The sections of the call page: what it hands out, and what is often asked. Nothing where there is nothing. */
export function Accompanying(props: {
  language: Language;
  documents: readonly CallDocument[];
  questions: readonly CallQuestion[];
  addressOf: (documentId: string) => string;
}) {
  const { language, documents, questions } = props;
  const t = textsIn(language).accompanying;
  return (
    <>
      {documents.length > 0 && (
        <Section id="unterlagen" title={t.documents}>
          <ul>
            {documents.map(document => (
              <li>
                <a href={props.addressOf(document.id)} download>
                  {document.title[language]}
                </a>{' '}
                ({kindAndSize(language, document)})
              </li>
            ))}
          </ul>
        </Section>
      )}
      {questions.length > 0 && (
        <Section id="fragen" title={t.questions}>
          {questions.map(({ question, answer }, index) => (
            <Section id={`frage-${index + 1}`} level={3} title={question[language]}>
              {answer[language].split(/\n+/).map(paragraph => (
                <p>{paragraph}</p>
              ))}
            </Section>
          ))}
        </Section>
      )}
    </>
  );
}
