import { addDays } from '../../../kernel/day.ts';
import { inLanguage } from '../../../kernel/text.ts';
import { listPartnershipsOf } from '../../../areas/partnerships/queries.ts';
import { listDue } from '../../../areas/plans/queries.ts';
import { formatDay } from '../../../design/format.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import type { TodayTask } from '../views/today.tsx';
import type { Own } from './own.ts';

/** What the authority has to do by the end of the next seven days is named; one line for each pair. */
const daysAhead = 7;

/** What is due in the work plans of one's authority: the first of it by name, the others counted. */
export async function planTasks(visit: Visit, { filling }: Own): Promise<TodayTask[]> {
  const { ctx, language } = visit;
  const t = inLanguage(language, { de, en }).today;
  const due = Map.groupBy(await listDue(ctx, filling, addDays(ctx.today, daysAhead)), one => one.partnershipId);
  if (due.size === 0) return [];
  const partnerships = await listPartnershipsOf(ctx, filling);
  return partnerships.flatMap(({ id, members }) => {
    const [first, ...more] = due.get(id) ?? [];
    if (!first) return [];
    const others = members.filter(({ organisationId }) => !filling.includes(organisationId)).map(({ name }) => name);
    return [
      {
        title: t.plan({ count: more.length + 1, first: first.title }),
        text: t.planWhy(others.join(', ')),
        due: t.due(formatDay(language, first.dueOn)),
        urgent: first.dueOn <= ctx.today,
        href: visit.link('plans.show', { partnership: id }),
        button: t.planButton,
      },
    ];
  });
}
