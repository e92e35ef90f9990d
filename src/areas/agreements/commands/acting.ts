import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/context.ts';
import { storeScan, type Upload, type UploadRefusal } from '../../../platform/files/upload.ts';
import type { Channel } from '../../applications/model.ts';
import type { ActKind, Agreement, Signature } from '../model.ts';
import { mayFileFor, mayKeepAgreements, maySpeakFor } from '../policy.ts';
import { loadAgreement, loadSetting, type Setting } from '../queries.ts';
import { agreementsDb } from '../tables.ts';

/** For which party somebody acts, and how it reached the office where that records it for the party. */
export type Acting = {
  readonly organisationId: string;
  readonly received: { readonly channel: Channel; readonly on: Day; readonly file: Upload | null } | null;
};

export type ActingRefusal = 'received-missing' | 'received-in-future' | UploadRefusal;

/** The agreement with its setting, locked: two acts of the same moment come one after the other. @throws NotFound */
export async function lockAgreement(
  ctx: Ctx,
  id: string,
): Promise<{ readonly agreement: Agreement; readonly setting: Setting }> {
  await sql`select 1 from agreement where id::text = ${id} for update`.execute(ctx.db);
  const agreement = await loadAgreement(ctx, id);
  return { agreement, setting: await loadSetting(ctx, agreement.partnershipId) };
}

/** What is written down about an act. */
export type NewAct = {
  readonly kind: ActKind;
  readonly clauseId?: string;
  readonly note?: string;
  readonly former?: Signature;
  readonly formerEnd?: Day | undefined;
};

type Judged = { readonly onBehalf: boolean; readonly received: Acting['received'] };

/**
 * Whether the actor may act for this party. The office acts for itself, and for members when it says how their word
 * arrived; the system takes over what was done before. @throws NotFound for a stranger, Forbidden for whoever may only read
 */
export function judgeActing(
  ctx: Ctx,
  { officeId, partyIds }: { readonly officeId: string; readonly partyIds: readonly string[] },
  acting: Acting,
  kind: ActKind,
): Outcome<Judged, ActingRefusal> {
  const { organisationId } = acting;
  const isOffice = organisationId === officeId;
  if (!partyIds.includes(organisationId) && !isOffice) throw new NotFound('party');
  const keeps = mayKeepAgreements(ctx.actor, officeId);
  const speaks = kind === 'signed' || kind === 'corrected' ? mayFileFor : maySpeakFor;
  const own = isOffice ? keeps : speaks(ctx.actor, organisationId);
  if (!own && !keeps) throw new Forbidden('agreement');
  const received = own ? null : acting.received;
  const isSystem = ctx.actor.kind === 'system';
  if (!own && !isSystem && received === null) return refused({ code: 'received-missing', field: 'receivedOn' });
  if (received !== null && received.on > ctx.today) return refused({ code: 'received-in-future', field: 'receivedOn' });
  return done({ onBehalf: received !== null, received });
}

/** Writes an act into history and audit trail, once the actor may act for this party. Answers the id of the act. */
export async function recordAct(
  ctx: Ctx,
  { agreement, setting }: { readonly agreement: Agreement; readonly setting: Setting },
  acting: Acting,
  act: NewAct,
): Promise<Outcome<string, ActingRefusal>> {
  const { organisationId } = acting;
  const partyIds = agreement.parties.map(party => party.organisationId);
  const judged = judgeActing(ctx, { officeId: setting.officeId, partyIds }, acting, act.kind);
  if (!judged.ok) return judged;
  const { onBehalf, received } = judged.value;
  const letter = await storeScan(ctx, received?.file ?? null, { organisationId, field: 'file' });
  if (!letter.ok) return letter;
  const id = ctx.newId();
  await agreementsDb(ctx.db)
    .insertInto('agreementAct')
    .values({
      id,
      agreementId: agreement.id,
      kind: act.kind,
      organisationId,
      clauseId: act.clauseId ?? null,
      note: act.note ?? '',
      at: ctx.now,
      personId: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      onBehalf,
      channel: received?.channel ?? null,
      receivedOn: received?.on ?? null,
      fileId: letter.value,
      formerForm: act.former?.form ?? null,
      formerOn: act.former?.on ?? null,
      formerFileId: act.former?.fileId ?? null,
      formerEnd: act.formerEnd ?? null,
    })
    .execute();
  await audit(ctx, {
    action: `agreement.${act.kind}`,
    subjectKind: 'agreement',
    subjectId: agreement.id,
    organisationId,
    onBehalf,
  });
  if (onBehalf) await ctx.outbox.record(ctx, 'agreement.recorded', agreement.id, { organisationId, actId: id });
  return done(id);
}
