import { sql } from 'kysely';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { defaultRules, type Idea, terms } from '../model.ts';
import { ideasDb } from '../tables.ts';
import { lockIdea } from './keep.ts';

/** The author has name, address and letter erased, at once and for good; every consent counts as withdrawn. */
export async function forgetAuthor(ctx: Ctx, id: string): Promise<void> {
  await inTransaction(ctx, async tx => {
    const idea = await lockIdea(tx, id);
    // Nobody has confirmed it and now nobody can: it goes with its author.
    if (idea.state === 'unconfirmed') return forgetIdeas(tx, [idea]);
    await ideasDb(tx.db)
      .updateTable('idea')
      .set({ authorName: null, email: null, receiptFileId: null })
      .where('id', '=', id)
      .execute();
    await eraseFiles(tx, [idea.receiptFileId]);
    await ideasDb(tx.db)
      .updateTable('ideaConsent')
      .set({ withdrawnAt: tx.now })
      .where('ideaId', '=', id)
      .where('withdrawnAt', 'is', null)
      .execute();
    const fields = ['authorName', 'email', 'receiptFileId'];
    await audit(tx, { action: 'idea.author-forgotten', subjectKind: 'idea', subjectId: id, fields });
  });
}

/** Erases what is over: run every night. See `retention.ts` for the periods. */
export async function forgetOldIdeas(ctx: Ctx): Promise<void> {
  await inTransaction(ctx, async tx => {
    const before = (days: number): Date => new Date(tx.now.getTime() - days * 86_400_000);
    const over = await ideasDb(tx.db)
      .selectFrom('idea')
      .select(['id', 'pictureId', 'receiptFileId'])
      .where(eb =>
        eb.or([
          eb('state', '=', 'unconfirmed').and('sentAt', '<', before(terms.unconfirmed)),
          eb('state', '=', 'rejected').and('stateAt', '<', before(terms.rejected)),
        ]),
      )
      .execute();
    await forgetIdeas(tx, over);
    await ideasDb(tx.db)
      .deleteFrom('ideaSupport')
      .where('confirmedAt', 'is', null)
      .where('createdAt', '<', before(terms.unconfirmed))
      .execute();
    await ideasDb(tx.db)
      .updateTable('ideaReport')
      .set({ text: '' })
      .where('closedAt', '<', before(terms.report))
      .where('text', '!=', '')
      .execute();
    await forgetAddresses(tx, before(terms.addressAtMost));
  });
}

/** Addresses and letters serve the answer: after the last word they are kept for as long as the programme's rules say. */
async function forgetAddresses(ctx: Ctx, atMost: Date): Promise<void> {
  const { rows } = await sql<{ id: string; receiptFileId: string | null }>`
    select id, receipt_file_id from idea where (email is not null or receipt_file_id is not null) and (
      sent_at < ${atMost} or (
        state in ('answered', 'implemented', 'rejected', 'merged', 'hidden')
        and state_at < ${ctx.now}::timestamptz - make_interval(days => coalesce(
          (select keep_days from idea_rules where idea_rules.programme_id is not distinct from idea.programme_id),
          ${defaultRules.keepDays})))) for update`.execute(ctx.db);
  if (rows.length > 0) {
    await ideasDb(ctx.db)
      .updateTable('idea')
      .set({ email: null, receiptFileId: null })
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute();
  }
  await eraseFiles(
    ctx,
    rows.map(({ receiptFileId }) => receiptFileId),
  );
  // A supporter who asked again after being counted left the address once more.
  await sql`update idea_support set email = null where email is not null and confirmed_at is not null`.execute(ctx.db);
}

async function forgetIdeas(
  ctx: Ctx,
  ideas: readonly Pick<Idea, 'id' | 'pictureId' | 'receiptFileId'>[],
): Promise<void> {
  for (const { id, pictureId, receiptFileId } of ideas) {
    await ideasDb(ctx.db).deleteFrom('idea').where('id', '=', id).execute();
    await audit(ctx, { action: 'idea.forgotten', subjectKind: 'idea', subjectId: id });
    await eraseFiles(ctx, [pictureId, receiptFileId]);
  }
}

/** Nothing names these files any more. */
async function eraseFiles(ctx: Ctx, ids: readonly (string | null)[]): Promise<void> {
  for (const id of ids) {
    if (id === null) continue;
    await ctx.db.deleteFrom('file').where('id', '=', id).execute();
    await ctx.files.remove(id);
  }
}
