import { organisationsOf } from '../../../kernel/actor.ts';
import { addDays } from '../../../kernel/day.ts';
import { inLanguage } from '../../../kernel/text.ts';
import { countByState } from '../../../areas/applications/queries.ts';
import { findLatestRun } from '../../../areas/matching/queries.ts';
import { findOpenReports } from '../../../areas/outreach/queries/site.ts';
import { formatDay } from '../../../design/format.ts';
import { mayUse } from '../../../areas/programmes/policy.ts';
import { listCalls } from '../../../areas/programmes/queries.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import type { TodayTask } from '../views/today.tsx';

/** What the programme office has to do: look at what came in, put pairs together. */
export async function officeTasks(visit: Visit): Promise<TodayTask[]> {
  const { ctx, language } = visit;
  const t = inLanguage(language, { de, en }).today;
  const offices = organisationsOf(ctx.actor, 'office');
  const calls = (await listCalls(ctx)).filter(
    ({ programme, state }) => offices.includes(programme.officeId) && (state === 'open' || state === 'closed'),
  );
  const tasks: TodayTask[] = [];
  for (const call of calls) {
    const counts = await countByState(ctx, call.id);
    const incoming = mayUse(ctx.actor, call.programme, 'applications') ? (counts.get('submitted') ?? 0) : 0;
    const admitted = mayUse(ctx.actor, call.programme, 'matching') ? (counts.get('eligible') ?? 0) : 0;
    const name = call.name[language];
    if (incoming > 0) {
      tasks.push({
        title: t.incoming(incoming, name),
        text: t.incomingWhy,
        due: null,
        urgent: call.state === 'closed',
        href: visit.link('applications.list', { call: call.slug }),
        button: t.check,
      });
    }
    const run = call.state === 'closed' && admitted > 1 ? await findLatestRun(ctx, call.id) : null;
    if (call.state === 'closed' && admitted > 1 && run?.state !== 'released') {
      tasks.push({
        title: t.match(name),
        text: t.matchWhy(admitted),
        due: null,
        urgent: true,
        href: visit.link('matching.round', { call: call.slug }),
        button: t.toRound,
      });
    }
  }
  const reports = await findOpenReports(ctx);
  if (offices.length > 0 && reports) {
    tasks.push({
      title: t.barriers(reports.count),
      text: t.barriersWhy,
      due: formatDay(language, reports.due),
      urgent: reports.due <= addDays(ctx.today, 7),
      href: visit.link('barriers.office'),
      button: t.barriersLook,
    });
  }
  return tasks.sort((a, b) => Number(b.urgent) - Number(a.urgent));
}
