import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { clearSignal, recordSignal } from '../../partnerships/commands/signals.ts';
import type { Partnership } from '../../partnerships/model.ts';
import { listPartnershipsOfCalls, loadPartnership } from '../../partnerships/queries.ts';
import { listCalls } from '../../programmes/queries.ts';
import type { Agreement } from '../model.ts';
import { listLatest } from '../queries.ts';
import { isUnsigned } from '../rules.ts';

/**
 * Reports to the partnership that work goes on without a signed agreement, or that this holds no longer. `agreement` is
 * the latest version; null where none was begun.
 */
export async function reportUnsigned(
  ctx: Ctx,
  { id, state, beganOn }: Pick<Partnership, 'id' | 'state' | 'beganOn'>,
  agreement: Pick<Agreement, 'number' | 'parties'> | null,
): Promise<void> {
  if (beganOn === null || !isUnsigned(state, beganOn.last, agreement, ctx.today)) {
    return clearSignal(ctx, 'agreement-unsigned', id);
  }
  const signal = { partnershipId: id, kind: 'agreement-unsigned' as const, subjectId: id, organisationId: null };
  await recordSignal(ctx, { ...signal, since: beganOn.last });
}

/** The same for one partnership, as soon as something happened in its year. */
export async function reportUnsignedOf(ctx: Ctx, partnershipId: string): Promise<void> {
  const latest = await listLatest(ctx, [partnershipId]);
  await reportUnsigned(ctx, await loadPartnership(ctx, partnershipId), latest.get(partnershipId) ?? null);
}

/** Looks at all partnerships: those whose work began since are reported. However often it runs, each has one signal. */
export async function reportAllUnsigned(ctx: Ctx): Promise<void> {
  const calls = await listCalls(ctx);
  const partnerships = await listPartnershipsOfCalls(
    ctx,
    calls.map(({ id }) => id),
  );
  const latest = await listLatest(
    ctx,
    partnerships.map(({ id }) => id),
  );
  await inTransaction(ctx, async tx => {
    for (const one of partnerships) await reportUnsigned(tx, one, latest.get(one.id) ?? null);
  });
}
