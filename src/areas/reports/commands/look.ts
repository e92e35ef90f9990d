import { addDays, daysBetween } from '../../../kernel/day.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { postMail } from '../../../platform/mail/post.ts';
import type { Partnership } from '../../partnerships/model.ts';
import { listPartnershipsOfCalls } from '../../partnerships/queries.ts';
import type { ReportDue } from '../model.ts';
import { listReports, reportFor } from '../queries.ts';
import { isWritable, owes, reminderDays } from '../rules.ts';
import { reportsDb } from '../tables.ts';
import { recipientsAt } from '../queries/recipients.ts';
import { lockReport, reportOverdue } from './acting.ts';

/**
 * Every morning: reminds of reports that are due soon, and reports those that are overdue. However often it runs, there
 * is one signal for a report, and one mail for a reminder and person.
 */
export async function lookAtReports(ctx: Ctx): Promise<void> {
  const last = addDays(ctx.today, Math.max(...reminderDays));
  const rows = await reportsDb(ctx.db).selectFrom('reportDue').selectAll().where('dueOn', '<=', last).execute();
  const dues = rows.map(({ fromDay, toDay, ...row }): ReportDue => ({ ...row, from: fromDay, to: toDay }));
  const pairs = await listPartnershipsOfCalls(ctx, [...new Set(dues.map(({ callId }) => callId))]);
  const reports = await listReports(
    ctx,
    pairs.map(({ id }) => id),
  );
  for (const due of dues) {
    for (const pair of pairs.filter(({ callId }) => callId === due.callId)) {
      const known = reportFor(reports, { partnershipId: pair.id, dueId: due.id });
      const isOwed = owes(pair.state, known);
      // What was owed and is not any more, as by a pair that rests, is overdue no longer.
      if (!isWritable(known) || (!isOwed && known.id === null)) continue;
      if (due.dueOn < ctx.today) await inTransaction(ctx, tx => report(tx, pair, due));
      else if (isOwed) await inTransaction(ctx, tx => remind(tx, pair, due));
    }
  }
}

async function report(ctx: Ctx, pair: Partnership, due: ReportDue): Promise<void> {
  const locked = await lockReport(ctx, pair.id, due.id);
  await reportOverdue(ctx, due, locked.report, locked.setting.partnership);
}

/** The reminder whose days have come, the nearest one only. */
async function remind(ctx: Ctx, pair: Partnership, due: ReportDue): Promise<void> {
  const left = daysBetween(ctx.today, due.dueOn);
  const stage = Math.min(...reminderDays.filter(days => left <= days));
  for (const { organisationId } of pair.members) {
    for (const recipient of await recipientsAt(ctx, organisationId)) {
      await postMail(ctx, {
        ...{ kind: 'report.due', recipient, ids: { partnershipId: pair.id, dueId: due.id } },
        dedupe: `report.due / ${due.id} / ${due.dueOn} / ${stage} / ${pair.id} / ${recipient.id}`,
      });
    }
  }
}
