import { recordSignal } from '../../src/areas/partnerships/commands/signals.ts';
import { listSignals } from '../../src/areas/partnerships/queries/signals.ts';
import { day } from '../../src/kernel/day.ts';
import type { Ctx } from '../../src/platform/context.ts';

/** What the year of a partnership has that can be asked for, by its name in the table of who gets what. */
export async function prepareYear(ctx: Ctx, partnershipId: string): Promise<[string, string][]> {
  const fact = { kind: 'meeting-missing', subjectId: ctx.newId(), organisationId: null } as const;
  await recordSignal(ctx, { ...fact, partnershipId, since: day('2027-02-01') });
  const [signal] = await listSignals(ctx, [partnershipId]);
  return [['signal', signal!.id]];
}
