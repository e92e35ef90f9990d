import { sql } from 'kysely';
import type { Ctx } from '../../platform/context.ts';
import type { ContentLanguage, Media, MediaSubject, PublicContent } from './model.ts';
import { listMediaOf } from './queries/media.ts';
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

/** Everything of a subject that everybody may take, in its order. */
export async function listMedia(ctx: Ctx, subject: MediaSubject): Promise<Media[]> {
  return listMediaOf(ctx, [subject]);
}
