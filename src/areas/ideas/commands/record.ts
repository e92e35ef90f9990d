import { Forbidden } from '../../../kernel/errors.ts';
import { type Outcome, refused } from '../../../kernel/verdict.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { Idea } from '../model.ts';
import { mayModerate } from '../policy.ts';
import { findOpenProgramme } from '../queries.ts';
import { mayHaveArrived, type ReceiptRefusal, type SendRefusal } from '../rules.ts';
import type { RecordedIdeaInput } from '../schema.ts';
import { type Consents, sendIdea } from './send.ts';

/**
 * The office takes an idea for somebody who phones, writes or comes by. It waits to be checked like every idea without
 * an address; its term runs from the day on which it arrived. @throws Forbidden for anyone else
 */
export async function recordIdea(
  ctx: Ctx,
  input: RecordedIdeaInput,
  consents: Consents,
): Promise<Outcome<Idea, SendRefusal | ReceiptRefusal>> {
  const programme = input.programme === '' ? null : await findOpenProgramme(ctx, input.programme);
  if (!mayModerate(ctx.actor, programme?.officeId ?? null)) throw new Forbidden('ideas of another office');
  const { channel, receivedOn, ...idea } = input;
  const allowed = mayHaveArrived(receivedOn, ctx.today);
  if (!allowed.ok) return refused(...allowed.reasons);
  const sent = await sendIdea(ctx, {
    input: { ...idea, email: '', pictureAlt: '' },
    picture: null,
    consents,
    receipt: { channel, receivedOn },
  });
  // Without a picture nothing can be wrong with one.
  return sent as Outcome<Idea, SendRefusal>;
}
