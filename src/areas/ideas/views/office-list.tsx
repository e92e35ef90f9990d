import { ButtonLink, ButtonRow } from '../../../design/button.tsx';
import { SelectField } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { formatNumber, formatPlainDay, unknown } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Pager } from '../../../design/pager.tsx';
import { type Column, FilterRow, Table } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/text.ts';
import { homeTimeZone } from '../../../platform/context.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Programme } from '../../programmes/model.ts';
import { type Idea, ideaStates } from '../model.ts';
import { dues, filterAddress, type IdeaFilter, type ListedIdea, pageSize } from '../queries/list.ts';
import { arrivedOn, isOverdue, isPublic } from '../rules.ts';
import { officeTextsIn, programmeName, tags, textsIn } from './words.ts';

export type OfficeListView = {
  readonly rows: readonly ListedIdea[];
  readonly total: number;
  readonly filter: IdeaFilter;
  readonly programmes: readonly Programme[];
};

/** The term that runs for an idea: somebody has to look at it, or to answer. */
export function termOf({ state, checkedAt, moderationDue, answerDue }: Idea): Day | null {
  if (state === 'submitted' || (checkedAt === null && isPublic(state))) return moderationDue;
  return state === 'supported' || state === 'under-review' ? answerDue : null;
}

/** A term in words; that it is over is said, not only coloured. */
export function Term(props: { lang: Language; due: Day | null; today: Day }) {
  const t = officeTextsIn(props.lang);
  if (props.due === null) return <>{unknown}</>;
  const day = formatPlainDay(props.lang, props.due);
  if (!isOverdue(props.due, props.today)) return <>{t.dueBy(day)}</>;
  return (
    <>
      {t.dueBy(day)} <Tag kind="attention">{t.overdue}</Tag>
    </>
  );
}

/** All ideas of the office's programmes and those of none, narrowed by what stands in the address. */
export function OfficeListPage({ visit, view }: { visit: Visit; view: OfficeListView }) {
  const lang = visit.language;
  const t = officeTextsIn(lang);
  const { rows, total, filter } = view;
  const here = visit.link('ideas.office');
  const isNarrowed = Object.keys(filterAddress(filter, 1)).length > 0;
  return (
    <Page frame={visit.frame} lang={lang} title={t.title} hidden>
      <PageHead title={t.title} lead={t.lead}>
        <ButtonRow>
          <ButtonLink href={visit.link('ideas.record.new')}>{t.recordLink}</ButtonLink>
          <a class="kt-link" href={visit.link('ideas.rules')}>
            {t.rulesLink}
          </a>
        </ButtonRow>
      </PageHead>
      {total === 0 && !isNarrowed ? (
        <Empty title={t.empty}>{t.emptyText}</Empty>
      ) : (
        <>
          <Table
            lang={lang}
            caption={t.title}
            captionHidden
            columns={columns(visit, view)}
            rows={rows}
            count={textsIn(lang).list.count(formatNumber(lang, total))}
            excel={visit.link('ideas.csv', {}, filterAddress(filter, 1))}
            empty={
              <Empty title={textsIn(lang).list.noneMatch} action={<a href={here}>{textsIn(lang).list.reset}</a>} />
            }
            filter={<Filters visit={visit} view={view} />}
          />
          <Pager
            lang={lang}
            label={t.title}
            page={filter.page}
            pages={Math.ceil(total / pageSize)}
            href={page => visit.link('ideas.office', {}, filterAddress(filter, page))}
          />
        </>
      )}
    </Page>
  );
}

function Filters({ visit, view }: { visit: Visit; view: OfficeListView }) {
  const lang = visit.language;
  const t = officeTextsIn(lang);
  const p = textsIn(lang);
  const { filter, programmes } = view;
  const here = visit.link('ideas.office');
  const field = (name: string, label: string) => ({ lang, name, label, required: false, empty: p.all });
  return (
    <FilterRow lang={lang} action={here} reset={visit.query.size > 0 ? here : undefined}>
      <TextField
        lang={lang}
        name="q"
        kind="search"
        label={p.list.search}
        value={filter.words}
        size="medium"
        required={false}
      />
      <SelectField
        {...field('due', t.due)}
        value={filter.due}
        options={dues.map(value => ({ value, label: t.dues[value] }))}
      />
      <SelectField
        {...field('state', t.state)}
        value={filter.state}
        options={ideaStates.map(value => ({ value, label: p.states[value] }))}
      />
      <SelectField
        {...field('programme', t.programme)}
        value={filter.programme}
        options={[
          ...programmes.map(({ id, name }) => ({ value: id, label: name[lang] })),
          { value: 'none', label: p.none },
        ]}
      />
    </FilterRow>
  );
}

function columns(visit: Visit, { programmes }: OfficeListView): Column<ListedIdea>[] {
  const lang = visit.language;
  const t = officeTextsIn(lang);
  const p = textsIn(lang);
  const { today } = visit.ctx;
  return [
    { key: 'number', title: t.number, kind: 'number', cell: ({ number }) => number },
    {
      key: 'title',
      title: t.headline,
      header: true,
      cell: ({ number, title, language }) => (
        <a href={visit.link('ideas.record', { idea: String(number) })} lang={language}>
          {title}
        </a>
      ),
    },
    { key: 'state', title: t.state, cell: ({ state }) => <Tag kind={tags[state]}>{p.states[state]}</Tag> },
    { key: 'term', title: t.term, cell: idea => <Term lang={lang} due={termOf(idea)} today={today} /> },
    { key: 'supports', title: t.supports, kind: 'number', cell: ({ supports }) => formatNumber(lang, supports) },
    { key: 'reports', title: t.reports, kind: 'number', cell: ({ openReports }) => formatNumber(lang, openReports) },
    { key: 'programme', title: t.programme, cell: ({ programmeId }) => programmeName(lang, programmes, programmeId) },
    { key: 'sent', title: t.sent, cell: idea => formatPlainDay(lang, arrivedOn(idea, homeTimeZone)) },
  ];
}
