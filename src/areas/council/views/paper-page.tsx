import { ActionCard } from '../../../design/action-card.tsx';
import { ButtonLink } from '../../../design/button.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { History, type HistoryEntry } from '../../../design/history.tsx';
import { Columns, PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { StateStrip } from '../../../design/steps.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { isBeforeAgenda, isOver, type PaperState } from '../model.ts';
import type { AnnexFile } from '../queries/annexes.ts';
import type { PaperView } from '../queries/view.ts';
import { movesFrom } from '../rules/moves.ts';
import { knowsHolidays, nextStep } from '../rules/sequence.ts';
import { BlockList } from './block-list.tsx';
import { type Deviations, FinalNotice } from './final-differences.tsx';
import { Aside } from './paper-aside.tsx';
import { SequenceTable } from './sequence-table.tsx';
import type { StepTo } from './step-page.tsx';
import { historyTextsIn, tags, textsIn, titleOfPaper } from './words.ts';

export type PaperPageProps = {
  visit: Visit;
  view: PaperView;
  history: readonly HistoryEntry[];
  pdf: boolean;
  hasTemplate: boolean;
  annexFiles: readonly AnnexFile[];
  /** In what the council's version differs; null before there is one. */
  deviations: Deviations | null;
};

/** A paper: where it stands, what is to be done, before which bodies it comes, what it says. */
export function PaperPage(props: PaperPageProps) {
  const { visit, view } = props;
  const { language } = visit;
  const t = textsIn(language);
  const { paper, mayWrite } = view;
  const title = titleOfPaper(language, paper);
  const link = (routeId: string) => visit.link(routeId, { paper: paper.id });
  const subject = view.blocks.find(({ key }) => key === 'subject')!.text;
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={[{ text: t.title, href: visit.link('papers.list') }, { text: title }]}
      hidden
    >
      <PageHead
        preline={view.subject.own.name}
        title={title}
        lead={paper.language === language ? subject : <span lang={paper.language}>{subject}</span>}
        tags={<Tag kind={tags[paper.state]}>{t.states[paper.state]}</Tag>}
        aside={<NextStep {...props} />}
      >
        <Strip {...props} />
      </PageHead>
      {props.deviations !== null && (
        <FinalNotice lang={language} deviations={props.deviations} href={link('papers.final')} />
      )}
      <Section
        id="beratungsfolge"
        title={t.sequence.title}
        note={knowsHolidays(view.subject.place) ? undefined : t.sequence.abroad}
        action={
          mayWrite && !isOver(paper.state) ? (
            <>
              <a class="kt-link" href={link('papers.sequence')}>
                {t.sequence.change}
              </a>
              {paper.consultations.length > 0 && (
                <>
                  {' · '}
                  <a class="kt-link" href={link('papers.bodies')}>
                    {t.bodies.title}
                  </a>
                </>
              )}
            </>
          ) : undefined
        }
      >
        <SequenceTable visit={visit} view={view} />
      </Section>
      <Columns aside={<Aside {...props} />}>
        <Section id="text" title={t.text} note={paper.released ? t.textReleased : t.textNote}>
          <BlockList visit={visit} view={view} />
        </Section>
      </Columns>
      <Section id="verlauf" title={historyTextsIn(language).title}>
        <History lang={language} entries={props.history} />
      </Section>
    </Page>
  );
}

const way: readonly PaperState[] = ['draft', 'co-signed', 'released', 'scheduled'];

function Strip({ visit, view }: PaperPageProps) {
  const t = textsIn(visit.language);
  const { state } = view.paper;
  const at = way.indexOf(state);
  const last: PaperState = at === -1 ? state : view.paper.kind === 'information' ? 'noted' : 'adopted';
  return (
    <StateStrip
      lang={visit.language}
      label={t.strip}
      steps={[
        ...way.map((step, index) => ({
          text: t.states[step],
          state:
            at === -1
              ? ('done' as const)
              : index < at
                ? ('done' as const)
                : index === at
                  ? ('current' as const)
                  : ('ahead' as const),
        })),
        { text: t.states[last], state: at === -1 ? ('current' as const) : ('ahead' as const) },
      ]}
    />
  );
}

function NextStep({ visit, view }: PaperPageProps) {
  const { language } = visit;
  const t = textsIn(language);
  const { paper, mayWrite } = view;
  const next = nextStep(view.steps);
  const moves = movesFrom(paper.state).filter((to): to is StepTo => to in t.steps);
  const [main, ...others] = moves.toSorted((a, b) => rank.indexOf(a) - rank.indexOf(b));
  const toStep = (to: StepTo) => visit.link('papers.step', { paper: paper.id }, { to });
  const say = isOver(paper.state) ? t.next.over : t.next[paper.state as keyof typeof t.next & PaperState];
  const term = next?.submitBy && isBeforeAgenda(paper.state) ? next : null;
  const isForward = main !== undefined && main !== 'draft' && main !== 'withdrawn';
  return (
    <ActionCard
      title={t.next.title}
      action={
        mayWrite && isForward ? (
          <ButtonLink look="primary" href={toStep(main)}>
            {t.steps[main].button}
          </ButtonLink>
        ) : undefined
      }
      more={mayWrite ? (isForward ? others : moves).map(to => <a href={toStep(to)}>{t.steps[to].button}</a>) : []}
    >
      {term?.submitBy && (
        <p>
          <strong>
            {t.next[term.submitBy < visit.ctx.today ? 'missed' : 'submitBy']({
              day: formatPlainDay(language, term.submitBy),
              body: term.consultation.body.name,
            })}
          </strong>
        </p>
      )}
      <p>{mayWrite ? say : t.next.reads}</p>
    </ActionCard>
  );
}

/** The way forward first, then back, then out. */
const rank: readonly StepTo[] = ['co-signed', 'released', 'scheduled', 'draft', 'withdrawn'];
