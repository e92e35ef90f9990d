import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { FileType } from '../../../platform/files/type.ts';
import { storeUpload, type Upload, type UploadRefusal } from '../../../platform/files/upload.ts';
import type { Text } from '../../../kernel/text.ts';
import { loadOwnCall } from '../commands.ts';
import { type CallDocument, type CallQuestion, mostDocuments } from '../model/accompanying.ts';
import type { CallOfProgramme } from '../queries.ts';
import { listDocuments, listQuestions } from '../queries/accompanying.ts';
import { fingerprint } from '../queries/frozen.ts';
import { programmesDb } from '../tables.ts';
import type { SeenRefusal } from './open.ts';

/** Kinds of documents that a call hands out; office files only without macros. */
const documentTypes: readonly FileType[] = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
];

/**
 * Sets the questions of a call, all of them in their order, whatever its state: they are no terms. `seen` is the
 * fingerprint of those that the office had before its eyes. @throws NotFound, Forbidden for any other office
 */
export async function saveQuestions(
  ctx: Ctx,
  callId: string,
  input: { readonly questions: readonly CallQuestion[]; readonly seen: string },
): Promise<Outcome<null, SeenRefusal>> {
  return inTransaction(ctx, async tx => {
    const call = await loadOwnCall(tx, callId);
    const before = await listQuestions(tx, callId);
    if (fingerprint(before) !== input.seen) return refused({ code: 'changed-meanwhile' });
    if (fingerprint(before) === fingerprint(input.questions)) return done(null);
    await insertQuestions(tx, callId, input.questions);
    await record(tx, call, 'call.questions-changed');
    return done(null);
  });
}

/** In place of all that were there. */
async function insertQuestions(ctx: Ctx, callId: string, questions: readonly CallQuestion[]): Promise<void> {
  const db = programmesDb(ctx.db);
  await db.deleteFrom('callQuestion').where('callId', '=', callId).execute();
  for (const [position, question] of questions.entries()) {
    await db
      .insertInto('callQuestion')
      .values({ id: ctx.newId(), callId, position, ...question })
      .execute();
  }
}

export type DocumentsInput = {
  /** Those that stay, in their order, with their titles; whichever is not named goes. */
  readonly documents: readonly { readonly id: string; readonly title: Text }[];
  readonly added: { readonly title: Text; readonly file: Upload } | null;
  readonly seen: string;
};
export type DocumentsRefusal = SeenRefusal | UploadRefusal | 'too-many-documents';

/**
 * Changes titles and order of the documents of a call, takes some away, and adds one. They are no terms.
 * @throws NotFound, Forbidden for any other office
 */
export async function saveDocuments(
  ctx: Ctx,
  callId: string,
  input: DocumentsInput,
): Promise<Outcome<null, DocumentsRefusal>> {
  return inTransaction(ctx, async tx => {
    const call = await loadOwnCall(tx, callId);
    const before = await listDocuments(tx, callId);
    if (fingerprint(before) !== input.seen) return refused({ code: 'changed-meanwhile' });
    const { added } = input;
    const kept = input.documents.flatMap(({ id, title }) => {
      const document = before.find(candidate => candidate.id === id);
      return document ? [{ id, title, fileId: document.fileId }] : [];
    });
    if (kept.length + (added ? 1 : 0) > mostDocuments) return refused({ code: 'too-many-documents', field: 'file' });
    if (added) {
      const options = { allowed: documentTypes, organisationId: call.programme.officeId, field: 'file' };
      const stored = await storeUpload(tx, added.file, options);
      if (!stored.ok) return stored;
      kept.push({ id: tx.newId(), title: added.title, fileId: stored.value });
    }
    if (fingerprint(kept) === fingerprint(before.map(({ id, title, fileId }) => ({ id, title, fileId })))) {
      return done(null);
    }
    await insertDocuments(tx, callId, kept);
    await record(tx, call, 'call.documents-changed');
    return done(null);
  });
}

type NewDocument = Pick<CallDocument, 'id' | 'title' | 'fileId'>;

/** In place of all that were there. */
async function insertDocuments(ctx: Ctx, callId: string, documents: readonly NewDocument[]): Promise<void> {
  const db = programmesDb(ctx.db);
  await db.deleteFrom('callDocument').where('callId', '=', callId).execute();
  for (const [position, document] of documents.entries()) {
    await db
      .insertInto('callDocument')
      .values({ callId, position, ...document })
      .execute();
  }
}

/**
 * A call that begins with the terms of an earlier one takes over its questions and documents, too.
 * @throws NotFound, Forbidden for any other office than that of both
 */
export async function copyAccompanying(ctx: Ctx, fromId: string, toId: string): Promise<void> {
  for (const id of [fromId, toId]) await loadOwnCall(ctx, id);
  await insertQuestions(ctx, toId, await listQuestions(ctx, fromId));
  const documents = await listDocuments(ctx, fromId);
  await insertDocuments(
    ctx,
    toId,
    documents.map(({ title, fileId }) => ({ id: ctx.newId(), title, fileId })),
  );
}

async function record(ctx: Ctx, call: CallOfProgramme, action: string): Promise<void> {
  await audit(ctx, {
    action,
    subjectKind: 'call',
    subjectId: call.id,
    organisationId: call.programme.officeId,
  });
}
