import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { FileType } from '../../../platform/files/type.ts';
import { storeUpload, type Upload, type UploadRefusal } from '../../../platform/files/upload.ts';
import { lockPlan } from '../../plans/commands/acting.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { DocumentContent, PairDocument } from '../model.ts';
import { mayAddFor, mayChange } from '../policy.ts';
import { loadDocument } from '../queries.ts';
import { documentsDb } from '../tables.ts';

/** Kinds of files that a pair shares; office files without macros only. */
const documentTypes: readonly FileType[] = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
  'image/png',
  'image/jpeg',
];

type Refusal = UploadRefusal | 'removed-already' | 'changed-meanwhile';

/** A file with what is new in it, for an organisation of the pair. */
export type NewVersion = { readonly organisationId: string; readonly file: Upload; readonly note: string };

/** Puts a document beside the others, with its first version. Answers the id. @throws NotFound, Forbidden */
export async function addDocument(
  ctx: Ctx,
  partnershipId: string,
  content: DocumentContent,
  version: NewVersion,
): Promise<Outcome<string, Refusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const { organisationId } = version;
    mustBeParty(tx, setting, organisationId);
    const stored = await storeVersion(tx, version);
    if (!stored.ok) return stored;
    const id = tx.newId();
    await documentsDb(tx.db)
      .insertInto('pairDocument')
      .values({ id, partnershipId, ...content, organisationId, revision: 1 })
      .execute();
    await insertVersion(tx, id, 1, version, stored.value);
    await record(tx, 'document.added', id, organisationId);
    return done(id);
  });
}

/** Puts a version beside the old ones; all of them stay. @throws NotFound, Forbidden */
export async function addVersion(
  ctx: Ctx,
  partnershipId: string,
  id: string,
  version: NewVersion,
): Promise<Outcome<void, Refusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const document = await loadDocument(tx, partnershipId, id);
    mustBeParty(tx, setting, version.organisationId);
    if (document.removed !== null) return refused({ code: 'removed-already' });
    const stored = await storeVersion(tx, version);
    if (!stored.ok) return stored;
    await insertVersion(tx, id, (document.versions[0]?.number ?? 0) + 1, version, stored.value);
    await record(tx, 'document.version-added', id, version.organisationId);
    return done(undefined);
  });
}

/** Changes what is said about a document that was read in this revision. @throws NotFound, Forbidden */
export async function changeDocument(
  ctx: Ctx,
  partnershipId: string,
  id: string,
  change: { readonly content: DocumentContent; readonly revision: number },
): Promise<Outcome<void, Refusal>> {
  return inTransaction(ctx, async tx => {
    const { document } = await toChange(tx, partnershipId, id);
    if (document.removed !== null) return refused({ code: 'removed-already' });
    if (document.revision !== change.revision) return refused({ code: 'changed-meanwhile' });
    const { content } = change;
    const fields = (['title', 'kind', 'audience', 'keepReason'] as const).filter(
      name => document[name] !== content[name],
    );
    if (fields.length === 0) return done(undefined);
    await documentsDb(tx.db)
      .updateTable('pairDocument')
      .set({ ...content, revision: document.revision + 1 })
      .where('id', '=', id)
      .execute();
    await record(tx, 'document.changed', id, document.organisationId, fields);
    return done(undefined);
  });
}

/** A document for whoever may change or remove it. @throws NotFound, Forbidden */
export async function toChange(
  ctx: Ctx,
  partnershipId: string,
  id: string,
): Promise<{ readonly setting: PlanSetting; readonly document: PairDocument }> {
  const setting = await lockPlan(ctx, partnershipId);
  const document = await loadDocument(ctx, partnershipId, id);
  if (!mayChange(ctx.actor, document.organisationId, setting)) throw new Forbidden('document');
  return { setting, document };
}

function mustBeParty({ actor }: Ctx, setting: PlanSetting, organisationId: string): void {
  const isParty = organisationId === setting.officeId || setting.memberIds.includes(organisationId);
  if (!isParty) throw new NotFound('party');
  if (actor.kind !== 'system' && !mayAddFor(actor, organisationId, setting)) throw new Forbidden('documents');
}

function storeVersion(ctx: Ctx, { file, organisationId }: NewVersion): Promise<Outcome<string, UploadRefusal>> {
  return storeUpload(ctx, file, { allowed: documentTypes, organisationId, field: 'file' });
}

async function insertVersion(
  ctx: Ctx,
  documentId: string,
  number: number,
  { organisationId, note }: NewVersion,
  fileId: string,
): Promise<void> {
  const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  await documentsDb(ctx.db)
    .insertInto('pairDocumentVersion')
    .values({ id: ctx.newId(), documentId, number, fileId, note, organisationId, personId, at: ctx.now })
    .execute();
}

function record(ctx: Ctx, action: string, id: string, organisationId: string, fields: readonly string[] = []) {
  return audit(ctx, { action, subjectKind: 'pair-document', subjectId: id, organisationId, fields });
}
