import { aCall } from '../../areas/programmes/fixtures.ts';
import type { Ctx } from '../../platform/context.ts';
import type { DemoOffice } from './office.ts';

/** A running round and one that has just closed. Dates are relative to the day of loading. */
export async function loadRounds(ctx: Ctx, { programme }: DemoOffice): Promise<void> {
  const year = Number(ctx.today.slice(0, 4)) + 1;
  await aCall(ctx, {
    programmeId: programme.id,
    slug: String(year),
    name: { de: `Regionen-Twinning ${year}`, en: `Region twinning ${year}` },
    state: 'open',
  });
}
