import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { postMail } from '../../../platform/mail/post.ts';
import { countAttempt } from '../../../platform/web/rate.ts';
import { type Idea, limits } from '../model.ts';
import { loadSupport } from '../queries.ts';
import { loadProofs } from '../queries/proofs.ts';
import { loadRules } from '../queries/rules.ts';
import { answerDueOf, maySupport } from '../rules.ts';
import { ideasDb } from '../tables.ts';
import { changeIdea, lockIdea } from './keep.ts';
import { countMail, type FloodRefusal } from './send.ts';

/** Counts a support that is about to be asked for. Call outside of a transaction. */
export async function countSupport(
  ctx: Ctx,
  from: { readonly browser: string; readonly email: string },
): Promise<Outcome<null, FloodRefusal>> {
  const { db, now } = ctx;
  if (!(await countAttempt(db, now, `ideas/support/${from.browser}`, limits.supportsPerBrowser)))
    return refused({ code: 'too-many-here' });
  if (!(await countAttempt(db, now, 'ideas/support', limits.supportsPerMinute)))
    return refused({ code: 'too-many-now' });
  return countMail(ctx, from.email);
}

/**
 * Somebody wants to support an idea: a code goes to the address. Asked for again by the same address, it is the same
 * support; the answer tells nobody whether it was counted already. Answers the id of the support.
 */
export async function askToSupport(ctx: Ctx, idea: Idea, email: string): Promise<Outcome<string, 'support-closed'>> {
  return inTransaction(ctx, async tx => {
    if (!maySupport(idea.state)) return refused({ code: 'support-closed' });
    const emailHash = (await loadProofs(tx)).address(idea.id, email);
    const { id } = await ideasDb(tx.db)
      .insertInto('ideaSupport')
      .values({
        id: tx.newId(),
        ideaId: idea.id,
        email,
        emailHash,
        language: tx.language,
        createdAt: tx.now,
        confirmedAt: null,
      })
      .onConflict(conflict => conflict.columns(['ideaId', 'emailHash']).doUpdateSet({ email, language: tx.language }))
      .returning('id')
      .executeTakeFirstOrThrow();
    await postMail(tx, {
      kind: 'ideas.support',
      recipient: { kind: 'address', id },
      ids: { supportId: id },
      dedupe: `ideas.support / ${id} / ${tx.now.getTime()}`,
    });
    return done(id);
  });
}

/**
 * The code of a support was typed: it counts, once, and the address is forgotten. As many supporters as the rules ask
 * for bind the office to an answer.
 */
export async function confirmSupport(ctx: Ctx, supportId: string): Promise<Outcome<null, 'support-closed'>> {
  return inTransaction(ctx, async tx => {
    const { ideaId } = await loadSupport(tx, supportId);
    const idea = await lockIdea(tx, ideaId);
    const support = await loadSupport(tx, supportId);
    if (support.confirmedAt !== null) {
      await forgetAddress(tx, supportId);
      return done(null);
    }
    if (!maySupport(idea.state)) return refused({ code: 'support-closed' });
    await ideasDb(tx.db)
      .updateTable('ideaSupport')
      .set({ confirmedAt: tx.now, email: null })
      .where('id', '=', supportId)
      .execute();
    const supports = idea.supports + 1;
    const rules = await loadRules(tx, idea.programmeId);
    if (idea.state === 'published' && supports >= rules.supportGoal) {
      const answerDue = answerDueOf(tx.today, rules);
      await changeIdea(tx, idea, 'supported', { supports, state: 'supported', stateAt: tx.now, answerDue });
    } else {
      await ideasDb(tx.db).updateTable('idea').set({ supports }).where('id', '=', ideaId).execute();
    }
    return done(null);
  });
}

async function forgetAddress(ctx: Ctx, supportId: string): Promise<void> {
  await ideasDb(ctx.db).updateTable('ideaSupport').set({ email: null }).where('id', '=', supportId).execute();
}
