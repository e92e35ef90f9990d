import { Forbidden } from '../../../kernel/errors.ts';
import { type Outcome, refused } from '../../../kernel/verdict.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { Upload, UploadRefusal } from '../../../platform/files/upload.ts';
import type { Idea } from '../model.ts';
import { mayModerate } from '../policy.ts';
import { findOpenProgramme } from '../queries.ts';
import { mayRecord, type ReceiptRefusal, type SendRefusal } from '../rules.ts';
import type { RecordedIdeaInput } from '../schema.ts';
import { type Consents, sendIdea } from './send.ts';

/**
 * The office takes an idea for somebody who phones, writes or comes by; `file` is the letter or note if there is one. It
 * waits to be checked like every idea; its term runs from the day on which it arrived. An address needs no code: the
 * office has spoken to the person. @throws Forbidden for anyone else
 */
export async function recordIdea(
  ctx: Ctx,
  input: RecordedIdeaInput,
  file: Upload | null,
  consents: Consents,
): Promise<Outcome<Idea, SendRefusal | ReceiptRefusal | UploadRefusal>> {
  const programme = input.programme === '' ? null : await findOpenProgramme(ctx, input.programme);
  if (!mayModerate(ctx.actor, programme?.officeId ?? null)) throw new Forbidden('ideas of another office');
  const { channel, receivedOn, emailConsent, ...idea } = input;
  const allowed = mayRecord({ receivedOn, email: idea.email, emailConsent }, ctx.today);
  if (!allowed.ok) return refused(...allowed.reasons);
  const sent = await sendIdea(ctx, {
    input: { ...idea, pictureAlt: '' },
    picture: null,
    consents,
    receipt: { channel, receivedOn, file },
  });
  // Without a picture nothing can be wrong with one.
  return sent as Outcome<Idea, SendRefusal | UploadRefusal>;
}
