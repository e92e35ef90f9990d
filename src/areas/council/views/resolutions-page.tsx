import { Empty } from '../../../design/empty.tsx';
import { formatDay, unknown } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Partnership } from '../../partnerships/model.ts';
import type { Resolution } from '../rules/resolutions.ts';
import { partnersOf, sayResult, textsIn, titleOfPaper } from './words.ts';

/** Which resolutions are still needed, and which there are. */
export function ResolutionsPage(props: {
  visit: Visit;
  resolutions: readonly Resolution[];
  partnerships: ReadonlyMap<string, Partnership>;
}) {
  const { visit, resolutions } = props;
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.resolutions;
  const needed = resolutions.filter(one => one.needed);
  const made = resolutions.filter(one => !one.needed);
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={t.title}
      crumbs={[{ text: texts.title, href: visit.link('papers.list') }, { text: t.title }]}
      hidden
    >
      <PageHead title={t.title} lead={t.lead} />
      <Section id="noetig" title={t.needed}>
        <ResolutionsTable {...props} resolutions={needed} caption={t.needed} empty={t.noneNeeded} />
      </Section>
      <Section id="gefasst" title={t.made}>
        <ResolutionsTable {...props} resolutions={made} caption={t.made} empty={t.noneMade} />
      </Section>
    </Page>
  );
}

function ResolutionsTable(props: {
  visit: Visit;
  resolutions: readonly Resolution[];
  partnerships: ReadonlyMap<string, Partnership>;
  caption: string;
  empty: string;
}) {
  const { visit } = props;
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.resolutions;
  const membersOf = ({ paper }: Resolution) => props.partnerships.get(paper.partnershipId);
  const columns: Column<Resolution>[] = [
    {
      key: 'paper',
      title: texts.list.paper,
      header: true,
      cell: ({ paper }) => <a href={visit.link('papers.show', { paper: paper.id })}>{titleOfPaper(language, paper)}</a>,
    },
    {
      key: 'authority',
      title: texts.list.authority,
      cell: one =>
        membersOf(one)?.members.find(({ organisationId }) => organisationId === one.paper.organisationId)?.name ??
        unknown,
    },
    {
      key: 'partner',
      title: texts.list.partner,
      cell: one => {
        const partnership = membersOf(one);
        return partnership ? partnersOf(partnership, one.paper.organisationId) : unknown;
      },
    },
    { key: 'body', title: texts.sequence.body, cell: ({ consultation }) => consultation?.body.name ?? t.noBody },
    {
      key: 'sitting',
      title: texts.sequence.sitting,
      cell: ({ consultation }) => formatDay(language, consultation?.sitting?.day ?? null),
    },
    {
      key: 'state',
      title: texts.list.state,
      cell: ({ paper, consultation }) =>
        consultation?.result ? sayResult(language, consultation.role, consultation.result) : texts.states[paper.state],
    },
  ];
  return (
    <Table
      lang={language}
      caption={props.caption}
      captionHidden
      columns={columns}
      rows={props.resolutions}
      empty={<Empty title={props.empty} />}
    />
  );
}
