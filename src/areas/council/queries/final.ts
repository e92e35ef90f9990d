import type { Ctx } from '../../../platform/context.ts';
import { findFile } from '../../../platform/files/upload.ts';
import type { FinalPaper } from '../model.ts';
import { councilDb } from '../tables.ts';

/** The paper as the council has it, with the name of its file ('' without one). */
export type FiledPaper = FinalPaper & { readonly fileName: string };

/** What was filed last for a paper, or null. The caller has shown that the actor may read the paper. */
export async function findFinal(ctx: Ctx, paperId: string): Promise<FiledPaper | null> {
  const row = await councilDb(ctx.db)
    .selectFrom('finalPaper')
    .select(['fileId', 'wording', 'number', 'kind', 'bodies', 'before', 'filedAt'])
    .where('paperId', '=', paperId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const file = row.fileId === null ? null : await findFile(ctx, row.fileId);
  return { ...row, fileName: file?.name ?? '' };
}
