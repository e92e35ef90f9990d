import type { Ctx } from '../../../platform/context.ts';
import { findFile } from '../../../platform/files/upload.ts';
import { councilDb } from '../tables.ts';

export type StoredTemplate = { readonly fileId: string; readonly name: string; readonly at: Date };

/** The Word template of an authority, or null. The caller has shown that the actor reads its papers. */
export async function findTemplate(ctx: Ctx, organisationId: string): Promise<StoredTemplate | null> {
  const row = await councilDb(ctx.db)
    .selectFrom('paperTemplate')
    .select(['fileId', 'at'])
    .where('organisationId', '=', organisationId)
    .executeTakeFirst();
  const file = row ? await findFile(ctx, row.fileId) : null;
  return row && file ? { ...row, name: file.name } : null;
}
