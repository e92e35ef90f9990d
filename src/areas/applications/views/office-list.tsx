import { ButtonLink, ButtonRow } from '../../../design/button.tsx';
import { SelectField } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { formatMoment } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { type Column, FilterRow, Table } from '../../../design/table.tsx';
import { Tag, type TagKind } from '../../../design/tag.tsx';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { laender } from '../../places/model.ts';
import type { CallOfProgramme } from '../../programmes/queries.ts';
import { type ApplicationState, applicationStates } from '../model.ts';
import type { ListedApplication, ListFilter } from '../queries/list.ts';
import { de } from './office.de.ts';
import { en } from './office.en.ts';
import { fieldLabel, textsIn, wordsOf } from './typed.ts';

export function officeTextsIn(language: Language): typeof de {
  return inLanguage<typeof de>(language, { de, en: en as typeof de });
}

const tagKinds: Record<ApplicationState, TagKind> = {
  draft: 'neutral',
  submitted: 'attention',
  returned: 'waiting',
  eligible: 'good',
  ineligible: 'closed',
  scored: 'good',
  selected: 'good',
  reserve: 'waiting',
  declined: 'closed',
  withdrawn: 'closed',
};

/** The state in words with its shape. */
export function StateTag(props: { lang: Language; state: ApplicationState }) {
  return <Tag kind={tagKinds[props.state]}>{textsIn(props.lang).states[props.state]}</Tag>;
}

/** All that came for a call: filters stay in the address, and the list leaves as a file. */
export function ListPage(props: {
  visit: Visit;
  call: CallOfProgramme;
  rows: readonly ListedApplication[];
  /** How many there are without a filter. */
  total: number;
  filter: ListFilter;
}) {
  const { visit, call, rows, total } = props;
  const lang = visit.language;
  const t = officeTextsIn(lang);
  const params = { call: call.slug };
  const w = wordsOf(call, lang);
  const list = visit.link('applications.list', params);
  const actions = (
    <ButtonRow>
      <ButtonLink href={visit.link('applications.behalf', params)}>{t.record}</ButtonLink>
      <ButtonLink href={visit.link('applications.fill', params)}>{t.fill}</ButtonLink>
    </ButtonRow>
  );
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={`${t.title(w)} – ${call.name[lang]}`}
      crumbs={[{ text: call.name[lang], href: visit.link('calls.manage', params) }, { text: t.title(w) }]}
      hidden
    >
      <PageHead title={t.title(w)} preline={call.name[lang]} lead={t.lead(call.name[lang])} actions={actions} />
      {total === 0 ? (
        <Empty title={t.emptyTitle(w)}>{t.emptyText}</Empty>
      ) : (
        <Table
          lang={lang}
          caption={t.caption}
          captionHidden
          columns={columns(visit, call)}
          rows={rows}
          count={t.count(rows.length, total)}
          excel={visit.link('applications.csv', params, Object.fromEntries(visit.query))}
          empty={<Empty title={t.noneMatch} action={<a href={list}>{t.all}</a>} />}
          filter={<Filters {...props} />}
        />
      )}
    </Page>
  );
}

function Filters({ visit, call, filter }: { visit: Visit; call: CallOfProgramme; filter: ListFilter }) {
  const lang = visit.language;
  const t = officeTextsIn(lang);
  const action = visit.link('applications.list', { call: call.slug });
  const field = (name: string, label: string) => ({ lang, name, label, required: false, empty: t.all });
  const complete = filter.complete === null ? '' : filter.complete ? 'yes' : 'no';
  return (
    <FilterRow lang={lang} action={action} reset={visit.query.size > 0 ? action : undefined}>
      <SelectField
        {...field('state', t.state)}
        value={filter.state}
        options={applicationStates.map(value => ({ value, label: textsIn(lang).states[value] }))}
      />
      <SelectField
        {...field('land', t.land)}
        value={filter.land}
        options={Object.entries(laender)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([value, name]) => ({ value, label: name[lang] }))}
      />
      <SelectField
        {...field('field', t.fields)}
        value={filter.field}
        options={call.terms.fields.map(value => ({ value, label: fieldLabel(call, value, lang) }))}
      />
      <SelectField
        {...field('complete', t.completeness)}
        value={complete}
        options={[
          { value: 'yes', label: t.yes },
          { value: 'no', label: t.no },
        ]}
      />
    </FilterRow>
  );
}

function columns(visit: Visit, call: CallOfProgramme): Column<ListedApplication>[] {
  const lang = visit.language;
  const t = officeTextsIn(lang);
  const none = textsIn(lang).noValue;
  const record = (id: string) => visit.link('applications.record', { call: call.slug, id });
  return [
    {
      key: 'name',
      title: t.authority,
      header: true,
      cell: ({ application, organisation }) => (
        <>
          <a href={record(application.id)}>{organisation.name}</a>
          {organisation.invented && ` (${t.invented})`}
        </>
      ),
    },
    { key: 'state', title: t.state, cell: ({ application }) => <StateTag lang={lang} state={application.state} /> },
    {
      key: 'missing',
      title: t.completeness,
      cell: ({ missing }) => (missing.length === 0 ? t.complete : t.incomplete(missing.length)),
    },
    {
      key: 'fields',
      title: t.fields,
      cell: ({ application }) =>
        application.answers.map(({ field }) => fieldLabel(call, field, lang)).join(', ') || none,
    },
    { key: 'land', title: t.land, cell: ({ place }) => (place?.land ? laender[place.land]?.[lang] : null) ?? none },
    {
      key: 'received',
      title: t.received,
      cell: ({ application }) =>
        application.submittedAt === null
          ? none
          : `${formatMoment(lang, application.submittedAt)}${application.lateReceivedOn ? `, ${t.late}` : ''}`,
    },
  ];
}
