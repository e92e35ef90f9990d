import { createHash } from 'node:crypto';
import { done, type Outcome, refused } from '../../kernel/verdict.ts';
import type { Ctx } from '../context.ts';
import { type FileType, findFileType } from './type.ts';

/** A file as it came with a form. */
export type Upload = { readonly name: string; readonly bytes: Uint8Array };

export type UploadRefusal = 'file-empty' | 'file-too-large' | 'file-type';

/** The kinds of files in which letters and notes come. */
const scanTypes: readonly FileType[] = ['application/pdf', 'image/png', 'image/jpeg'];

/** At most this many bytes per uploaded file. */
const uploadLimit = 10 * 1024 * 1024;

/**
 * Takes an uploaded file: checks size and content, stores the bytes and its row. The bytes are written first;
 * a file without a row is never served and does no harm.
 */
export async function storeUpload(
  ctx: Ctx,
  upload: Upload,
  options: { readonly allowed: readonly FileType[]; readonly organisationId: string | null; readonly field: string },
): Promise<Outcome<string, UploadRefusal>> {
  const { field } = options;
  if (upload.bytes.length === 0) return refused({ code: 'file-empty', field });
  if (upload.bytes.length > uploadLimit) return refused({ code: 'file-too-large', field });
  const type = findFileType(upload.bytes);
  if (type === null || !options.allowed.includes(type)) return refused({ code: 'file-type', field });
  const id = ctx.newId();
  await ctx.files.write(id, upload.bytes);
  await ctx.db
    .insertInto('file')
    .values({
      id,
      at: ctx.now,
      name: safeName(upload.name),
      type,
      size: upload.bytes.length,
      sha256: createHash('sha256').update(upload.bytes).digest('hex'),
      organisationId: options.organisationId,
    })
    .execute();
  return done(id);
}

/** Takes the scan of a letter or a note, if one was sent. Answers its id, null without a file. */
export async function storeScan(
  ctx: Ctx,
  scan: Upload | null,
  options: { readonly organisationId: string | null; readonly field: string },
): Promise<Outcome<string | null, UploadRefusal>> {
  return scan === null ? done(null) : storeUpload(ctx, scan, { ...options, allowed: scanTypes });
}

/** What is known about a stored file, or null. */
export async function findFile(
  ctx: Ctx,
  id: string,
): Promise<{ readonly name: string; readonly type: FileType } | null> {
  const file = await ctx.db.selectFrom('file').select(['name', 'type']).where('id', '=', id).executeTakeFirst();
  return file ?? null;
}

/** The last part of a path, without control characters, short enough for any file system. */
function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = [...last].filter(character => character >= ' ' && character !== '"').join('');
  return plain.slice(0, 120) || 'file';
}
