import { NotFound } from '../../kernel/errors.ts';
import type { Ctx } from '../context.ts';
import { findFile } from '../files/upload.ts';
import { download } from './answers.tsx';

/** A stored file under the name that it came with. The caller has shown that the actor may have it. @throws NotFound */
export async function downloadStored(ctx: Ctx, id: string): Promise<Response> {
  const file = await findFile(ctx, id);
  if (file === null) throw new NotFound(`file ${id}`);
  return download(await ctx.files.read(id), file.type, file.name);
}
