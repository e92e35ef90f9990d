import { ActionCard } from '../../../design/action-card.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../design/button.tsx';
import { Figures } from '../../../design/figures.tsx';
import { ErrorSummary, Form, type FormError } from '../../../design/form.tsx';
import { formatMoment, formatNumber, unknown } from '../../../design/format.ts';
import { History, type HistoryEntry } from '../../../design/history.tsx';
import { Notice } from '../../../design/notice.tsx';
import { Columns, PageHead } from '../../../design/page-head.tsx';
import { Page, type PageProps } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Place } from '../../places/model.ts';
import type { CallForRun } from '../../programmes/queries.ts';
import type { Constraint, Proposal, Run } from '../queries.ts';
import type { PoolEntry } from '../queries/pool.ts';
import type { ConstraintPrice } from '../queries/price.ts';
import { noticeText } from '../rules/remarks.ts';
import { type ConstraintDraft, ConstraintsSection } from './constraints.tsx';
import { PairsMap } from './pairs-map.tsx';
import { type PairRow, PairsTable, ProofBehind, SingleTable, TakingPartTable } from './round-tables.tsx';
import { proofOf, sayPairs, sheetTextsIn, textsIn, utilityOf100 } from './words.ts';

export type RoundView = {
  readonly call: CallForRun;
  readonly pool: readonly PoolEntry[];
  readonly run: Run | null;
  /** Whether the run can be handed out as a record that repeats it. */
  readonly hasRecord: boolean;
  readonly constraints: readonly Constraint[];
  /** Of the run that is shown. */
  readonly proposals: readonly Proposal[];
  /** Of the runs before. */
  readonly earlier: readonly Proposal[];
  /** How many pairs can still be made; proposals that wait or stand count as made. */
  readonly pairsLeft: number;
  /** By key of the round. */
  readonly places: ReadonlyMap<string, Place>;
  readonly topology: Parameters<typeof PairsMap>[0]['topology'];
  readonly history: readonly HistoryEntry[];
  /** Whether what went into the run is no more what would go in now. */
  readonly outdated: boolean;
};

type RoundPageProps = {
  visit: Visit;
  round: RoundView;
  /** Why the last form was not taken, and what was typed into it. */
  errors?: readonly FormError[];
  draft?: ConstraintDraft;
  price?: ConstraintPrice | null;
};

/** A round of the office: before the computation who takes part, after it the pairs with their reasons. */
export function RoundPage(props: RoundPageProps) {
  const { visit, round, errors = [] } = props;
  const { language } = visit;
  const t = textsIn(language);
  const { call, run } = round;
  const name = call.name[language];
  const crumbs: PageProps['crumbs'] = [{ text: t.title, href: visit.link('matching.list') }, { text: name }];
  const pairs = run ? sayPairs(language, run.record.pairs.length) : '';
  const entries = formatNumber(language, run?.record.entries.length ?? 0);
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={run ? t.round.title({ name, pairs, entries }) : name}
      crumbs={crumbs}
      failed={errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={errors} />
      {run ? <Computed {...props} run={run} /> : <Before {...props} />}
      <ConstraintsSection
        visit={visit}
        round={round}
        errors={errors}
        {...(props.draft ? { draft: props.draft } : {})}
        {...(props.price ? { price: props.price } : {})}
      />
      <Section id="verlauf" title={t.round.history}>
        <History lang={language} entries={round.history} />
      </Section>
    </Page>
  );
}

function Before({ visit, round }: RoundPageProps) {
  const { language } = visit;
  const t = textsIn(language).round;
  const { call, pool } = round;
  const mayStart = call.state === 'closed' || call.state === 'evaluated' || call.state === 'awarded';
  const lead =
    pool.length === 0
      ? t.beforeNone
      : pool.length === 1
        ? t.beforeOne
        : t.before({ entries: formatNumber(language, pool.length) });
  const card = mayStart && (
    <ActionCard title={t.computeCard} action={<ComputeForm visit={visit} call={call} primary />}>
      <p>{t.computeText}</p>
    </ActionCard>
  );
  return (
    <>
      <PageHead
        title={call.name[language]}
        lead={mayStart || call.state === 'archived' ? lead : t.running}
        aside={card}
      >
        <TermsNotice visit={visit} call={call} />
        <Figures
          items={[
            { value: formatNumber(language, pool.length), label: t.entries({ count: `${pool.length}` }) },
            { value: formatNumber(language, call.terms.places), label: t.places },
          ]}
        />
      </PageHead>
      <Section id="teilnehmende" title={t.takingPart}>
        <TakingPartTable visit={visit} pool={pool} taxonomy={call.taxonomy} />
      </Section>
    </>
  );
}

function Computed({ visit, round, run }: RoundPageProps & { run: Run }) {
  const { language } = visit;
  const t = textsIn(language).round;
  const { call, pool } = round;
  const { record } = run;
  const released = run.state === 'released';
  const pairs = sayPairs(language, record.pairs.length);
  const weakest = record.pairs.length === 0 ? null : Math.min(...record.pairs.map(({ utility }) => utility));
  const total = record.pairs.reduce((sum, { utility }) => sum + utility, 0);
  const number = (value: number) => formatNumber(language, value);
  const shown = weakest === null ? unknown : number(utilityOf100(weakest));
  const mayGoOn = !released && record.pairs.length > 0 && !round.outdated && call.untouched;
  const actions = (
    <>
      {round.pairsLeft > 0 && pool.length > 1 && <ComputeForm visit={visit} call={call} again />}
      {mayGoOn && (
        <ButtonLink look="primary" href={visit.link('matching.release', { call: call.slug })}>
          {t.release}
        </ButtonLink>
      )}
    </>
  );
  return (
    <>
      <PageHead
        title={t.title({ name: call.name[language], pairs, entries: number(record.entries.length) })}
        lead={weakest === null ? t.nothingFound : t.proven({ sum: number(utilityOf100(total)), weakest: shown })}
        actions={actions}
      >
        <TermsNotice visit={visit} call={call} />
        {round.outdated && !released && <Notice lang={language} kind="warning" title={t.outdated} />}
        {record.notices.map(notice => (
          <Notice lang={language} kind="info" title={noticeText(notice)[language]} />
        ))}
        <Figures
          items={[
            { value: number(record.entries.length), label: t.entries({ count: `${record.entries.length}` }) },
            { value: number(call.terms.places), label: t.places },
            { value: number(record.pairs.length), label: t.pairsLabel },
            { value: number(record.unmatched.length), label: t.single, href: '#ohne-paar' },
            { value: shown, label: t.weakest },
          ]}
        />
      </PageHead>
      {record.pairs.length > 0 && (
        <Columns
          aside={
            <PairsMap
              visit={visit}
              title={t.mapTitle}
              description={t.mapText({ pairs })}
              topology={round.topology}
              places={round.places}
              pairs={rowsOf(visit, round)}
            />
          }
        >
          <PairsTable visit={visit} places={round.places} rows={rowsOf(visit, round)} />
        </Columns>
      )}
      <Files visit={visit} round={round} run={run} />
      {round.earlier.length > 0 && (
        <Section id="bisher" title={t.earlier}>
          <PairsTable visit={visit} places={round.places} rows={rowsOfProposals(visit, round.earlier)} />
        </Section>
      )}
      {record.unmatched.length > 0 && (
        <Section id="ohne-paar" title={t.singleTitle}>
          <SingleTable visit={visit} run={record} />
        </Section>
      )}
      <ProofBehind visit={visit} run={run} hasRecord={round.hasRecord} when={formatMoment(language, run.computedAt)} />
    </>
  );
}

/** What of the round one takes home. */
function Files({ visit, round, run }: RoundPageProps & { run: Run }) {
  const { language } = visit;
  const t = textsIn(language);
  const files = [
    { route: 'matching.workbook', text: sheetTextsIn(language).download, isThere: true },
    { route: 'matching.csv', text: t.round.file, isThere: true },
    { route: 'matching.alternatives', text: t.price.file, isThere: run.record.alternatives !== undefined },
    { route: 'matching.record', text: t.round.record, isThere: round.hasRecord },
  ];
  return (
    <Section id="dateien" title={t.round.files}>
      <ButtonRow>
        {files
          .filter(({ isThere }) => isThere)
          .map(({ route, text }) => (
            <ButtonLink href={visit.link(route, { call: round.call.slug })} download>
              {text}
            </ButtonLink>
          ))}
      </ButtonRow>
    </Section>
  );
}

function TermsNotice({ visit, call }: { visit: Visit; call: CallForRun }) {
  const t = textsIn(visit.language).round;
  if (call.untouched || call.state === 'draft') return null;
  return (
    <Notice lang={visit.language} kind="error" title={t.termsChanged}>
      {t.termsChangedText}
    </Notice>
  );
}

function ComputeForm(props: { visit: Visit; call: CallForRun; primary?: boolean; again?: boolean }) {
  const { visit, call } = props;
  const t = textsIn(visit.language).round;
  return (
    <Form action={visit.link('matching.compute', { call: call.slug })} hidden={proofOf(visit)}>
      <Button look={props.primary ? 'primary' : 'secondary'}>{props.again ? t.computeAgain : t.compute}</Button>
    </Form>
  );
}

/** The pairs of the run, each with its proposal where it was released, and the address of its page. */
function rowsOf(visit: Visit, round: RoundView): PairRow[] {
  const proposalOf = new Map(round.proposals.map(proposal => [proposal.record.members.join(), proposal]));
  return (round.run?.record.pairs ?? []).map(record => {
    const proposal = proposalOf.get(record.members.join());
    if (proposal) return rowsOfProposals(visit, [proposal])[0]!;
    const [a, b] = record.members;
    return { record, proposal: null, href: visit.link('matching.pair', { call: round.call.slug, a, b }) };
  });
}

function rowsOfProposals(visit: Visit, proposals: readonly Proposal[]): PairRow[] {
  return proposals.map(proposal => {
    return { record: proposal.record, proposal, href: visit.link('proposals.show', { proposal: proposal.id }) };
  });
}
