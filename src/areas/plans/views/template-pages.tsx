import { type Answers, answerOf } from '../../../design/answers.ts';
import { Empty } from '../../../design/empty.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { PlanTemplate } from '../model/templates.ts';
import type { PlanSetting } from '../queries.ts';
import type { Offer } from '../rules/templates.ts';
import type { Speaker } from '../../../design/acting-fields.tsx';
import { ActingFields } from '../../../design/acting-fields.tsx';
import { channels } from '../../applications/model.ts';
import { pairOf, proofOf, textsIn } from './words.ts';

export type TemplateView = { readonly setting: PlanSetting; readonly answers: Answers };

function crumbsOf(visit: Visit, setting: PlanSetting, title: string) {
  const partnership = setting.partnership.id;
  return [
    { text: pairOf(setting), href: visit.link('partnerships.show', { partnership }) },
    { text: textsIn(visit.language).title, href: visit.link('plans.show', { partnership }) },
    { text: title },
  ];
}

/** The templates of the programme; the office keeps the plan as one. */
export function TemplatesPage(props: {
  visit: Visit;
  view: TemplateView;
  templates: readonly (PlanTemplate & { readonly offered: number })[];
  mayKeep: boolean;
}) {
  const { visit, view, templates } = props;
  const { language } = visit;
  const t = textsIn(language).templates;
  const partnership = view.setting.partnership.id;
  const columns: Column<(typeof templates)[number]>[] = [
    {
      key: 'title',
      title: t.template,
      header: true,
      cell: ({ id, title }) => <a href={visit.link('plans.template', { partnership, template: id })}>{title}</a>,
    },
    { key: 'version', title: t.version, cell: ({ version }) => String(version) },
    { key: 'offered', title: t.offered, cell: ({ offered }) => (offered === 0 ? t.nothingNew : String(offered)) },
  ];
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={t.title}
      crumbs={crumbsOf(visit, view.setting, t.title)}
      failed={view.answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={view.answers.errors} />
      <PageHead title={t.title} lead={t.lead} />
      <Table
        lang={language}
        caption={t.title}
        captionHidden
        columns={columns}
        rows={templates}
        empty={<Empty title={t.none}>{t.noneText}</Empty>}
      />
      {props.mayKeep && (
        <Section id="sichern" title={t.keepTitle} note={t.keepNote}>
          <Form action={visit.link('plans.templates', { partnership })} hidden={proofOf(visit)}>
            <TextField {...answerOf(view.answers, 'title')} label={t.name} maxlength={200} />
            <FormActions lang={language} primary={t.keep} />
          </Form>
        </Section>
      )}
    </Page>
  );
}

/** A template: what is not in the plan yet, what changed since, to be chosen. */
export function TemplatePage(props: {
  visit: Visit;
  view: TemplateView;
  template: PlanTemplate;
  offers: readonly Offer[];
  speakers: readonly Speaker[];
}) {
  const { visit, view, template, offers } = props;
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.templates;
  const { setting, answers } = view;
  const partnership = setting.partnership.id;
  const columns: Column<Offer>[] = [
    {
      key: 'what',
      title: texts.columns.what,
      header: true,
      cell: ({ entry, state }) =>
        state === 'taken' ? (
          entry.title
        ) : (
          <label>
            <input type="checkbox" name="key" value={entry.key} checked={state === 'new'} /> {entry.title}
          </label>
        ),
    },
    { key: 'kind', title: texts.columns.kind, cell: ({ entry }) => texts.kinds[entry.kind] },
    { key: 'state', title: texts.columns.state, cell: ({ state }) => t.states[state] },
  ];
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={template.title}
      crumbs={crumbsOf(visit, setting, template.title)}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={answers.errors} />
      <PageHead preline={t.template} title={template.title} lead={t.takeLead} />
      <Form
        action={visit.link('plans.template', { partnership, template: template.id })}
        hidden={proofOf(visit)}
        upload
      >
        <Table lang={language} caption={template.title} captionHidden columns={columns} rows={offers} />
        <TextField {...answerOf(answers, 'from')} label={t.from} help={t.fromHelp} kind="date" />
        <ActingFields
          answers={answers}
          speakers={props.speakers}
          labels={texts.acting}
          channels={channels.map(channel => ({ value: channel, label: texts.channels[channel] }))}
        />
        <FormActions
          lang={language}
          primary={t.take}
          back={{ href: visit.link('plans.templates', { partnership }), text: t.back }}
        />
      </Form>
    </Page>
  );
}
