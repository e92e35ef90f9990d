import type { Child } from 'hono/jsx';
import { ActingFields, type Speaker } from '../../../design/acting-fields.tsx';
import { type Answers, answerOf } from '../../../design/answers.ts';
import { Button } from '../../../design/button.tsx';
import { RadioGroup, SelectField } from '../../../design/choice.tsx';
import { ErrorSummary, FieldRow, Form, FormActions } from '../../../design/form.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Table } from '../../../design/table.tsx';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { channels } from '../../applications/model.ts';
import { type EntryContent, type EntryKind, entryKinds, entryStates, type PlanEntry } from '../model.ts';
import type { PlanSetting } from '../queries.ts';
import { differingFields, inOrder, mayContain } from '../rules.ts';
import { pairOf, proofOf, sayValue, textsIn, whoOf } from './words.ts';

export type FormView = {
  readonly setting: PlanSetting;
  readonly entries: readonly PlanEntry[];
  readonly speakers: readonly Speaker[];
  readonly answers: Answers;
  /** Null for a new one. */
  readonly entry: PlanEntry | null;
};

type FormFrame = {
  visit: Visit;
  view: FormView;
  title: string;
  lead?: string;
  action: string;
  hidden?: Readonly<Record<string, string>>;
  primary: string;
  above?: Child;
  below?: Child;
  children: Child;
};

function PlanForm(props: FormFrame) {
  const { visit, view, title } = props;
  const { language } = visit;
  const t = textsIn(language);
  const { setting, answers, entry } = view;
  const partnership = setting.partnership.id;
  const plan = visit.link('plans.show', { partnership });
  const back = entry === null ? plan : visit.link('plans.entry', { partnership, entry: entry.id });
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={[
        { text: pairOf(setting), href: visit.link('partnerships.show', { partnership }) },
        { text: t.title, href: plan },
        ...(entry === null ? [] : [{ text: entry.title, href: back }]),
        { text: title },
      ]}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={answers.errors} />
      <PageHead title={title} lead={props.lead} />
      {props.above}
      <Form action={props.action} hidden={{ ...proofOf(visit), ...props.hidden }} upload>
        {props.children}
        <ActingFields
          answers={answers}
          speakers={view.speakers}
          labels={t.acting}
          channels={channels.map(channel => ({ value: channel, label: t.channels[channel] }))}
          fileSent={visit.fields.file('file') !== null}
        />
        <FormActions
          lang={language}
          primary={props.primary}
          back={{ href: back, text: entry === null ? t.form.back : t.form.backEntry }}
        />
      </Form>
      {props.below}
    </Page>
  );
}

/** An entry to be typed. `conflict` is what somebody else has made of it meanwhile, beside what was typed. */
export function EntryFormPage(props: { visit: Visit; view: FormView; kind: EntryKind; conflict: EntryContent | null }) {
  const { visit, view, kind, conflict } = props;
  const { language } = visit;
  const t = textsIn(language);
  const { setting, answers, entry, entries } = view;
  const partnership = setting.partnership.id;
  const parents = inOrder(entries.filter(one => one.id !== entry?.id && mayContain(one.kind, kind)));
  const who = [...setting.memberIds, setting.officeId].map(id => ({ value: id, label: whoOf(language, setting, id) }));
  return (
    <PlanForm
      {...{ visit, view }}
      title={(entry === null ? t.form.create : t.form.change)({ kind: t.kinds[kind] })}
      action={
        entry === null
          ? visit.link('plans.create', { partnership })
          : visit.link('plans.edit', { partnership, entry: entry.id })
      }
      hidden={entry === null ? { kind } : { version: String(entry.version) }}
      primary={t.form.save}
      above={conflict && entry && <Conflict visit={visit} view={view} typed={conflict} />}
    >
      <TextField {...answerOf(answers, 'title')} label={t.form.title} help={t.form.titleHelp} maxlength={200} />
      {entry !== null && (
        <RadioGroup
          {...answerOf(answers, 'kind')}
          label={t.form.kind}
          row
          options={entryKinds.map(value => ({ value, label: t.kinds[value] }))}
        />
      )}
      {(parents.length > 0 || entry !== null) && (
        <SelectField
          {...answerOf(answers, 'parentId')}
          label={t.form.parent}
          empty={t.form.noParent}
          required={false}
          options={parents.map(({ entry: { id, title }, depth }) => ({
            value: id,
            label: `${'– '.repeat(depth)}${title}`,
          }))}
        />
      )}
      <SelectField {...answerOf(answers, 'who')} label={t.form.who} empty={t.all} required={false} options={who} />
      <TextField
        {...answerOf(answers, 'responsible')}
        label={t.form.responsible}
        help={t.form.responsibleHelp}
        required={false}
        maxlength={200}
      />
      <FieldRow>
        <TextField {...answerOf(answers, 'startsOn')} label={t.form.starts} kind="date" required={false} />
        <TextField {...answerOf(answers, 'dueOn')} label={t.form.due} kind="date" required={kind === 'milestone'} />
      </FieldRow>
      <RadioGroup
        {...answerOf(answers, 'state')}
        label={t.form.state}
        row
        options={entryStates.map(value => ({ value, label: t.states[value] }))}
      />
      <TextArea {...answerOf(answers, 'note')} label={t.form.note} required={false} maxlength={4000} />
    </PlanForm>
  );
}

function Conflict({ visit, view, typed }: { visit: Visit; view: FormView; typed: EntryContent }) {
  const { language } = visit;
  const t = textsIn(language);
  const entry = view.entry!;
  return (
    <Notice lang={language} kind="warning" title={t.conflict.title}>
      <p>{t.conflict.text}</p>
      <Table
        lang={language}
        caption={t.conflict.title}
        captionHidden
        columns={[
          { key: 'field', title: t.conflict.field, header: true, cell: field => t.fields[field] },
          { key: 'now', title: t.conflict.now, cell: field => sayValue(language, view, entry, field) },
          { key: 'yours', title: t.conflict.yours, cell: field => sayValue(language, view, typed, field) },
        ]}
        rows={differingFields(entry, typed)}
      />
    </Notice>
  );
}

/** Why an entry does not go on. */
export function BlockPage({ visit, view }: { visit: Visit; view: FormView }) {
  const t = textsIn(visit.language).form;
  const entry = view.entry!;
  const address = { partnership: view.setting.partnership.id, entry: entry.id };
  const action = visit.link('plans.block', address);
  return (
    <PlanForm
      {...{ visit, view, action }}
      title={t.blockTitle}
      lead={t.blockLead}
      primary={t.blockSave}
      below={
        entry.blocker !== null && (
          <Form
            action={action}
            hidden={{
              ...proofOf(visit),
              over: 'ja',
              organisationId: view.speakers.find(({ own }) => own)!.organisationId,
            }}
          >
            <Button>{t.unblock}</Button>
          </Form>
        )
      }
    >
      <TextArea {...answerOf(view.answers, 'reason')} label={t.reason} rows={3} maxlength={500} />
      <TextField {...answerOf(view.answers, 'remindOn')} label={t.remindOn} kind="date" required={false} />
    </PlanForm>
  );
}
