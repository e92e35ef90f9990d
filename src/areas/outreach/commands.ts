import { done, type Outcome, refused } from '../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../platform/context.ts';
import { auditContent, holdContent } from './commands/held.ts';
import type { ContentLanguage, ContentVersion, VersionState } from './model.ts';
import { outreachDb } from './tables.ts';

/** What somebody writes. */
export type ContentInput = Pick<ContentVersion, 'title' | 'summary' | 'body'>;

/** What shall become of it. A draft is seen by the office alone. */
export type Publishing =
  | { readonly state: 'draft' }
  | { readonly state: 'approved' }
  | { readonly state: 'scheduled'; readonly publishAt: Date };

export type SaveRefusal = 'stale' | 'moment-passed' | 'title-missing' | 'translation-empty';

/** Where a new version belongs. A page or a part begins with its first version; news are begun on their own. */
export type ContentAddress = { readonly key: string; readonly language: ContentLanguage };

/**
 * Saves a version after the one that the writer had before her (`seen`, 0 for none). What was saved meanwhile is not
 * lost: the writer is told. `basedOn` is the version of the source that a translator had before her; the latest one
 * unless said. Publishing brings a withdrawn content back. An empty translation is not published: readers get the source
 * instead. Answers the number of the version.
 * @throws NotFound, Forbidden
 */
export async function saveVersion(
  ctx: Ctx,
  { key, language }: ContentAddress,
  input: ContentInput,
  options: { readonly publishing: Publishing; readonly seen: number; readonly basedOn?: number | null },
): Promise<Outcome<number, SaveRefusal>> {
  return inTransaction(ctx, async tx => {
    const content = await holdContent(tx, key, 'de');
    const { publishing, seen } = options;
    if (input.title === '') return refused({ code: 'title-missing', field: 'title' });
    if (publishing.state === 'scheduled' && publishing.publishAt <= tx.now) {
      return refused({ code: 'moment-passed', field: 'publishOn' });
    }
    const isTranslation = language !== content.sourceLanguage;
    if (isTranslation && publishing.state !== 'draft' && input.body.trim() === '' && (await hasBody(tx, content))) {
      return refused({ code: 'translation-empty', field: 'body' });
    }
    const latest = await latestVersion(tx, content.id, language);
    if (latest !== seen) return refused({ code: 'stale', values: { version: latest } });
    const { title, summary, body } = input;
    await outreachDb(tx.db)
      .insertInto('contentVersion')
      .values({
        contentId: content.id,
        language,
        version: latest + 1,
        ...{ title, summary, body },
        state: publishing.state,
        publishAt: publishAtOf(publishing, tx.now),
        basedOn: isTranslation ? await sourceOf(tx, content, options.basedOn ?? null) : null,
        at: tx.now,
        personId: tx.actor.kind === 'person' ? tx.actor.personId : null,
      })
      .execute();
    if (publishing.state !== 'draft') await bringBack(tx, content.id);
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

/** The version of the source that was translated; never one that does not exist yet. */
async function sourceOf(
  ctx: Ctx,
  content: { readonly id: string; readonly sourceLanguage: ContentLanguage },
  seen: number | null,
): Promise<number> {
  const latest = await latestVersion(ctx, content.id, content.sourceLanguage);
  return seen === null ? latest : Math.min(seen, latest);
}

/** Whether the newest version of the source says anything. */
async function hasBody(
  ctx: Ctx,
  content: { readonly id: string; readonly sourceLanguage: ContentLanguage },
): Promise<boolean> {
  const row = await outreachDb(ctx.db)
    .selectFrom('contentVersion')
    .select('body')
    .where('contentId', '=', content.id)
    .where('language', '=', content.sourceLanguage)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined && row.body.trim() !== '';
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

async function bringBack(ctx: Ctx, contentId: string): Promise<void> {
  await outreachDb(ctx.db).updateTable('content').set({ withdrawnAt: null }).where('id', '=', contentId).execute();
}
