import { formatPlainDay } from '../../../design/format.ts';
import { day, type Period } from '../../../kernel/day.ts';
import type { Ctx } from '../../../platform/context.ts';
import { listOutcomesOf } from '../../meetings/queries/minutes.ts';
import { listSignals } from '../../partnerships/queries/signals.ts';
import { sentenceOf } from '../../partnerships/rules/say-signal.ts';
import { listEntries } from '../../plans/queries.ts';
import { nameOfPublicity } from '../rules/publicity.ts';
import { listPublicity } from './publicity.ts';
import type { ReportFact } from '../model.ts';
import {
  factsOfMeetings,
  factsOfOutcomes,
  factsOfPlan,
  factsOfPublicity,
  factsOfSignals,
  inOrder,
  isWithin,
} from '../rules/facts.ts';

/** What is known about a pair in a period, as it stands now. The caller has shown that the actor may read the pair. */
export async function gatherFacts(ctx: Ctx, partnershipId: string, period: Period): Promise<ReportFact[]> {
  const soFar = await listOutcomesOf(ctx, partnershipId, { from: day('1900-01-01'), to: period.to });
  const held = soFar.filter(({ meeting }) => isWithin(period, meeting.day));
  return inOrder([
    ...factsOfPlan(await listEntries(ctx, partnershipId), period, soFar),
    ...factsOfMeetings(held),
    ...factsOfOutcomes(held),
    ...factsOfPublicity(await listPublicity(ctx, [partnershipId]), period, nameOfPublicity),
    ...factsOfSignals(await listSignals(ctx, [partnershipId]), (language, signal) =>
      sentenceOf(language, signal, day => formatPlainDay(language, day)),
    ),
  ]);
}
