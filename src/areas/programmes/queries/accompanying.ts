import { sql } from 'kysely';
import { isId } from '../../../kernel/id.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { CallDocument, CallQuestion } from '../model/accompanying.ts';
import { programmesDb } from '../tables.ts';

/** The questions of a call that the caller may see, in their order. */
export async function listQuestions(ctx: Ctx, callId: string): Promise<CallQuestion[]> {
  return programmesDb(ctx.db)
    .selectFrom('callQuestion')
    .select(['question', 'answer'])
    .where('callId', '=', callId)
    .orderBy('position')
    .execute();
}

/** The documents of a call that the caller may see, in their order; two statements however many. */
export async function listDocuments(ctx: Ctx, callId: string): Promise<CallDocument[]> {
  const rows = await programmesDb(ctx.db)
    .selectFrom('callDocument')
    .select(['id', 'title', 'fileId'])
    .where('callId', '=', callId)
    .orderBy('position')
    .execute();
  if (rows.length === 0) return [];
  const files = await ctx.db
    .selectFrom('file')
    .select(['id', 'type', 'size'])
    .where('id', '=', sql<string>`any(${rows.map(({ fileId }) => fileId)}::uuid[])`)
    .execute();
  const fileOf = new Map(files.map(({ id, type, size }) => [id, { type, size }]));
  return rows.map(row => ({ ...row, ...fileOf.get(row.fileId)! }));
}

/** One document of a call that the caller may see, or null. */
export async function findDocument(ctx: Ctx, callId: string, id: string): Promise<CallDocument | null> {
  if (!isId(id)) return null;
  return (await listDocuments(ctx, callId)).find(document => document.id === id) ?? null;
}

/** What accompanies a call that the caller may see. */
export async function loadAccompanying(
  ctx: Ctx,
  callId: string,
): Promise<{ readonly questions: readonly CallQuestion[]; readonly documents: readonly CallDocument[] }> {
  return { questions: await listQuestions(ctx, callId), documents: await listDocuments(ctx, callId) };
}
