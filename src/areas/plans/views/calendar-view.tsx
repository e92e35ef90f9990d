import { formatPeriod } from '../../../design/format.ts';
import { addDays, findDay } from '../../../kernel/day.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { isOverdue } from '../rules.ts';
import { firstOfMonth, nextMonth, weeksOf } from '../rules/timeline.ts';
import { planAddress, type PlanShown } from './plan-page.tsx';
import { EntryLink } from './table-view.tsx';
import { textsIn } from './words.ts';

/** One month of the plan: what is due and what begins, day by day; the month stands in the address. */
export function CalendarView({ visit, plan }: { visit: Visit; plan: PlanShown }) {
  const { language } = visit;
  const t = textsIn(language);
  const month = firstOfMonth(findDay(`${visit.query.get('month') ?? ''}-01`) ?? visit.ctx.today);
  const address = (of: string) => planAddress(visit, plan, { view: 'calendar', month: of.slice(0, 7) });
  const name = formatPeriod(language, { from: month, to: addDays(nextMonth(month), -1) });
  const dueOf = Map.groupBy(plan.shown, ({ dueOn }) => dueOn ?? '');
  const startOf = Map.groupBy(
    plan.shown.filter(({ startsOn, dueOn }) => startsOn !== null && startsOn !== dueOn),
    ({ startsOn }) => startsOn!,
  );
  return (
    <>
      <nav class="kt-pager" aria-label={t.views.calendar}>
        <a class="kt-link" rel="prev" href={address(addDays(month, -1))}>
          {t.monthBefore}
        </a>
        <span>{name}</span>
        <a class="kt-link" rel="next" href={address(nextMonth(month))}>
          {t.monthAfter}
        </a>
      </nav>
      <table class="kt-calendar">
        <caption class="kern-sr-only">{name}</caption>
        <thead>
          <tr>
            {t.weekdays.split(' ').map(weekday => (
              <th scope="col">{weekday}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map(week => (
            <tr>
              {week.map(on => {
                const [due, starts] = on === null ? [[], []] : [dueOf.get(on) ?? [], startOf.get(on) ?? []];
                const isEmpty = due.length + starts.length === 0;
                return (
                  <td class={isEmpty ? 'kt-calendar__empty' : undefined}>
                    {on !== null && (
                      <time datetime={on} class={on === visit.ctx.today ? 'kt-calendar__today' : undefined}>
                        {Number(on.slice(8))}.
                      </time>
                    )}
                    {!isEmpty && (
                      <ul>
                        {due.map(entry => (
                          <li>
                            <EntryLink visit={visit} plan={plan} entry={entry} />
                            {isOverdue(entry, visit.ctx.today) && ` (${t.overdue})`}
                          </li>
                        ))}
                        {starts.map(entry => (
                          <li>
                            {t.begins({ title: '' })}
                            <EntryLink visit={visit} plan={plan} entry={entry} />
                          </li>
                        ))}
                      </ul>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
