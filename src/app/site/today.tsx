import { hasRole } from '../../kernel/actor.ts';
import { inLanguage } from '../../kernel/text.ts';
import { listOrganisations } from '../../areas/organisations/queries.ts';
import { listProgrammes } from '../../areas/programmes/queries.ts';
import type { Ctx } from '../../platform/context.ts';
import { html } from '../../platform/web/answers.tsx';
import type { Visit } from '../../platform/web/route.ts';
import { authorityTasks } from './tasks/authority.ts';
import { ideaTasks } from './tasks/ideas.ts';
import { officeTasks } from './tasks/office.ts';
import { waitingFor } from './tasks/waiting.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { TodayPage } from './views/today.tsx';

/** `GET /de/arbeit`: what to do, by when, one button each; then for whom one is waiting, with telephone number. */
export async function todayPage(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  const t = inLanguage(visit.language, { de, en }).today;
  const isOffice = hasRole(ctx.actor, 'office');
  const tasks = [
    ...(isOffice ? [...(await officeTasks(visit)), ...(await ideaTasks(visit))] : []),
    ...(await authorityTasks(visit)),
  ];
  const state = tasks.length === 0 ? t.stateNothing : t.stateTasks(tasks.length);
  const waiting = await waitingFor(visit);
  const office = isOffice ? null : await findOffice(ctx);
  return html(<TodayPage visit={visit} state={state} tasks={tasks} waiting={waiting} office={office} />);
}

/** Whom one calls with a question. */
async function findOffice(ctx: Ctx): Promise<{ name: string; phone: string } | null> {
  const [programme] = await listProgrammes(ctx);
  if (!programme) return null;
  const [office] = await listOrganisations(ctx, { ids: [programme.officeId] });
  return office ? { name: office.name, phone: office.phone } : null;
}
