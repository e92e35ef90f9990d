import { ActingFields, type Speaker } from '../../../design/acting-fields.tsx';
import { type Answers, answerOf } from '../../../design/answers.ts';
import { Button } from '../../../design/button.tsx';
import { SelectField } from '../../../design/choice.tsx';
import { ErrorSummary, FieldRow, Form, FormActions } from '../../../design/form.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Table } from '../../../design/table.tsx';
import { FileField, TextField } from '../../../design/text-field.tsx';
import type { Language } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { channels } from '../../applications/model.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import { type Publicity, type PublicityContent, publicityKinds } from '../model/publicity.ts';
import { differingFields } from '../rules/publicity.ts';
import { publicityTextsIn } from './publicity-words.ts';
import { pairOf, proofOf, textsIn, whoOf } from './words.ts';

type Props = {
  visit: Visit;
  setting: PlanSetting;
  speakers: readonly Speaker[];
  /** Null for a new one. */
  entry: Publicity | null;
  answers: Answers;
  /** What was typed where somebody else has changed it meanwhile. */
  conflict: PublicityContent | null;
};

/** Something that is planned or has appeared, to be written down or changed. */
export function PublicityForm(props: Props) {
  const { visit, setting, speakers, entry, answers, conflict } = props;
  const { language } = visit;
  const t = publicityTextsIn(language);
  const partnership = setting.partnership.id;
  const list = visit.link('publicity.list', { partnership });
  const title = entry === null ? t.noteTitle : t.changeTitle;
  const here =
    entry === null
      ? visit.link('publicity.create', { partnership })
      : visit.link('publicity.edit', { partnership, publicity: entry.id });
  const hidden = { ...proofOf(visit), ...(entry === null ? {} : { version: String(entry.version) }) };
  const own = speakers.find(speaker => speaker.own);
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={[
        { text: pairOf(setting.partnership), href: visit.link('partnerships.show', { partnership }) },
        { text: t.title, href: list },
        { text: title },
      ]}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={answers.errors} />
      <PageHead title={title} preline={pairOf(setting.partnership)} />
      {conflict && entry && <Conflict visit={visit} setting={setting} now={entry} typed={conflict} />}
      <Form action={here} hidden={hidden} upload>
        <ContentFields {...props} />
        <ActingFields
          answers={answers}
          speakers={speakers}
          labels={textsIn(language).acting}
          channels={channels.map(channel => ({ value: channel, label: textsIn(language).channels[channel] }))}
          fileSent={visit.fields.file('file') !== null}
        />
        <FormActions
          lang={language}
          primary={entry === null ? t.save : t.saveChange}
          back={{ href: list, text: t.back }}
        />
      </Form>
      {entry !== null && entry.publishedOn === null && own && (
        <Form action={here} hidden={{ ...hidden, remove: 'ja', organisationId: own.organisationId }}>
          <p>{t.removeText}</p>
          <Button>{t.remove}</Button>
        </Form>
      )}
    </Page>
  );
}

function ContentFields({ visit, setting, entry, answers }: Props) {
  const { language } = visit;
  const t = publicityTextsIn(language);
  const { officeId, officeName, partnership } = setting;
  const who = [
    ...partnership.members.map(({ organisationId, name }) => ({ value: organisationId, label: name })),
    { value: officeId, label: officeName },
  ];
  return (
    <>
      <SelectField
        {...answerOf(answers, 'kind')}
        label={t.kind}
        options={publicityKinds.map(value => ({ value, label: textsIn(language).publicityKinds[value] }))}
      />
      <TextField {...answerOf(answers, 'title')} label={t.name} maxlength={300} />
      <SelectField {...answerOf(answers, 'who')} label={t.who} required={false} empty={t.everybody} options={who} />
      <FieldRow>
        <TextField
          {...answerOf(answers, 'plannedOn')}
          label={t.plannedOn}
          help={t.whenHelp}
          kind="date"
          required={false}
          oneOf
        />
        <TextField {...answerOf(answers, 'publishedOn')} label={t.publishedOn} kind="date" required={false} oneOf />
      </FieldRow>
      <TextField
        {...answerOf(answers, 'link')}
        label={t.address}
        help={t.addressHelp}
        kind="url"
        required={false}
        maxlength={500}
      />
      <FileField
        {...answerOf(answers, 'piece')}
        label={t.piece}
        help={entry !== null && entry.fileId !== null ? `${t.pieceHelp} ${t.pieceKept}` : t.pieceHelp}
        accept=".pdf,.png,.jpg,.jpeg"
        sent={visit.fields.file('piece') !== null}
        required={false}
      />
    </>
  );
}

function Conflict(props: { visit: Visit; setting: PlanSetting; now: PublicityContent; typed: PublicityContent }) {
  const { visit, setting, now, typed } = props;
  const { language } = visit;
  const t = publicityTextsIn(language);
  const names = {
    ...{ kind: t.kind, title: t.name, organisationId: t.who, plannedOn: t.plannedOn },
    ...{ publishedOn: t.publishedOn, link: t.address },
  };
  return (
    <Notice lang={language} kind="warning" title={t.conflict.title}>
      <p>{t.conflict.text}</p>
      <Table
        lang={language}
        caption={t.conflict.title}
        captionHidden
        columns={[
          { key: 'field', title: t.conflict.field, header: true, cell: field => names[field] },
          { key: 'now', title: t.conflict.now, cell: field => say(language, setting, now, field) },
          { key: 'yours', title: t.conflict.yours, cell: field => say(language, setting, typed, field) },
        ]}
        rows={differingFields(now, typed)}
      />
    </Notice>
  );
}

function say(
  language: Language,
  setting: PlanSetting,
  content: PublicityContent,
  field: keyof PublicityContent,
): string {
  if (field === 'kind') return textsIn(language).publicityKinds[content.kind];
  if (field === 'plannedOn' || field === 'publishedOn') return formatPlainDay(language, content[field]);
  if (field !== 'organisationId') return content[field];
  return content.organisationId === null
    ? publicityTextsIn(language).everybody
    : whoOf(setting, content.organisationId);
}
