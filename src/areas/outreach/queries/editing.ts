import { type SelectQueryBuilder, sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import { NotFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { loadProgramme } from '../../programmes/queries.ts';
import type { Content, ContentLanguage, ContentVersion } from '../model.ts';
import { findPage } from '../model/pages.ts';
import { findPart } from '../model/parts.ts';
import { mayEditContent } from '../policy.ts';
import type { VersionMark } from '../rules/translations.ts';
import { outreachDb, type OutreachTables } from '../tables.ts';

/** Who has promised a text in a language. */
export type Duty = { readonly language: ContentLanguage; readonly personId: string; readonly dueOn: Day | null };

/** A text with everything that says how far it is; `content` is null for a page or part that nobody has begun. */
export type ContentOverview = {
  readonly key: string;
  readonly content: Content | null;
  readonly sourceLanguage: ContentLanguage;
  readonly programmeId: string | null;
  /** The latest title in each language. */
  readonly titles: ReadonlyMap<ContentLanguage, string>;
  readonly versions: readonly VersionMark[];
  readonly duties: readonly Duty[];
};

/** The texts with these keys or all news of these programmes and of the site, with how far they are. Three statements. */
export async function listOverviews(
  ctx: Ctx,
  scope: { readonly keys: readonly string[] } | { readonly newsOf: readonly string[] },
): Promise<ContentOverview[]> {
  let query = outreachDb(ctx.db).selectFrom('content').selectAll().orderBy('createdAt', 'desc').orderBy('id', 'desc');
  query =
    'keys' in scope
      ? query.where('key', '=', sql<string>`any(${[...scope.keys]})`)
      : query
          .where('kind', '=', 'news')
          .where(({ or, eb }) =>
            or([eb('programmeId', 'is', null), eb('programmeId', '=', sql<string>`any(${[...scope.newsOf]}::uuid[])`)]),
          );
  const contents = await query.execute();
  const ids = sql<string>`any(${contents.map(({ id }) => id)}::uuid[])`;
  const versions = await outreachDb(ctx.db)
    .selectFrom('contentVersion')
    .select(['contentId', 'language', 'version', 'state', 'publishAt', 'basedOn', 'at', 'title'])
    .where('contentId', '=', ids)
    .orderBy('version')
    .execute();
  const duties = await outreachDb(ctx.db)
    .selectFrom('translationDuty')
    .selectAll()
    .where('contentId', '=', ids)
    .execute();
  const versionsOf = Map.groupBy(versions, ({ contentId }) => contentId);
  const dutiesOf = Map.groupBy(duties, ({ contentId }) => contentId);
  const found = contents.map(({ createdAt: _, ...content }) => ({
    key: content.key,
    content,
    sourceLanguage: content.sourceLanguage,
    programmeId: content.programmeId,
    titles: new Map((versionsOf.get(content.id) ?? []).map(({ language, title }) => [language, title])),
    versions: versionsOf.get(content.id) ?? [],
    duties: dutiesOf.get(content.id) ?? [],
  }));
  if (!('keys' in scope)) return found;
  const byKey = new Map(found.map(overview => [overview.key, overview]));
  return scope.keys.map(key => byKey.get(key) ?? nothingYet(key));
}

function nothingYet(key: string): ContentOverview {
  const programmeId = findPart(key)?.programmeId ?? null;
  return { key, content: null, sourceLanguage: 'de', programmeId, titles: new Map(), versions: [], duties: [] };
}

/** A text as its office sees it, with the office that owns it. @throws NotFound, also for a text of another office */
export async function loadOverview(
  ctx: Ctx,
  key: string,
): Promise<ContentOverview & { readonly officeId: string | null }> {
  const [overview] = await listOverviews(ctx, { keys: [key] });
  if (!overview || (overview.content === null && findPage(key) === null && findPart(key) === null)) {
    throw new NotFound(`content ${key}`);
  }
  const { programmeId } = overview;
  const officeId = programmeId === null ? null : (await loadProgramme(ctx, programmeId)).officeId;
  if (!mayEditContent(ctx.actor, officeId)) throw new NotFound(`content ${key}`);
  return { ...overview, officeId };
}

/** All versions of a text in a language, latest first. The caller has shown that the actor may see them. */
export async function listContentVersions(
  ctx: Ctx,
  contentId: string,
  language: ContentLanguage,
): Promise<ContentVersion[]> {
  return versionsOf(ctx)
    .where('contentId', '=', contentId)
    .where('language', '=', language)
    .orderBy('version', 'desc')
    .execute();
}

/** The texts of some versions in a language; those that there are not are left out. */
export async function listContentVersionsByNumber(
  ctx: Ctx,
  contentId: string,
  language: ContentLanguage,
  numbers: readonly number[],
): Promise<ContentVersion[]> {
  return versionsOf(ctx)
    .where('contentId', '=', contentId)
    .where('language', '=', language)
    .where('version', '=', sql<number>`any(${[...numbers]}::int[])`)
    .orderBy('version', 'desc')
    .execute();
}

function versionsOf(ctx: Ctx): SelectQueryBuilder<OutreachTables, 'contentVersion', ContentVersion> {
  return outreachDb(ctx.db)
    .selectFrom('contentVersion')
    .select(['language', 'version', 'title', 'summary', 'body', 'state', 'publishAt', 'basedOn', 'at', 'personId']);
}
