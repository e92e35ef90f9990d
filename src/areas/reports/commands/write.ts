import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { Acting, ActingRefusal } from '../../partnerships/commands/acting.ts';
import { maySpeakFor } from '../../partnerships/policy.ts';
import { judgeActing } from '../../plans/commands/acting.ts';
import { mayRecordFor } from '../../plans/policy.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { ReportContent, ReportWords } from '../model.ts';
import { listVersions } from '../queries.ts';
import { gatherFacts } from '../queries/facts.ts';
import { contributionOf, differingWords, hasWritten, isWritable, maySubmit, type SubmitRefusal } from '../rules.ts';
import { reportsDb } from '../tables.ts';
import { reportInformed } from './duty.ts';
import { type LockedReport, lockReport, moveReport, reportOverdue, writeAct } from './acting.ts';

export type WriteRefusal = 'not-writable' | 'changed-meanwhile' | ActingRefusal;

/**
 * What one side says, in the version of its own words that was read. The sides never touch each other's; where two of
 * one side write at once, nothing of the later one is saved and the page shows both.
 */
export async function writeContribution(
  ctx: Ctx,
  partnershipId: string,
  dueId: string,
  { words, version }: { readonly words: ReportWords; readonly version: number },
  acting: Acting,
): Promise<Outcome<string, WriteRefusal>> {
  return inTransaction(ctx, async tx => {
    const locked = await lockReport(tx, partnershipId, dueId);
    const { setting, report } = locked;
    const { organisationId } = acting;
    if (!setting.memberIds.includes(organisationId)) throw new NotFound('member');
    if (!isWritable(report)) return refused({ code: 'not-writable' });
    const known = contributionOf(report, organisationId);
    if ((known?.version ?? 0) !== version) return refused({ code: 'changed-meanwhile' });
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    const fields = differingWords(known ?? { achieved: '', difficult: '', next: '', hours: null }, words);
    if (fields.length === 0) return done(report.id);
    await reportsDb(tx.db)
      .insertInto('reportContribution')
      .values({ reportId: report.id, organisationId, ...words, version: version + 1 })
      .onConflict(conflict =>
        conflict.columns(['reportId', 'organisationId']).doUpdateSet({ ...words, version: version + 1 }),
      )
      .execute();
    await moveReport(tx, report);
    await writeAct(tx, locked, judged.value, { kind: 'written', fields });
    return done(report.id);
  });
}

/**
 * Submits the report as it was read (`version`): words of all sides and the facts of this moment are kept as its next
 * version and never change again.
 * @throws Forbidden for whoever may write but does not speak for the authority
 */
export async function submitReport(
  ctx: Ctx,
  partnershipId: string,
  dueId: string,
  version: number,
  acting: Acting,
): Promise<Outcome<number, SubmitRefusal | WriteRefusal>> {
  return inTransaction(ctx, async tx => {
    const locked = await lockReport(tx, partnershipId, dueId);
    const { setting, report, due } = locked;
    if (!setting.memberIds.includes(acting.organisationId)) throw new NotFound('member');
    if (!maySpeakFor(tx.actor, acting.organisationId) && !mayRecordFor(tx.actor, setting))
      throw new Forbidden('report');
    if (report.version !== version) return refused({ code: 'changed-meanwhile' });
    const allowed = maySubmit(report, setting.partnership.members, due.dueOn, tx.today);
    if (!allowed.ok) return refused(...allowed.reasons);
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    const number = ((await listVersions(tx, report))[0]?.number ?? 0) + 1;
    const content = JSON.stringify(await contentOf(tx, locked));
    const { organisationId } = acting;
    await reportsDb(tx.db)
      .insertInto('reportVersion')
      .values({ reportId: report.id, number, at: tx.now, organisationId, content })
      .execute();
    await moveReport(tx, report, 'submitted');
    await reportOverdue(tx, due, { ...report, state: 'submitted' }, setting.partnership);
    await reportInformed(tx, setting, report.id);
    await writeAct(tx, locked, judged.value, { kind: 'submitted' });
    return done(number);
  });
}

async function contentOf(ctx: Ctx, { setting, report, due }: LockedReport): Promise<ReportContent> {
  const { kind, from, to, dueOn } = due;
  return {
    due: { kind, from, to, dueOn },
    facts: await gatherFacts(ctx, setting.partnership.id, due),
    contributions: setting.partnership.members.flatMap(member => said(member, report)),
  };
}

/** The names as they are today: a report of then does not change with them. */
function said(
  { organisationId, name }: PlanSetting['partnership']['members'][number],
  report: LockedReport['report'],
): ReportContent['contributions'] {
  const found = contributionOf(report, organisationId);
  if (!found || !hasWritten(found)) return [];
  const { version: _, ...words } = found;
  return [{ ...words, name }];
}
