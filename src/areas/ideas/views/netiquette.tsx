import { ButtonLink } from '../../../design/button.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { inLanguage } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { laender } from '../../places/model.ts';
import type { IdeaRules } from '../model.ts';
import { de } from './netiquette.de.ts';
import { en } from './netiquette.en.ts';
import { textsIn } from './words.ts';

export type RulesRow = { readonly name: string; readonly rules: IdeaRules };

/** How ideas are treated: what is expected, what the office does by when, what happens to data. */
export function NetiquettePage({ visit, rows }: { visit: Visit; rows: readonly RulesRow[] }) {
  const lang = visit.language;
  const t = inLanguage(lang, { de, en });
  const send = (
    <ButtonLink href={visit.link('ideas.new')} look="primary">
      {textsIn(lang).list.send}
    </ButtonLink>
  );
  const columns: Column<RulesRow>[] = [
    { key: 'name', title: t.programme, header: true, cell: ({ name }) => name },
    { key: 'moderation', title: t.moderation, cell: ({ rules }) => t[rules.moderation] },
    { key: 'look', title: t.look, cell: ({ rules }) => t.workingDays(rules.moderationDays) },
    { key: 'answer', title: t.answer, cell: ({ rules }) => t.workingDays(rules.answerDays) },
    {
      key: 'goal',
      title: t.goal,
      cell: ({ rules }) => textsIn(lang).supports(String(rules.supportGoal)),
    },
    {
      key: 'land',
      title: t.holidays,
      cell: ({ rules }) => (rules.land === null ? t.everywhere : laender[rules.land]![lang]),
    },
  ];
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={t.title}
      description={t.lead}
      crumbs={[{ text: textsIn(lang).title, href: visit.link('ideas.list') }, { text: t.title }]}
    >
      <PageHead title={t.title} lead={t.lead} actions={send} />
      <Section id="erwarten" title={t.rules}>
        <List items={t.rulesList} />
      </Section>
      <Section id="buero" title={t.office}>
        <List items={t.officeList} />
      </Section>
      <Section id="fristen" title={t.terms}>
        <Table lang={lang} caption={t.termsCaption} captionHidden columns={columns} rows={rows} />
      </Section>
      <Section id="daten" title={t.data}>
        <List items={t.dataList} />
        <p>
          <a href={visit.link('privacy')}>{t.privacy}</a>
        </p>
      </Section>
      <Section id="kinder" title={t.children}>
        <p>{t.childrenText}</p>
      </Section>
    </Page>
  );
}

function List(props: { items: readonly string[] }) {
  return (
    <div class="kt-prose">
      <ul>
        {props.items.map(item => (
          <li>{item}</li>
        ))}
      </ul>
    </div>
  );
}
