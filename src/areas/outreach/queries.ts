import { sql } from 'kysely';
import type { Ctx } from '../../platform/context.ts';
import type { ContentLanguage, Media, MediaSubject, PublicContent } from './model.ts';
import { mediaPath, smallMediaPath } from './rules/media.ts';
import { renderMarkdown } from './rules/markdown.ts';
import { outreachDb } from './tables.ts';

/**
 * What everybody reads of these contents now, in a language; where it is missing, the language of the source, else
 * any other. Keys of which nothing is published are left out. One statement, however many.
 */
export async function listContents(
  ctx: Ctx,
  keys: readonly string[],
  language: ContentLanguage,
  options: { readonly headingShift: 1 | 2 | 3 } = { headingShift: 2 },
): Promise<Map<string, PublicContent>> {
  if (keys.length === 0) return new Map();
  const rows = await outreachDb(ctx.db)
    .selectFrom('content')
    .innerJoin('contentVersion', 'contentVersion.contentId', 'content.id')
    .distinctOn('content.key')
    .select(['key', 'invented', 'contentVersion.language', 'title', 'summary', 'body'])
    .select(sql<Date>`publish_at`.as('changedAt'))
    .where('key', '=', sql<string>`any(${[...keys]})`)
    .where('withdrawnAt', 'is', null)
    .where('publishAt', '<=', ctx.now)
    .orderBy('content.key')
    .orderBy(sql`content_version.language = ${language}`, 'desc')
    .orderBy(sql`content_version.language = source_language`, 'desc')
    .orderBy('contentVersion.language')
    .orderBy('version', 'desc')
    .execute();
  return new Map(
    rows.map(({ body, ...row }) => [
      row.key,
      { ...row, html: renderMarkdown(body, options), isFallback: row.language !== language },
    ]),
  );
}

/** @public Everything of a subject that everybody may take, in its order. */
export async function listMedia(ctx: Ctx, subject: MediaSubject): Promise<Media[]> {
  const rows = await mediaRows(ctx).where('subject', '=', subject).where('removedAt', 'is', null).execute();
  return rows.map(mediaOf);
}

function mediaRows(ctx: Ctx) {
  return outreachDb(ctx.db)
    .selectFrom('media')
    .innerJoin('file', 'file.id', 'media.fileId')
    .selectAll('media')
    .select(['file.name', 'file.type', 'file.size'])
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
