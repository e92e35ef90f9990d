import { ActionCard } from '../../../design/action-card.tsx';
import { ButtonLink } from '../../../design/button.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { CallForRun } from '../../programmes/queries.ts';
import type { Run } from '../queries.ts';
import { summaryOf } from '../rules/summary.ts';
import { AlternativesSection } from './alternatives.tsx';
import { PairFigures, PairSections, type PairView } from './pair-sections.tsx';
import { pairTextsIn, textsIn, titleOf } from './words.ts';

/** A pair of a run that was not released: only the office sees it. */
export function PairPage(props: { visit: Visit; call: CallForRun; pair: PairView; run: Run }) {
  const { visit, call, pair, run } = props;
  const { language } = visit;
  const t = pairTextsIn(language);
  const { record } = pair;
  const title = titleOf(language, record);
  const round = visit.link('matching.round', { call: call.slug });
  const constrain = (kind: string) => {
    const [a, b] = record.members;
    return `${visit.link('matching.round', { call: call.slug }, { kind, a, b })}#festlegen`;
  };
  const card = (
    <ActionCard
      title={t.beforeCard}
      action={<ButtonLink href={constrain('lock')}>{t.lockIt}</ButtonLink>}
      more={[<a href={constrain('forbid')}>{t.forbidIt}</a>, <a href={round}>{t.toRound}</a>]}
    >
      <p>{t.beforeText}</p>
    </ActionCard>
  );
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={[
        { text: textsIn(language).title, href: visit.link('matching.list') },
        { text: call.name[language], href: round },
        { text: title },
      ]}
      hidden
    >
      <PageHead title={title} lead={summaryOf(record, language)} tags={<Tag>{t.before}</Tag>} aside={card}>
        <PairFigures visit={visit} record={record} />
      </PageHead>
      <PairSections visit={visit} pair={pair} />
      <AlternativesSection visit={visit} call={call} run={run.record} pair={record} />
    </Page>
  );
}
