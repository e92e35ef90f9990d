import { ButtonLink } from '../../../design/button.tsx';
import { SelectField } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { type Column, FilterRow, Table } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Partnership } from '../../partnerships/model.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { CallOfProgramme } from '../../programmes/queries.ts';
import { type Publicity, publicityKinds } from '../model/publicity.ts';
import { inOrder, nameOfPublicity } from '../rules/publicity.ts';
import { publicityTextsIn, standOf } from './publicity-words.ts';
import { pairOf, textsIn, whoOf } from './words.ts';

type Names = Pick<PlanSetting, 'officeId' | 'officeName'>;
type Row = Publicity & { readonly partnership: Partnership };

/** What a pair does in public, planned and done. */
export function PublicityPage(props: {
  visit: Visit;
  setting: PlanSetting;
  entries: readonly Publicity[];
  /** Whether the reader writes here. */
  mayWork: boolean;
}) {
  const { visit, setting, mayWork } = props;
  const { language } = visit;
  const t = publicityTextsIn(language);
  const { partnership } = setting;
  const pair = pairOf(partnership);
  const address = { partnership: partnership.id };
  const rows = inOrder(props.entries.map(entry => ({ ...entry, partnership })));
  const note = (
    <ButtonLink look="primary" href={visit.link('publicity.create', address)}>
      {t.note}
    </ButtonLink>
  );
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={`${t.title}: ${pair}`}
      crumbs={[{ text: pair, href: visit.link('partnerships.show', address) }, { text: t.title }]}
      hidden
    >
      <PageHead preline={pair} title={t.title} lead={t.lead} {...(mayWork ? { actions: note } : {})} />
      <Table
        lang={language}
        caption={t.title}
        captionHidden
        columns={columnsOf(visit, setting, mayWork)}
        rows={rows}
        empty={<Empty title={t.nothing}>{t.nothingText}</Empty>}
      />
    </Page>
  );
}

export type PublicityFilter = {
  readonly kind: Publicity['kind'] | null;
  readonly state: 'planned' | 'published' | null;
};

/** The same of all pairs of a call, for the office. */
export function PublicityRoundPage(props: {
  visit: Visit;
  call: CallOfProgramme;
  names: Names;
  rows: readonly Row[];
  total: number;
  filter: PublicityFilter;
}) {
  const { visit, call, rows, total, filter } = props;
  const lang = visit.language;
  const t = publicityTextsIn(lang);
  const address = { call: call.slug };
  const here = visit.link('publicity.round', address);
  const field = { lang, required: false, empty: t.round.all };
  const filters = (
    <FilterRow lang={lang} action={here} reset={visit.query.size > 0 ? here : undefined}>
      <SelectField
        {...field}
        name="kind"
        label={t.kind}
        value={filter.kind}
        options={publicityKinds.map(value => ({ value, label: textsIn(lang).publicityKinds[value] }))}
      />
      <SelectField
        {...field}
        name="state"
        label={t.columns.state}
        value={filter.state}
        options={(['planned', 'published'] as const).map(value => ({ value, label: t[value] }))}
      />
    </FilterRow>
  );
  const pair: Column<Row> = {
    key: 'pair',
    title: t.columns.pair,
    cell: ({ partnership }) => (
      <a href={visit.link('publicity.list', { partnership: partnership.id })}>{pairOf(partnership)}</a>
    ),
  };
  const [what, ...others] = columnsOf(visit, props.names, false);
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={`${t.round.title}: ${call.name[lang]}`}
      crumbs={[
        { text: call.name[lang], href: visit.link('calls.manage', address) },
        { text: textsIn(lang).round.title, href: visit.link('reports.round', address) },
        { text: t.round.title },
      ]}
      hidden
    >
      <PageHead preline={call.name[lang]} title={t.round.title} lead={t.round.lead} />
      {total === 0 ? (
        <Empty title={t.nothing}>{t.nothingText}</Empty>
      ) : (
        <Table
          lang={lang}
          caption={t.round.title}
          captionHidden
          columns={[what!, pair, ...others]}
          rows={inOrder(rows)}
          count={t.round.count({ shown: rows.length, total })}
          empty={<Empty title={t.round.noneMatch} action={<a href={here}>{t.round.all}</a>} />}
          filter={filters}
        />
      )}
    </Page>
  );
}

function columnsOf(visit: Visit, names: Names, mayWork: boolean): Column<Row>[] {
  const { language } = visit;
  const t = publicityTextsIn(language);
  const edit: Column<Row> = {
    key: 'change',
    title: t.change,
    kind: 'action',
    cell: entry => (
      <a
        href={visit.link('publicity.edit', { partnership: entry.partnershipId, publicity: entry.id })}
        aria-label={`${t.change}: ${nameOfPublicity(language, entry)}`}
      >
        {t.change}
      </a>
    ),
  };
  return [
    {
      key: 'what',
      title: t.columns.title,
      header: true,
      cell: entry => <span id={`p-${entry.id}`}>{nameOfPublicity(language, entry)}</span>,
    },
    {
      key: 'who',
      title: t.columns.who,
      cell: ({ organisationId, partnership }) =>
        organisationId === null ? t.everybody : whoOf({ ...names, partnership }, organisationId),
    },
    {
      key: 'when',
      title: t.columns.when,
      cell: ({ publishedOn, plannedOn }) => formatPlainDay(language, publishedOn ?? plannedOn),
    },
    { key: 'where', title: t.columns.where, cell: entry => <Where visit={visit} entry={entry} /> },
    {
      key: 'state',
      title: t.columns.state,
      cell: entry => {
        const { kind, text } = standOf(language, entry, visit.ctx.today);
        return <Tag kind={kind}>{text}</Tag>;
      },
    },
    ...(mayWork ? [edit] : []),
  ];
}

function Where({ visit, entry }: { visit: Visit; entry: Publicity }) {
  const t = publicityTextsIn(visit.language);
  const name = nameOfPublicity(visit.language, entry);
  const file = visit.link('publicity.file', { partnership: entry.partnershipId, publicity: entry.id });
  return (
    <>
      {entry.link !== '' && (
        <a href={entry.link} aria-label={`${t.link}: ${name}`}>
          {t.link}
        </a>
      )}
      {entry.link !== '' && entry.fileId !== null && ', '}
      {entry.fileId !== null && (
        <a href={file} aria-label={`${t.file}: ${name}`} download>
          {t.file}
        </a>
      )}
    </>
  );
}
