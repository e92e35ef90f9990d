import { hasRole } from '../../kernel/actor.ts';
import { listPartnershipsAdvised } from '../../areas/partnerships/queries.ts';
import { html, seeOther } from '../../platform/web/answers.tsx';
import type { Visit } from '../../platform/web/route.ts';
import { nextDates, officesFor, sayIdle } from './tasks/around.ts';
import { agreementTasks } from './tasks/agreements.ts';
import { authorityTasks } from './tasks/authority.ts';
import { barrierTasks } from './tasks/barriers.ts';
import { contactTasks } from './tasks/contacts.ts';
import { ideaTasks } from './tasks/ideas.ts';
import { mailTasks } from './tasks/mails.ts';
import { meetingTasks } from './tasks/meetings.ts';
import { pulseTasks } from './tasks/pulse.ts';
import { loadRounds, officeTasks, roundStrips } from './tasks/office.ts';
import { loadOwn } from './tasks/own.ts';
import { paperTasks } from './tasks/papers.ts';
import { planTasks } from './tasks/plans.ts';
import { reportTasks } from './tasks/reports.ts';
import { standingOf } from './tasks/standing.ts';
import { waitingFor } from './tasks/waiting.ts';
import { yearTasks } from './tasks/year.ts';
import { TodayPage } from './views/today.tsx';

/**
 * `GET /de/arbeit`: what to do, by when, one button each; then how things stand, for whom one is waiting with telephone
 * number, and whom to ask. Whoever has nothing to do reads what will be asked of them, and when. An adviser is led to the
 * own pairs.
 */
export async function todayPage(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  if (await onlyAdvises(visit)) return seeOther(visit.link('advice.pairs'));
  const isOffice = hasRole(ctx.actor, 'office');
  const own = await loadOwn(ctx);
  const rounds = isOffice ? await loadRounds(visit) : [];
  const tasks = [
    ...(isOffice
      ? [
          ...(await mailTasks(visit)),
          ...(await officeTasks(visit, rounds)),
          ...(await ideaTasks(visit)),
          ...(await barrierTasks(visit)),
        ]
      : []),
    ...(await authorityTasks(visit, own)),
    ...(await agreementTasks(visit, own)),
    ...(await yearTasks(visit, own)),
    ...(await planTasks(visit, own)),
    ...(await meetingTasks(visit, own)),
    ...(await pulseTasks(visit, own)),
    ...(await contactTasks(visit, own)),
    ...(await reportTasks(visit, own)),
    ...(await paperTasks(visit, own)),
  ].sort((a, b) => Number(b.urgent) - Number(a.urgent));
  return html(
    <TodayPage
      visit={visit}
      tasks={tasks}
      idle={await sayIdle(visit)}
      rounds={roundStrips(visit, rounds)}
      standing={await standingOf(visit, own)}
      waiting={await waitingFor(visit, own)}
      dates={isOffice ? [] : await nextDates(visit)}
      offices={isOffice ? [] : await officesFor(visit, own)}
    />,
  );
}

/** Whoever advises pairs and has no other part here begins with them. */
async function onlyAdvises({ ctx }: Visit): Promise<boolean> {
  if (ctx.actor.kind !== 'person' || !ctx.actor.memberships.every(({ role }) => role === 'adviser')) return false;
  return (await listPartnershipsAdvised(ctx, ctx.actor.personId)).length > 0;
}
