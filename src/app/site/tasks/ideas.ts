import { inLanguage } from '../../../kernel/text.ts';
import { daysBetween, type Day } from '../../../kernel/day.ts';
import { countDuties } from '../../../areas/ideas/queries/duties.ts';
import { listOwnScopes } from '../../../areas/ideas/queries.ts';
import { formatDay } from '../../../design/format.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import type { TodayTask } from '../views/today.tsx';

/** What an office has to do with ideas: deal with reports, look at what came, answer. What is overdue says so. */
export async function ideaTasks(visit: Visit): Promise<TodayTask[]> {
  const { ctx, language } = visit;
  const t = inLanguage(language, { de, en }).today;
  const { ids } = await listOwnScopes(ctx);
  const { moderation, answer, reported } = await countDuties(ctx, ids);
  const link = (due: string): string => visit.link('ideas.office', {}, { due });
  const tasks: TodayTask[] = [];
  if (reported > 0) {
    const words = { title: t.ideasReported(reported), text: t.ideasReportedWhy };
    tasks.push({ ...words, due: null, urgent: true, href: link('reported'), button: t.toIdeas });
  }
  if (moderation.count > 0) {
    const words = { title: t.ideasToCheck(moderation.count), text: t.ideasToCheckWhy };
    tasks.push({ ...words, ...termOf(moderation.first), href: link('moderation'), button: t.toIdeas });
  }
  if (answer.count > 0) {
    const words = { title: t.ideasToAnswer(answer.count), text: t.ideasToAnswerWhy };
    tasks.push({ ...words, ...termOf(answer.first), href: link('answer'), button: t.toIdeas });
  }
  return tasks;

  function termOf(first: Day | null): Pick<TodayTask, 'due' | 'urgent'> {
    if (first === null) return { due: null, urgent: false };
    const day = formatDay(language, first);
    const left = daysBetween(ctx.today, first);
    return { due: left < 0 ? t.ideasOverdue(day) : t.due(day), urgent: left <= 2 };
  }
}
