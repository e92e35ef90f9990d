import { day } from '../../kernel/day.ts';
import { Broken } from '../../kernel/errors.ts';
import type { Outcome } from '../../kernel/verdict.ts';
import type { Ctx } from '../../platform/context.ts';
import { setDue, type NewDue } from './commands/dues.ts';
import { notePublicity } from './commands/publicity.ts';
import { submitReport, writeContribution } from './commands/write.ts';
import type { ReportWords } from './model.ts';
import type { PublicityContent } from './model/publicity.ts';
import { contributionOf } from './rules.ts';
import { loadReport } from './queries.ts';
import { loadPartnership } from '../partnerships/queries.ts';

/** A due date of a call: an interim report about January and February, due in the middle of March. Answers its id. */
export async function aDue(ctx: Ctx, callId: string, content: Partial<NewDue> = {}): Promise<string> {
  const system: Ctx = { ...ctx, actor: { kind: 'system', job: 'fixtures' } };
  const whole: NewDue = {
    ...({ kind: 'interim', from: day('2027-01-01'), to: day('2027-02-28'), dueOn: day('2027-03-15') } as const),
    ...content,
  };
  return must(await setDue(system, callId, null, whole));
}

/** What one member writes into a report. */
export async function aContribution(
  ctx: Ctx,
  report: { readonly partnershipId: string; readonly dueId: string; readonly organisationId: string },
  content: Partial<ReportWords> = {},
): Promise<void> {
  const system: Ctx = { ...ctx, actor: { kind: 'system', job: 'fixtures' } };
  const { partnershipId, dueId, organisationId } = report;
  const known = await loadReport(system, await loadPartnership(system, partnershipId), dueId);
  const words = {
    ...{ achieved: 'Der Leitfaden ist übergeben.', difficult: '', next: 'Zehn Betriebe ansprechen.', hours: 24 },
    ...content,
  };
  const version = contributionOf(known.report, organisationId)?.version ?? 0;
  must(await writeContribution(system, partnershipId, dueId, { words, version }, { organisationId, received: null }));
}

/** A report to which every member has contributed, submitted for the first of them. */
export async function aSubmittedReport(
  ctx: Ctx,
  report: { readonly partnershipId: string; readonly dueId: string; readonly memberIds: readonly string[] },
  content: Partial<ReportWords> = {},
): Promise<void> {
  const system: Ctx = { ...ctx, actor: { kind: 'system', job: 'fixtures' } };
  const { partnershipId, dueId, memberIds } = report;
  for (const organisationId of memberIds) {
    await aContribution(ctx, { partnershipId, dueId, organisationId }, content);
  }
  const { version } = (await loadReport(system, await loadPartnership(system, partnershipId), dueId)).report;
  const acting = { organisationId: memberIds[0]!, received: null };
  must(await submitReport(system, partnershipId, dueId, version, acting));
}

/** Something that others hear of a pair by, written down by the first member. Answers its id. */
export async function aPublicity(
  ctx: Ctx,
  pair: { readonly partnershipId: string; readonly memberIds: readonly string[] },
  content: Partial<PublicityContent> = {},
): Promise<string> {
  const system: Ctx = { ...ctx, actor: { kind: 'system', job: 'fixtures' } };
  const whole: PublicityContent = {
    ...({ kind: 'article', title: 'Energierunden im Amtsblatt', organisationId: pair.memberIds[0]! } as const),
    ...{ plannedOn: day('2027-03-20'), publishedOn: null, link: '' },
    ...content,
  };
  const acting = { organisationId: pair.memberIds[0]!, received: null };
  return must(await notePublicity(system, pair.partnershipId, whole, null, acting));
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Broken(`the report was refused: ${outcome.reasons.map(({ code }) => code).join()}`);
  return outcome.value;
}
