import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { countAttempt } from '../../../platform/web/rate.ts';
import { limits } from '../model.ts';
import { isSame, loadProofs } from '../queries/proofs.ts';
import { loadRules } from '../queries/rules.ts';
import { moderationDueOf, stateOnceConfirmed } from '../rules.ts';
import { changeIdea, lockIdea } from './keep.ts';

export type CodeRefusal = 'code-wrong' | 'too-many-codes';

/**
 * Whether the code of an idea or a support is the one in its mail. Call outside of a transaction: attempts count even
 * when refused.
 */
export async function checkCode(ctx: Ctx, id: string, code: string): Promise<Outcome<null, CodeRefusal>> {
  const isWithin = await countAttempt(ctx.db, ctx.now, `ideas/code/${id}`, limits.codes);
  if (!isWithin) return refused({ code: 'too-many-codes', field: 'code' });
  const isRight = isSame((await loadProofs(ctx)).code(id), code);
  return isRight ? done(null) : refused({ code: 'code-wrong', field: 'code' });
}

/**
 * The author has shown that the mailbox is hers: from now on the idea counts, and the term of the office runs. Said
 * twice, it happens once.
 */
export async function confirmIdea(ctx: Ctx, id: string): Promise<void> {
  await inTransaction(ctx, async tx => {
    const idea = await lockIdea(tx, id);
    if (idea.state !== 'unconfirmed') return;
    const rules = await loadRules(tx, idea.programmeId);
    const state = stateOnceConfirmed(rules);
    const moderationDue = moderationDueOf(tx.today, rules);
    await changeIdea(tx, idea, 'confirmed', { state, stateAt: tx.now, confirmedAt: tx.now, moderationDue });
  });
}
