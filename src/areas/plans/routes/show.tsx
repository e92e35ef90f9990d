import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { FormError } from '../../../design/form.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { recordVisit } from '../commands/visits.ts';
import { listEntries, listNews } from '../queries.ts';
import { matchesFilter, readFilter } from '../rules/filter.ts';
import { BoardView } from '../views/board-view.tsx';
import { CalendarView } from '../views/calendar-view.tsx';
import { GanttView } from '../views/gantt-view.tsx';
import { PlanPage, type PlanShown, planViews } from '../views/plan-page.tsx';
import { TableView } from '../views/table-view.tsx';
import { settingOf, speakersOf } from './load.ts';

/** `GET /de/arbeit/partnerschaften/:partnership/arbeitsplan`, in one of four views with its filter in the address */
export async function showPlan(visit: Visit): Promise<Response> {
  return planPage(visit, visit.query);
}

/** The plan as an address asks for it, also as the answer to a press that was refused. */
export async function planPage(
  visit: Visit,
  query: URLSearchParams,
  errors: readonly FormError[] = [],
  status = 200,
): Promise<Response> {
  const setting = await settingOf(visit);
  const entries = await listEntries(visit.ctx, setting.partnership.id);
  const filter = readFilter(name => query.get(name) ?? '');
  const plan: PlanShown = {
    setting,
    entries,
    filter,
    shown: entries.filter(entry => matchesFilter(entry, filter, visit.ctx.today)),
    view: planViews.find(one => one === query.get('view')) ?? 'table',
    mayWork: speakersOf(visit, setting).length > 0,
    news: await listNews(visit.ctx, setting.partnership.id),
  };
  const View = { table: TableView, board: BoardView, gantt: GanttView, calendar: CalendarView }[plan.view];
  return html(
    <PlanPage {...{ visit, plan, errors }}>
      <View visit={visit} plan={plan} />
    </PlanPage>,
    status,
  );
}

/** `POST …/arbeitsplan/gelesen` */
export async function tickOff(visit: Visit): Promise<Response> {
  const partnership = visit.params.partnership!;
  await recordVisit(visit.ctx, partnership);
  return seeOther(visit.link('plans.show', { partnership }));
}
