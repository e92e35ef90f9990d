import { answerOf, type Answers } from '../../../design/answers.ts';
import { Button, ButtonRow } from '../../../design/button.tsx';
import { Facts } from '../../../design/facts.tsx';
import { ErrorSummary, Form } from '../../../design/form.tsx';
import { formatBytes, formatMoment, formatPlainDay } from '../../../design/format.ts';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { FileField, TextField } from '../../../design/text-field.tsx';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { DocumentVersion, PairDocument } from '../model.ts';
import type { Shelf } from '../routes/load.ts';
import { OwnerField } from './form-page.tsx';
import { pairOf, textsIn, untilOf, whoOf } from './words.ts';

export type DocumentView = {
  readonly shelf: Shelf;
  readonly document: PairDocument;
  /** Whether the reader put it there, or is the office. */
  readonly mayChange: boolean;
  readonly mayRemove: boolean;
  readonly answers: Answers;
};

type Props = { visit: Visit; view: DocumentView };

/** A document with all its versions, beside each other. */
export function DocumentPage({ visit, view }: Props) {
  const { language } = visit;
  const t = textsIn(language);
  const { shelf, document, answers } = view;
  const partnership = shelf.setting.partnership.id;
  const { removed } = document;
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={document.title}
      crumbs={[
        { text: pairOf(shelf.setting), href: visit.link('partnerships.show', { partnership }) },
        { text: t.title, href: visit.link('documents.list', { partnership }) },
        { text: document.title },
      ]}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={answers.errors} />
      <PageHead preline={t.kinds[document.kind]} title={document.title} />
      {removed !== null && (
        <Notice
          lang={language}
          kind="info"
          title={t.removedLine({
            ...{ title: document.title, day: formatPlainDay(language, removed.on), reason: removed.reason },
            who: whoOf(shelf.setting, removed.organisationId),
          })}
        />
      )}
      <DocumentFacts visit={visit} view={view} />
      {removed === null && (
        <Section id="fassungen" title={t.page.versions} note={t.page.versionsNote}>
          <Table
            lang={language}
            caption={t.page.versions}
            captionHidden
            columns={columnsOf(visit, view)}
            rows={document.versions}
          />
        </Section>
      )}
      {removed === null && shelf.owners.length > 0 && <NewVersion visit={visit} view={view} />}
      {removed === null && view.mayChange && <Removal visit={visit} view={view} />}
    </Page>
  );
}

function DocumentFacts({ visit, view }: Props) {
  const { language } = visit;
  const t = textsIn(language);
  const { shelf, document, mayChange } = view;
  const address = { partnership: shelf.setting.partnership.id, document: document.id };
  const until = untilOf(language, shelf, document.keepReason);
  return (
    <>
      <Facts
        items={[
          { term: t.page.audience, value: t.audiences[document.audience] },
          { term: t.page.who, value: whoOf(shelf.setting, document.organisationId) },
          { term: t.page.keep, value: t.page.keepBecause({ until, reason: t.reasons[document.keepReason] }) },
        ]}
      />
      {mayChange && document.removed === null && (
        <p>
          <a class="kt-link" href={visit.link('documents.edit', address)}>
            {t.page.edit}
          </a>
        </p>
      )}
    </>
  );
}

function columnsOf(visit: Visit, { shelf, document }: DocumentView): Column<DocumentVersion>[] {
  const { language } = visit;
  const t = textsIn(language);
  const address = { partnership: shelf.setting.partnership.id, document: document.id };
  return [
    {
      key: 'number',
      title: t.page.number,
      header: true,
      cell: ({ number }) => (
        <a href={visit.link('documents.file', { ...address, number: String(number) })} download>
          {t.version({ number })}
        </a>
      ),
    },
    { key: 'file', title: t.page.file, cell: ({ fileName, size }) => `${fileName}, ${formatBytes(language, size)}` },
    { key: 'note', title: t.page.note, cell: ({ note }) => note },
    { key: 'from', title: t.page.from, cell: ({ organisationId }) => whoOf(shelf.setting, organisationId) },
    { key: 'at', title: t.page.at, cell: ({ at }) => formatMoment(language, at) },
  ];
}

function NewVersion({ visit, view }: Props) {
  const { language } = visit;
  const t = textsIn(language);
  const { shelf, document, answers } = view;
  const address = { partnership: shelf.setting.partnership.id, document: document.id };
  return (
    <Section id="neue-fassung" title={t.page.newVersion}>
      <Form action={visit.link('documents.version', address)} hidden={proofOf(visit)} upload>
        <OwnerField {...{ visit, shelf, answers }} />
        <FileField
          {...answerOf(answers, 'file')}
          label={t.form.file}
          help={t.form.fileHelp}
          accept=".pdf,.docx,.xlsx,.odt,.png,.jpg,.jpeg"
          sent={visit.fields.fileNames().length > 0}
        />
        <TextField {...answerOf(answers, 'note')} label={t.form.note} required={false} autocomplete="off" />
        <ButtonRow>
          <Button>{t.page.addVersion}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

function Removal({ visit, view }: Props) {
  const t = textsIn(visit.language).page;
  const { shelf, document, answers } = view;
  const address = { partnership: shelf.setting.partnership.id, document: document.id };
  return (
    <Section id="loeschen" title={t.remove}>
      {view.mayRemove ? (
        <>
          <p>{t.removeText}</p>
          <Form action={visit.link('documents.remove', address)} hidden={proofOf(visit)}>
            <TextField {...answerOf(answers, 'reason')} label={t.why} autocomplete="off" />
            <ButtonRow>
              <Button look="danger">{t.removeNow}</Button>
            </ButtonRow>
          </Form>
        </>
      ) : (
        <p>{t.proofText}</p>
      )}
    </Section>
  );
}
