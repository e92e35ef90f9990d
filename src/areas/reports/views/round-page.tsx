import { ButtonLink, ButtonRow } from '../../../design/button.tsx';
import { SelectField } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { type Column, FilterRow, Table } from '../../../design/table.tsx';
import { canMakePdf } from '../../../platform/documents/pdf.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { reportStates } from '../model.ts';
import type { ReportOfRound, Round } from '../queries/round.ts';
import type { RoundFilter } from '../rules/filter.ts';
import { sidesOf, StateTags } from './list-page.tsx';
import { nameOf, pairOf, textsIn } from './words.ts';

type Props = {
  visit: Visit;
  round: Round;
  /** Those that fit the filter. */
  rows: readonly ReportOfRound[];
  filter: RoundFilter;
};

/** How far every pair of a call is with its reports; the list leaves as a workbook and as a document. */
export function RoundPage(props: Props) {
  const { visit, round, rows } = props;
  const { language } = visit;
  const t = textsIn(language);
  const { call, reports, dues } = round;
  const address = { call: call.slug };
  const here = visit.link('reports.round', address);
  const asked = Object.fromEntries(visit.query);
  const name = call.name[language];
  const hasPapers = canMakePdf() && rows.length > 0;
  const actions = (
    <ButtonRow>
      {hasPapers && (
        <ButtonLink href={visit.link('reports.round-pdf', address, asked)} download>
          {t.round.pdf}
        </ButtonLink>
      )}
      <ButtonLink href={visit.link('reports.dues', address)}>{t.round.dues}</ButtonLink>
      <ButtonLink look="link" href={visit.link('publicity.round', address)}>
        {t.round.publicity}
      </ButtonLink>
    </ButtonRow>
  );
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={`${t.round.title}: ${name}`}
      crumbs={[{ text: name, href: visit.link('calls.manage', address) }, { text: t.round.title }]}
      hidden
    >
      <PageHead preline={name} title={t.round.title} lead={t.round.lead} actions={actions} />
      {reports.length === 0 ? (
        <Empty title={dues.length === 0 ? t.none : t.round.noPairs}>{dues.length === 0 && t.dues.noneText}</Empty>
      ) : (
        <Table
          lang={language}
          caption={t.round.title}
          captionHidden
          columns={columnsOf(visit)}
          rows={rows}
          count={t.round.count({ shown: rows.length, total: reports.length })}
          excel={visit.link('reports.round-xlsx', address, asked)}
          empty={<Empty title={t.round.noneMatch} action={<a href={here}>{t.round.all}</a>} />}
          filter={<Filters {...props} />}
        />
      )}
    </Page>
  );
}

function Filters({ visit, round, filter }: Props) {
  const lang = visit.language;
  const t = textsIn(lang);
  const action = visit.link('reports.round', { call: round.call.slug });
  const field = { lang, required: false, empty: t.round.all };
  return (
    <FilterRow lang={lang} action={action} reset={visit.query.size > 0 ? action : undefined}>
      <SelectField
        {...field}
        name="due"
        label={t.columns.report}
        value={filter.due}
        options={round.dues.map(due => ({ value: due.id, label: nameOf(lang, due) }))}
      />
      <SelectField
        {...field}
        name="state"
        label={t.columns.state}
        value={filter.state}
        options={reportStates.map(value => ({ value, label: t.states[value] }))}
      />
    </FilterRow>
  );
}

function columnsOf(visit: Visit): Column<ReportOfRound>[] {
  const { language } = visit;
  const t = textsIn(language);
  return [
    {
      key: 'pair',
      title: t.round.pair,
      header: true,
      cell: ({ pair, due }) => (
        <a href={visit.link('reports.show', { partnership: pair.id, due: due.id })}>{pairOf(pair)}</a>
      ),
    },
    { key: 'report', title: t.columns.report, cell: ({ due }) => nameOf(language, due) },
    { key: 'due', title: t.columns.due, cell: ({ due }) => formatPlainDay(language, due.dueOn) },
    {
      key: 'sides',
      title: t.columns.sides,
      // Of a report without need nobody asks.
      cell: ({ pair, report }) => (report.state === 'skipped' ? '' : sidesOf(language, pair, report)),
    },
    {
      key: 'state',
      title: t.columns.state,
      cell: ({ pair, due, report }) => (
        <StateTags language={language} due={due} report={report} pair={pair.state} today={visit.ctx.today} />
      ),
    },
  ];
}
