import { sql } from 'kysely';
import { NotFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/id.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { Media, MediaSubject } from '../model.ts';
import { mediaPath, smallMediaPath } from '../rules/media.ts';
import { outreachDb } from '../tables.ts';

/** Everything of these subjects that everybody may take, in its order. */
export async function listMediaOf(ctx: Ctx, subjects: readonly MediaSubject[]): Promise<Media[]> {
  const rows = await mediaRows(ctx)
    .where('subject', '=', sql<MediaSubject>`any(${[...subjects]})`)
    .execute();
  return rows.map(mediaOf);
}

/** @throws NotFound also for what was taken off */
export async function loadMedia(ctx: Ctx, id: string): Promise<Media> {
  const row = isId(id) ? await mediaRows(ctx).where('media.id', '=', id).executeTakeFirst() : undefined;
  if (!row) throw new NotFound('media');
  return mediaOf(row);
}

/** What is handed out under an address: the file itself or its small edition, with what a browser must know. */
export type ServedFile = {
  readonly fileId: string;
  readonly name: string;
  readonly type: string;
  readonly sha256: string;
  readonly isPicture: boolean;
};

/** @throws NotFound also for what was taken off */
export async function loadServedFile(ctx: Ctx, id: string, edition: 'whole' | 'small'): Promise<ServedFile> {
  if (!isId(id)) throw new NotFound('media');
  const row = await outreachDb(ctx.db)
    .selectFrom('media')
    .innerJoin('file', join =>
      join.on('file.id', '=', edition === 'small' ? sql.ref('media.smallFileId') : sql.ref('media.fileId')),
    )
    .select(['file.id as fileId', 'file.name', 'file.type', 'file.sha256', 'kind'])
    .where('media.id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  if (!row) throw new NotFound('media');
  const { kind, ...file } = row;
  return { ...file, isPicture: kind !== 'download' };
}

function mediaRows(ctx: Ctx) {
  return outreachDb(ctx.db)
    .selectFrom('media')
    .innerJoin('file', 'file.id', 'media.fileId')
    .selectAll('media')
    .select(['file.name', 'file.type', 'file.size'])
    .where('removedAt', 'is', null)
    .orderBy('position')
    .orderBy('media.id');
}

function mediaOf(row: Awaited<ReturnType<ReturnType<typeof mediaRows>['execute']>>[number]): Media {
  const { id, subject, programmeId, kind, title, alt, credit, name, type, size, width, height, position } = row;
  return {
    ...{ id, subject, programmeId, kind, title, alt, credit, name, type, size, width, height, position },
    consent: row.showsPeople && row.consentOn !== null ? { who: row.consentWho, on: row.consentOn } : null,
    path: mediaPath(id, name),
    smallPath: row.smallFileId === null ? mediaPath(id, name) : smallMediaPath(id),
  };
}
