import { organisationsOf } from '../../../kernel/actor.ts';
import type { Day } from '../../../kernel/day.ts';
import { done, type Outcome } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/context.ts';
import { storeScan, type Upload, type UploadRefusal } from '../../../platform/files/upload.ts';
import type { Channel } from '../model.ts';
import { actsOnBehalf } from '../policy.ts';
import { mayRecord, type ReceiptRefusal } from '../rules.ts';
import { organisationsDb } from '../tables.ts';

/** How an organisation told the office what the office enters for it; `file` is the letter or note if there is one. */
export type Received = { readonly receivedOn: Day; readonly channel: Channel; readonly file: Upload | null };

/** The id of a receipt that is kept; null where nothing is recorded on behalf. */
export type KeptReceipt = string | null;

/**
 * Keeps how an act came that the office records for an organisation; call it before the act itself, which is not done
 * where this is refused. Nothing is kept where the organisation speaks for itself, or the program for it.
 */
export async function keepReceipt(
  ctx: Ctx,
  organisationId: string,
  received: Received | null,
): Promise<Outcome<KeptReceipt, ReceiptRefusal | UploadRefusal>> {
  if (ctx.actor.kind !== 'person' || !actsOnBehalf(ctx.actor, organisationId)) return done(null);
  const allowed = mayRecord(received, ctx.today);
  if (!allowed.ok) return allowed;
  const { receivedOn, channel, file } = received!;
  const scan = await storeScan(ctx, file, { organisationId, field: 'file' });
  if (!scan.ok) return scan;
  const id = ctx.newId();
  await organisationsDb(ctx.db)
    .insertInto('organisationReceipt')
    .values({ id, organisationId, receivedOn, channel, fileId: scan.value })
    .execute();
  return done(id);
}

/**
 * One line in the history of an organisation, which names the receipt among its fields; whatever an office does on its
 * behalf, it is told of.
 */
export async function recordAct(
  ctx: Ctx,
  action: string,
  organisationId: string,
  fields: readonly string[],
  receipt: KeptReceipt,
): Promise<void> {
  const onBehalf = actsOnBehalf(ctx.actor, organisationId);
  await audit(ctx, {
    action,
    subjectKind: 'organisation',
    subjectId: organisationId,
    organisationId,
    onBehalf,
    fields: receipt === null ? fields : [...fields, receipt],
  });
  const [officeId] = organisationsOf(ctx.actor, 'office');
  if (onBehalf && officeId !== undefined) {
    await ctx.outbox.record(ctx, 'organisation.on-behalf', organisationId, { officeId });
  }
}
