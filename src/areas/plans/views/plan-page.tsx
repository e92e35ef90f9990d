import type { Child } from 'hono/jsx';
import { ButtonLink, ButtonRow } from '../../../design/button.tsx';
import { SelectField } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { Button } from '../../../design/button.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { FilterRow } from '../../../design/table.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { FormError } from '../../../design/form.tsx';
import { ErrorSummary } from '../../../design/form.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { entryKinds, entryStates, type PlanChange, type PlanEntry } from '../model.ts';
import type { PlanSetting } from '../queries.ts';
import { filterQuery, type PlanFilter, terms } from '../rules/filter.ts';
import { pairOf, proofOf, sayChange, textsIn, whoOf } from './words.ts';

export const planViews = ['table', 'board', 'gantt', 'calendar'] as const;
export type PlanView = (typeof planViews)[number];

export type PlanShown = {
  readonly setting: PlanSetting;
  /** All of the plan, for names of others. */
  readonly entries: readonly PlanEntry[];
  /** Those that fit the filter. */
  readonly shown: readonly PlanEntry[];
  readonly filter: PlanFilter;
  readonly view: PlanView;
  readonly mayWork: boolean;
  readonly news: readonly PlanChange[];
};

/** The address of a plan in a view, with the filter as it is. */
export function planAddress(
  visit: Visit,
  { setting, filter }: Pick<PlanShown, 'setting' | 'filter'>,
  more: Record<string, string>,
): string {
  const query = Object.fromEntries(
    Object.entries({ ...filterQuery(filter), ...more }).filter(([name, value]) => name !== 'view' || value !== 'table'),
  );
  return visit.link('plans.show', { partnership: setting.partnership.id }, query);
}

/** The work plan of a pair: what others changed, views, filters, and the view that was chosen. */
export function PlanPage(props: { visit: Visit; plan: PlanShown; errors?: readonly FormError[]; children: Child }) {
  const { visit, plan, errors = [] } = props;
  const { language } = visit;
  const t = textsIn(language);
  const { setting, entries, view } = plan;
  const partnership = setting.partnership.id;
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={`${t.title}: ${pairOf(setting)}`}
      crumbs={[{ text: pairOf(setting), href: visit.link('partnerships.show', { partnership }) }, { text: t.title }]}
      failed={errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={errors} />
      <PageHead
        preline={pairOf(setting)}
        title={t.title}
        lead={t.lead}
        actions={plan.mayWork && entries.length > 0 ? <NewEntries visit={visit} setting={setting} /> : undefined}
      />
      <News visit={visit} plan={plan} />
      {entries.length === 0 ? (
        <Empty title={t.empty} action={plan.mayWork ? <NewEntries visit={visit} setting={setting} /> : undefined}>
          {t.emptyText}{' '}
          {plan.mayWork && <a href={visit.link('plans.templates', { partnership })}>{t.templates.title}</a>}
        </Empty>
      ) : (
        <>
          <nav aria-label={t.viewsLabel}>
            <ul class="kt-dotted kt-views">
              {planViews.map(one => (
                <li>
                  <a href={planAddress(visit, plan, { view: one })} aria-current={one === view ? 'page' : undefined}>
                    {t.views[one]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <Filter visit={visit} plan={plan} />
          <p class="kt-list__count">{t.count({ shown: plan.shown.length, all: entries.length })}</p>
          <p>
            <Ways visit={visit} plan={plan} />
          </p>
          {plan.shown.length === 0 ? <p>{t.nothing}</p> : props.children}
        </>
      )}
    </Page>
  );
}

/** What one does with the plan as a whole. */
function Ways({ visit, plan }: { visit: Visit; plan: PlanShown }) {
  const t = textsIn(visit.language);
  const address = { partnership: plan.setting.partnership.id };
  if (!plan.mayWork) return <a href={visit.link('plans.workbook', address)}>{t.sheet.download}</a>;
  return (
    <>
      <a href={visit.link('plans.bulk', address, filterQuery(plan.filter))}>{t.bulk.title}</a>
      {' · '}
      <a href={visit.link('plans.sheet', address)}>{t.sheet.title}</a>
      {' · '}
      <a href={visit.link('plans.templates', address)}>{t.templates.title}</a>
    </>
  );
}

function NewEntries({ visit, setting }: { visit: Visit; setting: PlanSetting }) {
  const t = textsIn(visit.language);
  return (
    <ButtonRow>
      {(['task', 'milestone', 'measure', 'goal'] as const).map(kind => (
        <ButtonLink
          look={kind === 'task' ? 'primary' : 'secondary'}
          href={visit.link('plans.create', { partnership: setting.partnership.id }, { kind })}
        >
          {t.new[kind]}
        </ButtonLink>
      ))}
    </ButtonRow>
  );
}

function Filter({ visit, plan }: { visit: Visit; plan: PlanShown }) {
  const { language } = visit;
  const t = textsIn(language);
  const { filter, setting, view } = plan;
  const field = (name: string, label: string) => ({ lang: language, name, label, required: false, empty: t.anyKind });
  const who = [null, ...setting.memberIds, setting.officeId].map(id => ({
    value: id ?? 'all',
    label: whoOf(language, setting, id),
  }));
  return (
    <FilterRow
      lang={language}
      action={visit.link('plans.show', { partnership: setting.partnership.id })}
      {...(Object.keys(filterQuery(filter)).length > 0
        ? { reset: visit.link('plans.show', { partnership: setting.partnership.id }, view === 'table' ? {} : { view }) }
        : {})}
    >
      {view !== 'table' && <input type="hidden" name="view" value={view} />}
      <SelectField {...field('who', t.columns.who)} value={filter.who} options={who} />
      <SelectField
        {...field('kind', t.columns.kind)}
        value={filter.kind}
        options={entryKinds.map(value => ({ value, label: t.kinds[value] }))}
      />
      <SelectField
        {...field('state', t.columns.state)}
        value={filter.state}
        options={entryStates.map(value => ({ value, label: t.states[value] }))}
      />
      <SelectField
        {...field('term', t.filterTerm)}
        value={filter.term}
        options={terms.map(value => ({ value, label: t.terms[value] }))}
      />
      <TextField lang={language} name="q" label={t.filterWords} required={false} value={filter.words} size="medium" />
    </FilterRow>
  );
}

/** What others changed since the reader was here last; it stays until ticked off. */
function News({ visit, plan }: { visit: Visit; plan: PlanShown }) {
  const { language } = visit;
  const t = textsIn(language).news;
  const { news, entries, setting } = plan;
  if (news.length === 0) return null;
  const titles = new Map(entries.map(({ id, title }) => [id, title]));
  const partnership = setting.partnership.id;
  const count = news.length >= 50 ? '50+' : String(news.length);
  return (
    <Notice lang={language} kind="info" title={t.title({ count })}>
      <ul>
        {news.slice(0, 4).map(change => (
          <li>
            <a href={visit.link('plans.entry', { partnership, entry: change.entryId })}>{titles.get(change.entryId)}</a>
            {' – '}
            {t.item({ who: whoOf(language, setting, change.organisationId), what: sayChange(language, change) })}
          </li>
        ))}
      </ul>
      <form method="post" action={visit.link('plans.seen', { partnership })}>
        {Object.entries(proofOf(visit)).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button>{t.seen}</Button>
      </form>
    </Notice>
  );
}
