import type { Child } from 'hono/jsx';
import { ActingFields, type Speaker } from '../../../design/acting-fields.tsx';
import { type Answers, answerOf } from '../../../design/answers.ts';
import { ButtonLink } from '../../../design/button.tsx';
import { SelectField } from '../../../design/choice.tsx';
import { ErrorSummary, FieldRow, Form, FormActions } from '../../../design/form.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { FileField, TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { channels } from '../../applications/model.ts';
import type { SheetRow } from '../imports/sheet.ts';
import { type EntryContent, entryStates, type PlanEntry } from '../model.ts';
import type { PlanSetting } from '../queries.ts';
import { inOrder } from '../rules.ts';
import { pairOf, proofOf, sayValue, textsIn, whoOf } from './words.ts';

export type ManyView = {
  readonly setting: PlanSetting;
  readonly entries: readonly PlanEntry[];
  readonly speakers: readonly Speaker[];
  readonly answers: Answers;
};

function ManyPage(props: {
  visit: Visit;
  view: ManyView;
  title: string;
  lead: string;
  action: string;
  primary: string | null;
  above?: Child;
  children: Child;
}) {
  const { visit, view, title } = props;
  const { language } = visit;
  const t = textsIn(language);
  const partnership = view.setting.partnership.id;
  const plan = visit.link('plans.show', { partnership });
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={[
        { text: pairOf(view.setting), href: visit.link('partnerships.show', { partnership }) },
        { text: t.title, href: plan },
        { text: title },
      ]}
      failed={view.answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={view.answers.errors} />
      <PageHead title={title} lead={props.lead} />
      {props.above}
      <Form action={props.action} hidden={proofOf(visit)} upload>
        {props.children}
        {props.primary === null ? (
          <p>
            <ButtonLink href={plan}>{t.form.back}</ButtonLink>
          </p>
        ) : (
          <FormActions lang={language} primary={props.primary} back={{ href: plan, text: t.form.back }} />
        )}
      </Form>
    </Page>
  );
}

function Acting({ visit, view }: { visit: Visit; view: ManyView }) {
  const t = textsIn(visit.language);
  return (
    <ActingFields
      answers={view.answers}
      speakers={view.speakers}
      labels={t.acting}
      channels={channels.map(channel => ({ value: channel, label: t.channels[channel] }))}
    />
  );
}

/** The entries that fit the filter, to be ticked, and what is to be the same in all of them. */
export function BulkPage({ visit, view, ticked }: { visit: Visit; view: ManyView; ticked: readonly string[] }) {
  const { language } = visit;
  const t = textsIn(language);
  const { setting, entries, answers } = view;
  const who = [null, ...setting.memberIds, setting.officeId].map(id => ({
    value: id ?? 'all',
    label: whoOf(language, setting, id),
  }));
  const columns: Column<PlanEntry>[] = [
    {
      key: 'what',
      title: t.columns.what,
      header: true,
      cell: ({ id, version, title }) => (
        <label>
          <input type="checkbox" name="entry" value={`${id}:${version}`} checked={ticked.includes(id)} /> {title}
        </label>
      ),
    },
    { key: 'who', title: t.columns.who, cell: ({ organisationId }) => whoOf(language, setting, organisationId) },
    { key: 'due', title: t.columns.due, cell: ({ dueOn }) => formatPlainDay(language, dueOn) },
    { key: 'state', title: t.columns.state, cell: ({ state }) => t.states[state] },
  ];
  return (
    <ManyPage
      {...{ visit, view }}
      title={t.bulk.title}
      lead={t.bulk.lead}
      action={visit.link('plans.bulk', { partnership: setting.partnership.id })}
      primary={t.bulk.save}
    >
      <Table
        lang={language}
        caption={t.bulk.title}
        captionHidden
        columns={columns}
        rows={inOrder(entries).map(({ entry }) => entry)}
      />
      <FieldRow>
        <SelectField
          {...answerOf(answers, 'state')}
          label={t.columns.state}
          empty={t.bulk.leave}
          required={false}
          options={entryStates.map(value => ({ value, label: t.states[value] }))}
        />
        <SelectField
          {...answerOf(answers, 'who')}
          label={t.columns.who}
          empty={t.bulk.leave}
          required={false}
          options={who}
        />
        <TextField
          {...answerOf(answers, 'shift')}
          label={t.bulk.shift}
          help={t.bulk.shiftHelp}
          required={false}
          size="short"
        />
      </FieldRow>
      <Acting visit={visit} view={view} />
    </ManyPage>
  );
}

/** The sheet to take along, and the way back; with `rows` what a sheet would change, row by row. */
export function SheetPage({ visit, view, rows }: { visit: Visit; view: ManyView; rows: readonly SheetRow[] | null }) {
  const { language } = visit;
  const t = textsIn(language).sheet;
  const partnership = view.setting.partnership.id;
  const action = visit.link('plans.sheet', { partnership });
  if (rows === null) {
    return (
      <ManyPage
        {...{ visit, view, action }}
        title={t.title}
        lead={t.lead}
        primary={t.compare}
        above={
          <p>
            <ButtonLink href={visit.link('plans.workbook', { partnership })} download>
              {t.download}
            </ButtonLink>
          </p>
        }
      >
        <FileField {...fileOf(view.answers)} label={t.file} help={t.fileHelp} accept=".xlsx,.csv" />
      </ManyPage>
    );
  }
  const different = rows.filter(
    ({ entry, fields, reasons }) => entry === null || fields.length > 0 || reasons.length > 0,
  );
  return (
    <ManyPage
      {...{ visit, view, action }}
      title={t.differences}
      lead={t.counted({ same: rows.length - different.length, different: different.length })}
      primary={different.some(({ reasons }) => reasons.length === 0) ? t.take : null}
    >
      {different.length > 0 && <Differences visit={visit} view={view} rows={different} />}
      <Acting visit={visit} view={view} />
    </ManyPage>
  );
}

function fileOf(answers: Answers) {
  const { value: _, ...field } = answerOf(answers, 'sheet');
  return field;
}

function Differences({ visit, view, rows }: { visit: Visit; view: ManyView; rows: readonly SheetRow[] }) {
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.sheet;
  const refusals: Readonly<Record<string, unknown>> = texts.refusals;
  const columns: Column<SheetRow>[] = [
    {
      key: 'take',
      title: t.takeRow,
      header: true,
      cell: one =>
        one.reasons.length > 0 ? (
          `${one.row}: ${one.content.title}`
        ) : (
          <label>
            <input
              type="checkbox"
              name="take"
              value={JSON.stringify({
                id: one.entry?.id ?? null,
                version: one.entry?.version ?? 0,
                content: one.content,
              })}
              checked={!one.isLate}
            />{' '}
            {one.row}: {one.content.title}
          </label>
        ),
    },
    {
      key: 'what',
      title: t.difference,
      cell: ({ entry, content, fields, isLate, reasons }) => (
        <>
          {entry === null && reasons.length === 0 && <p>{t.new}</p>}
          {isLate && <p>{t.late}</p>}
          {reasons.map(({ code, values }) => {
            const sentence = refusals[code];
            return <p>{typeof sentence === 'function' ? sentence(values) : String(sentence)}</p>;
          })}
          {entry !== null &&
            fields.map(field => (
              <p>
                {texts.fields[field]}: <del>{sayValue(language, view, entry, field)}</del>{' '}
                <ins>{sayValue(language, view, content as EntryContent, field)}</ins>
              </p>
            ))}
        </>
      ),
    },
  ];
  return <Table lang={language} caption={t.differences} captionHidden columns={columns} rows={rows} />;
}
