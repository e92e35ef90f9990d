import { addDays } from '../../../kernel/day.ts';
import { inLanguage } from '../../../kernel/text.ts';
import { findOpenReports } from '../../../areas/outreach/queries/site.ts';
import { formatDay } from '../../../design/format.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import type { TodayTask } from '../views/today.tsx';

/** Barriers that somebody reported and that the office has to answer. */
export async function barrierTasks(visit: Visit): Promise<TodayTask[]> {
  const { ctx, language } = visit;
  const t = inLanguage(language, { de, en }).today;
  const reports = await findOpenReports(ctx);
  if (!reports) return [];
  return [
    {
      title: t.barriers(reports.count),
      text: t.barriersWhy,
      due: formatDay(language, reports.due),
      urgent: reports.due <= addDays(ctx.today, 7),
      href: visit.link('barriers.office'),
      button: t.barriersLook,
    },
  ];
}
