import { hasRoleIn } from '../../../kernel/actor.ts';
import { daysBetween } from '../../../kernel/day.ts';
import { inLanguage } from '../../../kernel/text.ts';
import { isBeforeAgenda } from '../../../areas/council/model.ts';
import { listOwnPapers, type OwnPaper } from '../../../areas/council/queries/own.ts';
import { nextStep } from '../../../areas/council/rules/sequence.ts';
import { writers } from '../../../areas/partnerships/policy.ts';
import { formatDay } from '../../../design/format.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import type { TodayTask } from '../views/today.tsx';
import type { Own } from './own.ts';

/** How many days before a term an authority is told of it, and after a sitting of its open result. */
const ahead = 30;

/** What an authority has to do for its council: hand a paper in, and note what the body said. */
export async function paperTasks(visit: Visit, own: Own): Promise<TodayTask[]> {
  const { actor } = visit.ctx;
  if (!own.ids.some(id => hasRoleIn(actor, id, ...writers))) return [];
  const papers = await listOwnPapers(visit.ctx);
  return papers
    .filter(({ paper }) => hasRoleIn(actor, paper.organisationId, ...writers))
    .flatMap(listed => taskOf(visit, listed) ?? []);
}

function taskOf(visit: Visit, { paper, partnership, steps }: OwnPaper): TodayTask | null {
  const { ctx, language } = visit;
  const t = inLanguage(language, { de, en }).today;
  const next = nextStep(steps);
  if (next === null) return null;
  const partner = partnership.members
    .filter(({ organisationId }) => organisationId !== paper.organisationId)
    .map(({ name }) => name)
    .join(', ');
  const { submitBy, consultation } = next;
  const body = consultation.body.name;
  const href = visit.link('papers.show', { paper: paper.id });
  if (isBeforeAgenda(paper.state) && submitBy !== null) {
    const days = daysBetween(ctx.today, submitBy);
    if (days > ahead) return null;
    const due = days < 0 ? t.paperMissed(formatDay(language, submitBy)) : t.due(formatDay(language, submitBy));
    return { title: t.paper(partner), text: t.paperWhy(body), due, urgent: days <= 7, href, button: t.toPaper };
  }
  const sitting = consultation.sitting?.day;
  const isWaiting = paper.state === 'scheduled' || paper.state === 'consulted';
  if (!isWaiting || sitting === undefined || sitting > ctx.today || daysBetween(sitting, ctx.today) > ahead)
    return null;
  return { title: t.paper(partner), text: t.paperResult(body), due: null, urgent: false, href, button: t.toResult };
}
