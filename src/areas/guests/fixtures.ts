import { addDays } from '../../kernel/day.ts';
import { Broken } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import { inviteGuest } from './commands/invite.ts';
import { confirmGuest } from './commands/own.ts';
import { issueLink } from './commands/tell.ts';
import type { GuestInput } from './schema.ts';

/** Somebody from outside, invited by a host and, unless said otherwise, taking part. Answers id and the word of a link. */
export async function aGuest(
  ctx: Ctx,
  pair: { readonly partnershipId: string; readonly hostId: string },
  input: Partial<Omit<GuestInput, 'hostId'>> & { readonly confirmed?: boolean } = {},
): Promise<{ id: string; token: string }> {
  const { confirmed = true, ...typed } = input;
  const system: Ctx = { ...ctx, actor: { kind: 'system', job: 'fixtures' } };
  const whole = {
    ...({ kind: 'club', name: 'Solarverein Musterland e. V.', email: `${ctx.newId()}@verein.example` } as const),
    ...({ language: 'de', endsOn: addDays(ctx.today, 200), hostId: pair.hostId } as const),
    ...typed,
  };
  const invited = await inviteGuest(system, pair.partnershipId, whole);
  if (!invited.ok) throw new Broken(`the guest was refused: ${invited.reasons.map(({ code }) => code).join()}`);
  const token = await issueLink(ctx, invited.value);
  if (confirmed) await confirmGuest(system, token);
  return { id: invited.value, token };
}
