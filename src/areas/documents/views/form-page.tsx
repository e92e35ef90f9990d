import { answerOf, type Answers } from '../../../design/answers.ts';
import { RadioGroup } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { FileField, TextField } from '../../../design/text-field.tsx';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { audiences, documentKinds, keepReasons, type PairDocument } from '../model.ts';
import type { Shelf } from '../routes/load.ts';
import { pairOf, textsIn, untilOf } from './words.ts';

type Props = {
  visit: Visit;
  shelf: Shelf;
  /** Null for a new one, which comes with its first file. */
  document: PairDocument | null;
  answers: Answers;
  /** A file came with the form that was refused. */
  sent: boolean;
};

/** What is said about a document; for a new one also the file. */
export function FormPage({ visit, shelf, document, answers, sent }: Props) {
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.form;
  const partnership = shelf.setting.partnership.id;
  const title = document === null ? t.addTitle : t.editTitle;
  const list = visit.link('documents.list', { partnership });
  const there = document === null ? null : { partnership, document: document.id };
  const action =
    there === null ? visit.link('documents.added', { partnership }) : visit.link('documents.changed', there);
  const hidden: Record<string, string> = document === null ? {} : { revision: String(document.revision) };
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={[
        { text: pairOf(shelf.setting), href: visit.link('partnerships.show', { partnership }) },
        { text: texts.title, href: list },
        { text: title },
      ]}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={answers.errors} />
      <PageHead preline={document?.title ?? pairOf(shelf.setting)} title={title} />
      <Form action={action} hidden={{ ...proofOf(visit), ...hidden }} upload={document === null}>
        {document === null && <OwnerField {...{ visit, shelf, answers }} />}
        {document === null && (
          <FileField
            {...answerOf(answers, 'file')}
            label={t.file}
            help={t.fileHelp}
            accept=".pdf,.docx,.xlsx,.odt,.png,.jpg,.jpeg"
            sent={sent}
          />
        )}
        <TextField {...answerOf(answers, 'title')} label={t.title} autocomplete="off" />
        <RadioGroup
          {...answerOf(answers, 'kind')}
          label={t.kind}
          options={documentKinds.map(value => ({ value, label: texts.kinds[value] }))}
        />
        <RadioGroup
          {...answerOf(answers, 'audience')}
          label={t.audience}
          options={audiences.map(value => ({ value, label: texts.audiences[value] }))}
        />
        <RadioGroup
          {...answerOf(answers, 'keepReason')}
          label={t.keepReason}
          options={keepReasons.map(value => ({
            value,
            label: t.reasonOption({ reason: texts.reasons[value], years: untilOf(language, shelf, value) }),
          }))}
        />
        <FormActions
          lang={language}
          primary={document === null ? t.save : t.change}
          back={{ href: there === null ? list : visit.link('documents.show', there), text: t.back }}
        />
      </Form>
    </Page>
  );
}

/** Asked only of whoever works for several. */
export function OwnerField({ visit, shelf, answers }: Pick<Props, 'visit' | 'shelf' | 'answers'>) {
  if (shelf.owners.length < 2) return null;
  return (
    <RadioGroup
      {...answerOf(answers, 'organisationId')}
      label={textsIn(visit.language).form.who}
      options={shelf.owners.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
    />
  );
}
