import type { Day } from '../../../kernel/day.ts';
import { NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, homeTimeZone, inTransaction } from '../../../platform/context.ts';
import type { FileType } from '../../../platform/files/type.ts';
import { findFile, storeUpload, type Upload, type UploadRefusal } from '../../../platform/files/upload.ts';
import type { Agreement, Party, Signatory, StoredState } from '../model.ts';
import type { SignatureForm } from '../model/signatures.ts';
import { listVersions } from '../queries.ts';
import { formsFor } from '../queries/forms.ts';
import {
  agreedOn,
  type EndRefusal,
  needsFile,
  maySign,
  mayTerminate,
  type SignRefusal,
  stateAt,
  stateWhenSigned,
  versionThatHolds,
} from '../rules.ts';
import { agreementsDb } from '../tables.ts';
import { type Acting, type ActingRefusal, lockAgreement, recordAct } from './acting.ts';
import { moveAgreement } from './move.ts';
import { reportUnsigned } from './signal.ts';

/** Who signs for a party; may be named until it has signed. */
export async function nameSignatories(
  ctx: Ctx,
  agreementId: string,
  signatories: readonly Signatory[],
  acting: Acting,
): Promise<Outcome<string, 'signatory-missing' | 'already-signed' | ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const loaded = await lockAgreement(tx, agreementId);
    const party = partyOf(loaded.agreement, acting);
    if (signatories.length === 0) return refused({ code: 'signatory-missing', field: 'signatory.0.name' });
    if (party.signature !== null) return refused({ code: 'already-signed' });
    const act = await recordAct(tx, loaded, acting, { kind: 'named-signatories' });
    if (!act.ok) return act;
    await updateParty(tx, agreementId, party, { signatories: JSON.stringify(signatories) });
    return act;
  });
}

export type Signing = {
  readonly form: SignatureForm;
  readonly on: Day;
  /** The scan of the signed paper or the signed PDF; kept as it came. */
  readonly file: Upload | null;
  /** The paper lies with the parties and was never scanned: only for what the system takes over from before its time. */
  readonly withParties?: true;
};

const scans: readonly FileType[] = ['application/pdf', 'image/png', 'image/jpeg'];

/** Records that a party has signed. With the last signature the agreement is signed. Answers the state after it. */
export async function signAgreement(
  ctx: Ctx,
  agreementId: string,
  signing: Signing,
  acting: Acting,
): Promise<Outcome<StoredState, SignRefusal | ActingRefusal | UploadRefusal>> {
  return inTransaction(ctx, async tx => {
    const loaded = await lockAgreement(tx, agreementId);
    const { agreement } = loaded;
    const party = partyOf(agreement, acting);
    const { form, on, file } = signing;
    const forms = (await formsFor(tx, [party.organisationId], on)).get(party.organisationId)!.forms;
    const isTakenOver = signing.withParties === true && tx.actor.kind === 'system';
    const signs = { form, on, hasFile: file !== null || isTakenOver };
    const allowed = maySign(
      stateAt(agreement, tx.today),
      party,
      signs,
      forms,
      tx.today,
      agreedOn(agreement, homeTimeZone),
    );
    if (!allowed.ok) return refused(...allowed.reasons);
    const stored = file === null ? done(null) : await storePaper(tx, file, form, party.organisationId);
    if (!stored.ok) return stored;
    const act = await recordAct(tx, loaded, acting, { kind: 'signed' });
    if (!act.ok) return act;
    await updateParty(tx, agreementId, party, { signatureForm: form, signedOn: on, fileId: stored.value });
    const signature = { form, on, fileId: stored.value };
    const parties = agreement.parties.map(one => (one === party ? { ...party, signature } : one));
    const after = stateWhenSigned(parties);
    await moveAgreement(tx, agreement, after);
    await reportUnsigned(tx, loaded.setting.partnership, { ...agreement, parties });
    await tx.outbox.record(tx, after === 'signed' ? 'agreement.signed' : 'agreement.partly-signed', agreementId);
    return done(after);
  });
}

export type CorrectRefusal = Exclude<SignRefusal, 'already-signed'> | 'not-signed-yet' | 'reason-missing';

/**
 * Corrects form, day or paper of a signature that was written down wrongly, with a reason. What stood there before stays
 * in the history, and so does its paper; without a new one the old paper goes on to count.
 */
export async function correctSignature(
  ctx: Ctx,
  agreementId: string,
  correction: Omit<Signing, 'withParties'> & { readonly reason: string },
  acting: Acting,
): Promise<Outcome<string, SignRefusal | CorrectRefusal | 'nothing-changed' | ActingRefusal | UploadRefusal>> {
  return inTransaction(ctx, async tx => {
    const loaded = await lockAgreement(tx, agreementId);
    const { agreement } = loaded;
    const party = partyOf(agreement, acting);
    const former = party.signature;
    const { form, on, file, reason } = correction;
    if (former === null) return refused({ code: 'not-signed-yet' });
    if (reason === '') return refused({ code: 'reason-missing', field: 'reason' });
    if (file === null && form === former.form && on === former.on) return refused({ code: 'nothing-changed' });
    const forms = (await formsFor(tx, [party.organisationId], on)).get(party.organisationId)!.forms;
    const kept = needsFile(form) && (await fits(tx, former.fileId, form)) ? former.fileId : null;
    const hasFile = file !== null || kept !== null || agreement.remark !== null;
    const open = { ...party, signature: null };
    const earliest = agreedOn(agreement, homeTimeZone);
    const allowed = maySign('partly-signed', open, { form, on, hasFile }, forms, tx.today, earliest);
    if (!allowed.ok) return refused(...allowed.reasons);
    const stored = file === null ? done(kept) : await storePaper(tx, file, form, party.organisationId);
    if (!stored.ok) return stored;
    const act = await recordAct(tx, loaded, acting, { kind: 'corrected', note: reason, former });
    if (!act.ok) return act;
    await updateParty(tx, agreementId, party, { signatureForm: form, signedOn: on, fileId: stored.value });
    await tx.outbox.record(tx, 'agreement.corrected', agreementId, { organisationId: acting.organisationId });
    return act;
  });
}

/** Which files a signature of this form comes as: a scan, or the signed PDF itself. */
function typesFor(form: SignatureForm): readonly FileType[] {
  return form === 'qualified-electronic' ? ['application/pdf'] : scans;
}

/** Whether a file that is there already can be the paper of a signature of this form. */
async function fits(ctx: Ctx, fileId: string | null, form: SignatureForm): Promise<boolean> {
  const file = fileId === null ? null : await findFile(ctx, fileId);
  return file !== null && typesFor(form).includes(file.type);
}

async function storePaper(
  ctx: Ctx,
  file: Upload,
  form: SignatureForm,
  organisationId: string,
): Promise<Outcome<string, UploadRefusal>> {
  return storeUpload(ctx, file, { organisationId, field: 'paper', allowed: typesFor(form) });
}

/** Ends the version that holds early, also when a new one is being drafted; the draft stays. */
export async function terminateAgreement(
  ctx: Ctx,
  agreementId: string,
  ending: { readonly on: Day; readonly reason: string },
  acting: Acting,
): Promise<Outcome<string, EndRefusal | ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const loaded = await lockAgreement(tx, agreementId);
    const { agreement } = loaded;
    const versions = await listVersions(tx, agreement.partnershipId);
    if (versionThatHolds(versions)?.id !== agreement.id) return refused({ code: 'not-in-force' });
    const allowed = mayTerminate(agreement, ending, tx.today);
    if (!allowed.ok) return refused(...allowed.reasons);
    const act = await recordAct(tx, loaded, acting, { kind: 'terminated', note: ending.reason });
    if (!act.ok) return act;
    await moveAgreement(tx, agreement, 'terminated', { terminatedOn: ending.on, terminatedReason: ending.reason });
    await tx.outbox.record(tx, 'agreement.terminated', agreementId, { organisationId: acting.organisationId });
    return act;
  });
}

function partyOf({ parties }: Agreement, { organisationId }: Acting): Party {
  const party = parties.find(one => one.organisationId === organisationId);
  if (!party) throw new NotFound('party');
  return party;
}

async function updateParty(
  ctx: Ctx,
  agreementId: string,
  { organisationId }: Party,
  change: Partial<{ signatories: string; signatureForm: SignatureForm; signedOn: Day; fileId: string | null }>,
): Promise<void> {
  await agreementsDb(ctx.db)
    .updateTable('agreementParty')
    .set(change)
    .where('agreementId', '=', agreementId)
    .where('organisationId', '=', organisationId)
    .execute();
}
