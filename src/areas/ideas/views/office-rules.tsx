import { RadioGroup, SelectField } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { laender } from '../../places/model.ts';
import type { IdeaRules } from '../model.ts';
import { type Errors, errorAt, hiddenOf, officeTextsIn } from './words.ts';

/** Rules of a programme, or of ideas without one, under the name in their address. */
export type ScopeRules = { readonly scope: string; readonly name: string; readonly rules: IdeaRules };

/** How ideas are dealt with, programme by programme. */
export function RulesPage({ visit, rows }: { visit: Visit; rows: readonly ScopeRules[] }) {
  const lang = visit.language;
  const texts = officeTextsIn(lang);
  const t = texts.rules;
  const columns: Column<ScopeRules>[] = [
    {
      key: 'name',
      title: texts.programme,
      header: true,
      cell: ({ scope, name }) => <a href={visit.link('ideas.rules.edit', { scope })}>{name}</a>,
    },
    { key: 'moderation', title: t.moderation, cell: ({ rules }) => t[rules.moderation] },
    {
      key: 'look',
      title: t.moderationDays,
      cell: ({ rules }) => `${rules.moderationDays} ${t.workingDays}`,
    },
    { key: 'answer', title: t.answerDays, cell: ({ rules }) => `${rules.answerDays} ${t.workingDays}` },
    { key: 'land', title: t.land, cell: ({ rules }) => landName(visit, rules) },
    { key: 'goal', title: t.supportGoal, cell: ({ rules }) => `${rules.supportGoal} ${t.people}` },
    { key: 'keep', title: t.keepDays, cell: ({ rules }) => `${rules.keepDays} ${t.days}` },
  ];
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={t.title}
      crumbs={[{ text: texts.title, href: visit.link('ideas.office') }, { text: t.title }]}
      hidden
    >
      <PageHead title={t.title} lead={t.lead} />
      <Table lang={lang} caption={t.title} captionHidden columns={columns} rows={rows} />
    </Page>
  );
}

function landName(visit: Visit, { land }: IdeaRules): string {
  return land === null ? officeTextsIn(visit.language).rules.everywhere : laender[land]![visit.language];
}

export type RulesDraft = Readonly<Record<keyof IdeaRules, string>>;

/** The rules of one programme, to be changed. */
export function EditRulesPage(props: {
  visit: Visit;
  scope: string;
  name: string;
  draft: RulesDraft;
  errors: Errors;
  /** Whether the programme takes ideas at all. */
  on: boolean;
}) {
  const { visit, draft, errors } = props;
  const lang = visit.language;
  const texts = officeTextsIn(lang);
  const t = texts.rules;
  const title = t.editTitle(props.name);
  const back = visit.link('ideas.rules');
  const field = (name: keyof RulesDraft) => ({ lang, name, value: draft[name], error: errorAt(errors, name) });
  const count = (name: keyof RulesDraft, unit: string) => ({ ...field(name), unit, inputmode: 'numeric' as const });
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={title}
      crumbs={[
        { text: texts.title, href: visit.link('ideas.office') },
        { text: t.title, href: back },
        { text: props.name },
      ]}
      failed={errors.length > 0}
      hidden
    >
      <ErrorSummary lang={lang} errors={errors} />
      <PageHead title={title} lead={t.lead} />
      {!props.on && <Notice lang={lang} kind="info" title={t.off} />}
      <Form action={visit.link('ideas.rules.set', { scope: props.scope })} hidden={hiddenOf(visit)}>
        <RadioGroup
          {...field('moderation')}
          label={t.moderation}
          options={[
            { value: 'before', label: t.before },
            { value: 'after', label: t.after, help: t.afterHelp },
          ]}
        />
        <SelectField
          {...field('land')}
          label={t.land}
          help={t.landHelp}
          empty={t.everywhere}
          required={false}
          options={Object.entries(laender)
            .sort(([, a], [, b]) => a[lang].localeCompare(b[lang], lang))
            .map(([value, name]) => ({ value, label: name[lang] }))}
        />
        <TextField {...count('moderationDays', t.workingDays)} size="short" label={t.moderationDays} />
        <TextField {...count('answerDays', t.workingDays)} size="short" label={t.answerDays} help={t.answerHelp} />
        <TextField {...count('supportGoal', t.people)} size="short" label={t.supportGoal} />
        <TextField {...count('keepDays', t.days)} size="short" label={t.keepDays} help={t.keepHelp} />
        <FormActions lang={lang} primary={t.save} back={{ href: back }} />
      </Form>
    </Page>
  );
}
