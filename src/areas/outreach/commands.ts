import { Forbidden, NotFound } from '../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../kernel/verdict.ts';
import { audit } from '../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../platform/context.ts';
import { loadProgramme } from '../programmes/queries.ts';
import type { ContentKind, ContentLanguage, ContentVersion, VersionState } from './model.ts';
import { findPage } from './model/pages.ts';
import { findPart } from './model/parts.ts';
import { mayEditContent } from './policy.ts';
import { outreachDb } from './tables.ts';

/** What somebody writes. */
export type ContentInput = Pick<ContentVersion, 'title' | 'summary' | 'body'>;

/** What shall become of it. A draft is seen by the office alone. */
export type Publishing =
  | { readonly state: 'draft' }
  | { readonly state: 'approved' }
  | { readonly state: 'scheduled'; readonly publishAt: Date };

export type ContentRefusal = 'stale' | 'moment-passed' | 'title-missing';

/** Where a new version belongs. A page or a part begins with its first version; news are begun on their own. */
export type ContentAddress = { readonly key: string; readonly language: ContentLanguage };

/**
 * Saves a version after the one that the writer had before her (`seen`, 0 for none). What was saved meanwhile is not
 * lost: the writer is told. Answers the number of the version. @throws NotFound, Forbidden
 */
export async function saveVersion(
  ctx: Ctx,
  { key, language }: ContentAddress,
  input: ContentInput,
  options: { readonly publishing: Publishing; readonly seen: number; readonly sourceLanguage?: ContentLanguage },
): Promise<Outcome<number, ContentRefusal>> {
  return inTransaction(ctx, async tx => {
    const content = await holdContent(tx, key, options.sourceLanguage ?? 'de');
    const { publishing } = options;
    if (input.title === '') return refused({ code: 'title-missing', field: 'title' });
    if (publishing.state === 'scheduled' && publishing.publishAt <= tx.now) {
      return refused({ code: 'moment-passed', field: 'publishOn' });
    }
    const latest = await latestVersion(tx, content.id, language);
    if (latest !== options.seen) return refused({ code: 'stale' });
    const isSource = language === content.sourceLanguage;
    await outreachDb(tx.db)
      .insertInto('contentVersion')
      .values({
        contentId: content.id,
        language,
        version: latest + 1,
        ...input,
        state: publishing.state,
        publishAt: publishAtOf(publishing, tx.now),
        basedOn: isSource ? null : await latestVersion(tx, content.id, content.sourceLanguage),
        at: tx.now,
        personId: tx.actor.kind === 'person' ? tx.actor.personId : null,
      })
      .execute();
    await auditContent(tx, content, `content.${said[publishing.state]}`, [language, `version ${latest + 1}`]);
    return done(latest + 1);
  });
}

const said: Readonly<Record<VersionState, string>> = {
  draft: 'drafted',
  approved: 'published',
  scheduled: 'scheduled',
};

function publishAtOf(publishing: Publishing, now: Date): Date | null {
  if (publishing.state === 'draft') return null;
  return publishing.state === 'approved' ? now : publishing.publishAt;
}

/** Begins news; its first version follows. Answers the key. @throws NotFound, Forbidden */
export async function createNews(
  ctx: Ctx,
  news: {
    readonly slug: string;
    readonly sourceLanguage: ContentLanguage;
    readonly programmeId: string | null;
    readonly invented?: boolean;
  },
): Promise<string> {
  return inTransaction(ctx, async tx => {
    await mustEdit(tx, news.programmeId);
    const { slug, ...content } = news;
    const key = `news/${slug}`;
    await insertContent(tx, { kind: 'news', key, ...content });
    return key;
  });
}

type HeldContent = {
  readonly id: string;
  readonly sourceLanguage: ContentLanguage;
  readonly officeId: string | null;
};

/** The content of a key, locked until the end of the transaction; a page or part that has no text yet is begun. */
async function holdContent(ctx: Ctx, key: string, sourceLanguage: ContentLanguage): Promise<HeldContent> {
  const found = await lockContent(ctx, key);
  if (found) return { ...found, officeId: await mustEdit(ctx, found.programmeId) };
  const part = findPart(key);
  if (part === null && findPage(key) === null) throw new NotFound(`content ${key}`);
  const programmeId = part?.programmeId ?? null;
  const officeId = await mustEdit(ctx, programmeId);
  await insertContent(ctx, { kind: part ? 'part' : 'page', key, sourceLanguage, programmeId });
  return { ...(await lockContent(ctx, key))!, officeId };
}

async function lockContent(ctx: Ctx, key: string) {
  return outreachDb(ctx.db)
    .selectFrom('content')
    .select(['id', 'sourceLanguage', 'programmeId'])
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst();
}

async function insertContent(
  ctx: Ctx,
  content: {
    readonly kind: ContentKind;
    readonly key: string;
    readonly sourceLanguage: ContentLanguage;
    readonly programmeId: string | null;
    readonly invented?: boolean;
  },
): Promise<void> {
  await outreachDb(ctx.db)
    .insertInto('content')
    .values({ id: ctx.newId(), invented: false, ...content, createdAt: ctx.now, withdrawnAt: null })
    .onConflict(conflict => conflict.column('key').doNothing())
    .execute();
}

async function latestVersion(ctx: Ctx, contentId: string, language: ContentLanguage): Promise<number> {
  const row = await outreachDb(ctx.db)
    .selectFrom('contentVersion')
    .select(({ fn }) => fn.max('version').as('latest'))
    .where('contentId', '=', contentId)
    .where('language', '=', language)
    .executeTakeFirst();
  return row?.latest ?? 0;
}

/** The office that owns what belongs to a programme; null for the site. @throws NotFound, Forbidden */
async function mustEdit(ctx: Ctx, programmeId: string | null): Promise<string | null> {
  const officeId = programmeId === null ? null : (await loadProgramme(ctx, programmeId)).officeId;
  if (!mayEditContent(ctx.actor, officeId)) throw new Forbidden('edit content');
  return officeId;
}

async function auditContent(ctx: Ctx, content: HeldContent, action: string, fields: readonly string[]): Promise<void> {
  const { id, officeId } = content;
  await audit(ctx, { action, subjectKind: 'content', subjectId: id, organisationId: officeId, fields });
}
