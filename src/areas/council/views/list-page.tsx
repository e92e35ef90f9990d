import { ButtonLink } from '../../../design/button.tsx';
import { Empty } from '../../../design/empty.tsx';
import { formatPlainDay, unknown } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Language } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { isBeforeAgenda, isOver } from '../model.ts';
import type { OwnPaper } from '../queries/own.ts';
import { nextStep } from '../rules/sequence.ts';
import { partnersOf, sentenceTextsIn, tags, textsIn, titleOfPaper } from './words.ts';

/** The papers that one may see: those of one's own authority, or of the office's rounds. */
export function ListPage(props: { visit: Visit; papers: readonly OwnPaper[]; office: boolean }) {
  const { visit, papers } = props;
  const { language } = visit;
  const t = textsIn(language);
  const columns: Column<OwnPaper>[] = [
    {
      key: 'paper',
      title: t.list.paper,
      header: true,
      cell: ({ paper }) => <a href={visit.link('papers.show', { paper: paper.id })}>{titleOfPaper(language, paper)}</a>,
    },
    {
      key: 'authority',
      title: t.list.authority,
      cell: ({ paper, partnership }) =>
        partnership.members.find(({ organisationId }) => organisationId === paper.organisationId)?.name ?? unknown,
    },
    {
      key: 'partner',
      title: t.list.partner,
      cell: ({ paper, partnership }) => partnersOf(partnership, paper.organisationId),
    },
    {
      key: 'state',
      title: t.list.state,
      cell: ({ paper: { state } }) => <Tag kind={tags[state]}>{t.states[state]}</Tag>,
    },
    { key: 'next', title: t.list.next, cell: listed => sayNext(language, listed) },
  ];
  return (
    <Page frame={visit.frame} lang={language} title={t.title} hidden>
      <PageHead
        title={t.title}
        lead={props.office ? t.list.leadOffice : t.list.lead}
        actions={
          papers.length > 0 || props.office ? (
            <>
              {papers.length > 0 && (
                <ButtonLink href={visit.link('papers.resolutions')}>{t.resolutions.title}</ButtonLink>
              )}
              {props.office && (
                <ButtonLink href={visit.link('paper-sentences.list')}>{sentenceTextsIn(language).title}</ButtonLink>
              )}
            </>
          ) : undefined
        }
      />
      <Table
        lang={language}
        caption={t.list.caption}
        captionHidden
        columns={columns}
        rows={papers}
        empty={
          <Empty
            title={t.list.empty}
            action={<ButtonLink href={visit.link('partnerships.list')}>{t.list.toPartnerships}</ButtonLink>}
          >
            {t.list.emptyText}
          </Empty>
        }
      />
    </Page>
  );
}

/** What comes next: the term for handing in, then the sitting. */
function sayNext(language: Language, { paper, steps }: OwnPaper): string {
  const t = textsIn(language).list;
  const next = nextStep(steps);
  if (next === null || isOver(paper.state)) return unknown;
  const { submitBy, consultation } = next;
  const body = consultation.body.name;
  if (submitBy !== null && isBeforeAgenda(paper.state)) {
    return t.submitBy({ day: formatPlainDay(language, submitBy), body });
  }
  const day = consultation.sitting?.day ?? null;
  return day === null ? body : t.sitting({ day: formatPlainDay(language, day), body });
}
