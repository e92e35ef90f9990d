import type { Ctx } from '../../../platform/context.ts';
import { reportDuty, retractDuty } from '../../agreements/commands/report.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { PublicityContent } from '../model/publicity.ts';

/** A report that was submitted meets the duty of every member to keep the office informed. */
export function reportInformed(
  ctx: Ctx,
  { partnership: { id: partnershipId }, memberIds }: PlanSetting,
  reportId: string,
): Promise<void> {
  return reportDuty(ctx, {
    ...{ partnershipId, dutyKey: 'inform', organisationIds: memberIds, fact: 'report-submitted', kind: 'report' },
    ...{ subjectId: reportId, on: ctx.today },
  });
}

/** What the office itself has published for a pair meets its duty of publicity; what is only planned does not. */
export function reportPublicity(
  ctx: Ctx,
  { partnership: { id: partnershipId }, officeId }: PlanSetting,
  subjectId: string,
  { organisationId, publishedOn, title }: PublicityContent,
): Promise<void> {
  if (organisationId !== officeId || publishedOn === null) return retractDuty(ctx, 'publicity-made', subjectId);
  return reportDuty(ctx, {
    ...{ partnershipId, dutyKey: 'publicity', organisationIds: [], fact: 'publicity-made', kind: 'other' },
    ...{ subjectId, on: publishedOn, about: title },
  });
}
