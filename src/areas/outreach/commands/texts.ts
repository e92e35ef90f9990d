import type { Day } from '../../../kernel/day.ts';
import { slug } from '../../../kernel/spelling.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { listMembers } from '../../identity/queries.ts';
import type { ContentAddress } from '../commands.ts';
import type { ContentLanguage } from '../model.ts';
import { newsKey } from '../rules/keys.ts';
import { outreachDb } from '../tables.ts';
import { auditContent, holdContent, insertContent, mustEdit } from './held.ts';

/** Begins news; the first version follows. Answers the key. @throws NotFound, Forbidden */
export async function createNews(
  ctx: Ctx,
  news: {
    readonly title: string;
    readonly sourceLanguage: ContentLanguage;
    readonly programmeId: string | null;
    readonly invented?: boolean;
  },
): Promise<string> {
  return inTransaction(ctx, async tx => {
    await mustEdit(tx, news.programmeId);
    const { title, ...content } = news;
    const key = newsKey(await freeSlug(tx, slug(title).slice(0, 80)));
    await insertContent(tx, { kind: 'news', key, ...content });
    return key;
  });
}

/** Words that stand where the short names of news stand in our addresses. */
const reserved = ['', 'neu', 'new'];

async function freeSlug(ctx: Ctx, wanted: string): Promise<string> {
  const base = reserved.includes(wanted) ? 'meldung' : wanted;
  const rows = await outreachDb(ctx.db)
    .selectFrom('content')
    .select('key')
    .where('key', 'like', `${newsKey(base)}%`)
    .execute();
  const taken = new Set(rows.map(({ key }) => key));
  let free = base;
  for (let n = 2; taken.has(newsKey(free)); n++) free = `${base}-${n}`;
  return free;
}

/** Takes a text off the site at once; its versions stay. @throws NotFound, Forbidden */
export async function withdrawContent(ctx: Ctx, key: string): Promise<void> {
  await inTransaction(ctx, async tx => {
    const content = await holdContent(tx, key, 'de');
    await outreachDb(tx.db)
      .updateTable('content')
      .set({ withdrawnAt: tx.now })
      .where('id', '=', content.id)
      .where('withdrawnAt', 'is', null)
      .execute();
    await auditContent(tx, content, 'content.withdrawn');
  });
}

type DutyRefusal = 'person-unknown';

/**
 * Notes who translates a text and by when; null gives it back to the office. Only people of the office can promise.
 * @throws NotFound, Forbidden
 */
export async function assignTranslation(
  ctx: Ctx,
  { key, language }: ContentAddress,
  duty: { readonly personId: string; readonly dueOn: Day | null } | null,
): Promise<Outcome<null, DutyRefusal>> {
  return inTransaction(ctx, async tx => {
    const content = await holdContent(tx, key, 'de');
    const db = outreachDb(tx.db);
    const row = { contentId: content.id, language };
    if (duty === null) {
      await db
        .deleteFrom('translationDuty')
        .where('contentId', '=', row.contentId)
        .where('language', '=', language)
        .execute();
    } else {
      const members = await listMembers(tx, { personIds: [duty.personId], roles: ['office'] });
      const { officeId } = content;
      const works = members.some(({ organisationId }) => officeId === null || organisationId === officeId);
      if (!works) return refused({ code: 'person-unknown', field: 'person' });
      await db
        .insertInto('translationDuty')
        .values({ ...row, ...duty })
        .onConflict(conflict => conflict.columns(['contentId', 'language']).doUpdateSet(duty))
        .execute();
    }
    await auditContent(tx, content, 'content.assigned', [language]);
    return done(null);
  });
}
