import { ButtonLink } from '../../../design/button.tsx';
import { SelectField } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { formatNumber, formatPlainDay } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Pager } from '../../../design/pager.tsx';
import { FilterRow } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { homeTimeZone } from '../../../platform/context.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { FieldOfAction, Programme } from '../../programmes/model.ts';
import { publicStates } from '../model.ts';
import { filterAddress, type IdeaFilter, type ListedIdea, pageSize } from '../queries/list.ts';
import { arrivedOn } from '../rules.ts';
import { programmeName, tags, textsIn } from './words.ts';

export type ListView = {
  readonly rows: readonly ListedIdea[];
  readonly total: number;
  readonly filter: IdeaFilter;
  /** Those that take ideas. */
  readonly programmes: readonly Programme[];
  readonly fields: readonly FieldOfAction[];
};

/** All ideas that everybody reads, a page at a time. */
export function IdeaListPage({ visit, view }: { visit: Visit; view: ListView }) {
  const lang = visit.language;
  const t = textsIn(lang);
  const { rows, total, filter } = view;
  const here = visit.link('ideas.list');
  const isNarrowed = Object.keys(filterAddress(filter, 1)).length > 0;
  const send = (
    <ButtonLink href={visit.link('ideas.new')} look="primary">
      {t.list.send}
    </ButtonLink>
  );
  return (
    <Page frame={visit.frame} lang={lang} title={t.title} description={t.list.lead}>
      <PageHead title={t.title} lead={t.list.lead} actions={send}>
        <p>
          <a href={visit.link('ideas.netiquette')}>{t.list.netiquette}</a>
        </p>
      </PageHead>
      {total === 0 && !isNarrowed ? (
        <Empty title={t.list.empty}>{t.list.emptyText}</Empty>
      ) : (
        <div class="kt-list">
          <Filters visit={visit} view={view} />
          <p class="kt-list__count" role="status">
            {t.list.count(formatNumber(lang, total))}
          </p>
          {total === 0 && <Empty title={t.list.noneMatch} action={<a href={here}>{t.list.reset}</a>} />}
          <ol class="kt-entries">
            {rows.map(row => (
              <Entry visit={visit} row={row} programmes={view.programmes} />
            ))}
          </ol>
          <Pager
            lang={lang}
            label={t.title}
            page={filter.page}
            pages={Math.ceil(total / pageSize)}
            href={page => visit.link('ideas.list', {}, filterAddress(filter, page))}
          />
        </div>
      )}
    </Page>
  );
}

function Entry(props: { visit: Visit; row: ListedIdea; programmes: readonly Programme[] }) {
  const { visit, row } = props;
  const lang = visit.language;
  const t = textsIn(lang);
  const { number, title, text, state, place, fieldLabel, supports, authorName } = row;
  return (
    <li>
      <h2 class="kt-h3" lang={row.language}>
        <a href={visit.link('ideas.show', { idea: String(number) })}>{title}</a>
      </h2>
      <p lang={row.language}>{text}</p>
      <p class="kt-entries__facts">
        <Tag kind={tags[state]}>{t.states[state]}</Tag>
        {row.invented && <Tag>{t.invented}</Tag>}
        <span>{t.supports(formatNumber(lang, supports))}</span>
        {fieldLabel && <span>{fieldLabel[lang]}</span>}
        {place !== '' && <span>{place}</span>}
        {row.programmeId !== null && <span>{programmeName(lang, props.programmes, row.programmeId)}</span>}
        <span>
          {authorName ?? t.anonymous}, {formatPlainDay(lang, arrivedOn(row, homeTimeZone))}
        </span>
      </p>
    </li>
  );
}

function Filters({ visit, view }: { visit: Visit; view: ListView }) {
  const lang = visit.language;
  const t = textsIn(lang);
  const { filter, programmes, fields } = view;
  const here = visit.link('ideas.list');
  const field = (name: string, label: string) => ({ lang, name, label, required: false, empty: t.all });
  return (
    <FilterRow lang={lang} action={here} reset={Object.keys(filterAddress(filter, 1)).length > 0 ? here : undefined}>
      <TextField
        lang={lang}
        name="q"
        kind="search"
        label={t.list.search}
        value={filter.words}
        size="medium"
        required={false}
      />
      <SelectField
        {...field('state', t.list.state)}
        value={filter.state}
        options={publicStates.map(value => ({ value, label: t.states[value] }))}
      />
      <SelectField
        {...field('field', t.list.field)}
        value={filter.field}
        options={fields.map(({ id, label }) => ({ value: id, label: label[lang] }))}
      />
      {programmes.length > 0 && (
        <SelectField
          {...field('programme', t.list.programme)}
          value={filter.programme}
          options={[
            ...programmes.map(({ id, name }) => ({ value: id, label: name[lang] })),
            { value: 'none', label: t.none },
          ]}
        />
      )}
      <SelectField
        {...field('order', t.list.order)}
        empty={t.list.newest}
        value={filter.order === 'newest' ? '' : filter.order}
        options={[{ value: 'supported', label: t.list.supported }]}
      />
    </FilterRow>
  );
}
