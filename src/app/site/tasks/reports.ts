import { hasRole, organisationsOf } from '../../../kernel/actor.ts';
import { daysBetween } from '../../../kernel/day.ts';
import { inLanguage } from '../../../kernel/text.ts';
import type { Partnership } from '../../../areas/partnerships/model.ts';
import { maySpeakFor } from '../../../areas/partnerships/policy.ts';
import {
  listPartnershipsAdvised,
  listPartnershipsOf,
  listPartnershipsOfCalls,
} from '../../../areas/partnerships/queries.ts';
import { mayWorkFor } from '../../../areas/plans/policy.ts';
import { mayUse } from '../../../areas/programmes/policy.ts';
import { listCalls } from '../../../areas/programmes/queries.ts';
import type { ReportDue, StatusReport } from '../../../areas/reports/model.ts';
import { listDues, listReports, reportFor } from '../../../areas/reports/queries.ts';
import { contributionOf, hasWritten, isAsked, owes, maySubmit } from '../../../areas/reports/rules.ts';
import { de as reportsDe } from '../../../areas/reports/texts.de.ts';
import { en as reportsEn } from '../../../areas/reports/texts.en.ts';
import { formatDay } from '../../../design/format.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import type { TodayTask } from '../views/today.tsx';
import type { Own } from './own.ts';

type Step = 'write' | 'submit' | 'returned' | 'judge';

/** From so many days before it a report presses. */
const pressingDays = 3;

/** What there is to do with reports: for members to write and submit, for office and adviser to look through. */
export async function reportTasks(visit: Visit, own: Own): Promise<TodayTask[]> {
  const { ctx } = visit;
  const working = own.ids.filter(id => mayWorkFor(ctx.actor, id));
  const officeIds = organisationsOf(ctx.actor, 'office');
  const advises = ctx.actor.kind === 'person' && hasRole(ctx.actor, 'adviser');
  if (working.length === 0 && officeIds.length === 0 && !advises) return [];
  const calls = (await listCalls(ctx)).filter(({ programme }) => mayUse(ctx.actor, programme, 'partnerships'));
  const dues = await listDues(
    ctx,
    calls.map(({ id }) => id),
  );
  if (dues.length === 0) return [];
  const ofOffice = calls.filter(({ programme }) => officeIds.includes(programme.officeId)).map(({ id }) => id);
  const mine = working.length === 0 ? [] : await listPartnershipsOf(ctx, working);
  const run = ofOffice.length === 0 ? [] : await listPartnershipsOfCalls(ctx, ofOffice);
  const advised = advises ? await listPartnershipsAdvised(ctx, ctx.actor.personId) : [];
  const judged = new Set([...run, ...advised].map(({ id }) => id));
  const all = new Map([...mine, ...run, ...advised].map(one => [one.id, one]));
  const reports = await listReports(ctx, [...all.keys()]);
  return [...all.values()].flatMap(pair =>
    dues
      .filter(({ callId }) => callId === pair.callId)
      .flatMap(due => {
        const report = reportFor(reports, { partnershipId: pair.id, dueId: due.id });
        const step = judged.has(pair.id) && report.state === 'submitted' ? 'judge' : stepOf(visit, pair, due, report);
        return step === null ? [] : [taskOf(visit, pair, due, step)];
      }),
  );
}

/** For whoever works at a member; only who speaks for it submits. */
function stepOf({ ctx }: Visit, pair: Partnership, due: ReportDue, report: StatusReport): Step | null {
  const own = pair.members.filter(({ organisationId }) => mayWorkFor(ctx.actor, organisationId));
  if (own.length === 0 || !owes(pair.state, report) || !isAsked(report, due, ctx.today)) return null;
  if (report.state === 'returned') return 'returned';
  if (own.some(({ organisationId }) => !hasWritten(contributionOf(report, organisationId)))) return 'write';
  const speaks = own.some(({ organisationId }) => maySpeakFor(ctx.actor, organisationId));
  return speaks && maySubmit(report, pair.members, due.dueOn, ctx.today).ok ? 'submit' : null;
}

function taskOf(visit: Visit, { id, members }: Partnership, due: ReportDue, step: Step): TodayTask {
  const { ctx, language } = visit;
  const { reports: t, due: dueText } = inLanguage(language, { de, en }).today;
  const others = members.filter(({ organisationId }) => !mayWorkFor(ctx.actor, organisationId));
  const kind = inLanguage(language, { de: reportsDe, en: reportsEn }).kinds[due.kind];
  return {
    title: t.title(kind, others.map(({ name }) => name).join(', ')),
    text: t[step],
    due: step === 'judge' ? null : dueText(formatDay(language, due.dueOn)),
    urgent: step !== 'judge' && daysBetween(ctx.today, due.dueOn) <= pressingDays,
    href: visit.link('reports.show', { partnership: id, due: due.id }),
    button: t.button,
  };
}
