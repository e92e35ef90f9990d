import { NotFound } from '../../kernel/errors.ts';
import type { Ctx } from '../context.ts';
import type { FileType } from '../files/type.ts';
import { findFile } from '../files/upload.ts';
import { download } from './answers.tsx';

const endings: Readonly<Record<FileType, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/zip': 'zip',
  'text/plain': 'txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
};

/**
 * A stored file under the name that it came with, or under a title with the ending of its kind. The caller has shown
 * that the actor may have it. @throws NotFound
 */
export async function downloadStored(ctx: Ctx, id: string, title?: string): Promise<Response> {
  const file = await findFile(ctx, id);
  if (file === null) throw new NotFound(`file ${id}`);
  const name = title === undefined ? file.name : `${plainName(title)}.${endings[file.type]}`;
  return download(await ctx.files.read(id), file.type, name);
}

/** Without what no file name may have. */
function plainName(title: string): string {
  return title.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ').trim();
}
