import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { mayRunProgramme } from '../../programmes/policy.ts';
import { loadCall } from '../../programmes/queries.ts';
import { loadPartnership } from '../../partnerships/queries.ts';
import type { DocumentVersion, PairDocument } from '../model.ts';
import { findEnd, listDocuments, loadYears } from '../queries.ts';
import { keptUntil, mayRemove } from '../rules.ts';
import { documentsDb } from '../tables.ts';
import { toChange } from './add.ts';

/**
 * Removes all versions of a document, by hand and with a reason. Title, day, who and why stay as proof until the
 * document's own time is over. @throws NotFound, Forbidden
 */
export async function removeDocument(
  ctx: Ctx,
  partnershipId: string,
  id: string,
  reason: string,
): Promise<Outcome<void, 'removed-already' | 'proof-kept'>> {
  return inTransaction(ctx, async tx => {
    const { setting, document } = await toChange(tx, partnershipId, id);
    const isOffice = mayRunProgramme(tx.actor, setting.officeId);
    const allowed = mayRemove(document, { isOffice });
    if (!allowed.ok) return refused(...allowed.reasons);
    const removedBy = isOffice ? setting.officeId : document.organisationId;
    const removed = { removedOn: tx.today, removedBy, removedWhy: reason };
    await documentsDb(tx.db).updateTable('pairDocument').set(removed).where('id', '=', id).execute();
    await eraseVersions(tx, document.versions);
    await record(tx, 'document.removed', document, removedBy);
    return done(undefined);
  });
}

/** Every night: what was kept until yesterday is erased, with all that was said about it. */
export async function eraseOldDocuments(ctx: Ctx): Promise<void> {
  const pairs = await documentsDb(ctx.db).selectFrom('pairDocument').select('partnershipId').distinct().execute();
  for (const { partnershipId } of pairs) {
    const endedOn = await findEnd(ctx, partnershipId);
    if (endedOn === null) continue;
    const { programme } = await loadCall(ctx, (await loadPartnership(ctx, partnershipId)).callId);
    const years = await loadYears(ctx, programme.id);
    const over = (await listDocuments(ctx, partnershipId)).filter(({ keepReason }) => {
      const until = keptUntil(keepReason, years, endedOn);
      return until !== null && until < ctx.today;
    });
    for (const document of over) {
      await inTransaction(ctx, async tx => {
        await eraseVersions(tx, document.versions);
        await documentsDb(tx.db).deleteFrom('pairDocument').where('id', '=', document.id).execute();
        await record(tx, 'document.erased', document, document.organisationId);
      });
    }
  }
}

/** Nothing names these files any more. */
async function eraseVersions(ctx: Ctx, versions: readonly DocumentVersion[]): Promise<void> {
  for (const { id, fileId } of versions) {
    await documentsDb(ctx.db).deleteFrom('pairDocumentVersion').where('id', '=', id).execute();
    await ctx.db.deleteFrom('file').where('id', '=', fileId).execute();
    await ctx.files.remove(fileId);
  }
}

function record(ctx: Ctx, action: string, { id }: PairDocument, organisationId: string): Promise<void> {
  return audit(ctx, { action, subjectKind: 'pair-document', subjectId: id, organisationId });
}
