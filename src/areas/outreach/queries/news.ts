import { sql } from 'kysely';
import type { Ctx } from '../../../platform/context.ts';
import type { ContentLanguage } from '../model.ts';
import { findNewsSlug } from '../rules/keys.ts';
import { outreachDb } from '../tables.ts';

/** News as they stand in a list: in the wanted language, else in that of the source, else in any. */
export type NewsTeaser = {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly language: ContentLanguage;
  readonly isFallback: boolean;
  /** When it was first read by everybody, and when it was last changed. */
  readonly publishedAt: Date;
  readonly changedAt: Date;
  readonly invented: boolean;
};

/**
 * Published news, the newest first, with how many there are in all. One statement, however many.
 * `body` is the Markdown; lists show the summary.
 */
export async function listNews(
  ctx: Ctx,
  language: ContentLanguage,
  scope: { readonly limit: number; readonly offset?: number; readonly programmeId?: string },
): Promise<{ readonly news: NewsTeaser[]; readonly total: number }> {
  const { rows } = await sql<Omit<NewsTeaser, 'isFallback'> & { total: number }>`
    with published as (
      select c.id, c.key, c.invented, c.source_language, min(v.publish_at) as published_at
      from content c join content_version v on v.content_id = c.id and v.publish_at <= ${ctx.now}
      where c.kind = 'news' and c.withdrawn_at is null
        and (${scope.programmeId ?? null}::uuid is null or c.programme_id = ${scope.programmeId ?? null}::uuid)
      group by c.id
    ), page as (
      select *, count(*) over () as total from published
      order by published_at desc, id desc limit ${scope.limit} offset ${scope.offset ?? 0}
    )
    select page.key, page.invented, page.published_at, page.total,
      shown.language, shown.title, shown.summary, shown.body, shown.publish_at as changed_at
    from page cross join lateral (
      select v.* from content_version v
      where v.content_id = page.id and v.publish_at <= ${ctx.now}
      order by v.language = ${language} desc, v.language = page.source_language desc, v.language, v.version desc
      limit 1
    ) shown
    order by page.published_at desc, page.id desc`.execute(outreachDb(ctx.db));
  const news = rows.map(({ total: _, ...row }) => ({ ...row, isFallback: row.language !== language }));
  return { news, total: rows[0]?.total ?? 0 };
}

/** The short names of all published news, for the map of the site. */
export async function listNewsAddresses(ctx: Ctx): Promise<string[]> {
  const rows = await outreachDb(ctx.db)
    .selectFrom('content')
    .select('key')
    .where('kind', '=', 'news')
    .where('withdrawnAt', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('contentVersion')
          .select('contentId')
          .whereRef('contentId', '=', 'content.id')
          .where('publishAt', '<=', ctx.now),
      ),
    )
    .orderBy('createdAt', 'desc')
    .limit(10_000)
    .execute();
  return rows.flatMap(({ key }) => findNewsSlug(key) ?? []);
}

/** When a content was first read by everybody; null for none. */
export async function findFirstPublished(ctx: Ctx, key: string): Promise<Date | null> {
  const row = await outreachDb(ctx.db)
    .selectFrom('contentVersion')
    .innerJoin('content', 'content.id', 'contentVersion.contentId')
    .select(({ fn }) => fn.min('publishAt').as('first'))
    .where('key', '=', key)
    .where('publishAt', '<=', ctx.now)
    .executeTakeFirst();
  return row?.first ?? null;
}
