import { randomBytes } from 'node:crypto';
import type { Day } from '../../../kernel/day.ts';
import { NotFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/id.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { hashSecret } from '../../../platform/web/browser.ts';
import { type LinkRefusal, mayShare, type ReceiptRefusal } from '../rules/moves.ts';
import { councilDb } from '../tables.ts';
import { checkReceipt, holdPaper, noteAct, type Receipt } from './writing.ts';

/**
 * Makes a link by which somebody without account reads the paper until that day. Answers what stands in the address;
 * only its hash is kept, so it is shown once.
 */
export async function sharePaper(
  ctx: Ctx,
  id: string,
  until: Day,
  receipt: Receipt = null,
): Promise<Outcome<string, LinkRefusal | ReceiptRefusal>> {
  return inTransaction(ctx, async tx => {
    const { paper, onBehalf } = await holdPaper(tx, id);
    const received = checkReceipt(tx, onBehalf, receipt);
    if (!received.ok) return received;
    const allowed = mayShare(paper.state, until, tx.today);
    if (!allowed.ok) return refused(...allowed.reasons);
    const secret = randomBytes(24).toString('base64url');
    await councilDb(tx.db)
      .insertInto('paperLink')
      .values({ id: tx.newId(), paperId: id, secret: hashSecret(secret), until, createdAt: tx.now })
      .execute();
    await noteAct(tx, paper, { action: 'paper.shared', onBehalf, receipt });
    return done(secret);
  });
}

/** Ends a link before its day. @throws NotFound where the paper has no such link */
export async function endLink(ctx: Ctx, id: string, linkId: string): Promise<void> {
  await inTransaction(ctx, async tx => {
    const { paper, onBehalf } = await holdPaper(tx, id);
    const ended = isId(linkId)
      ? await councilDb(tx.db)
          .deleteFrom('paperLink')
          .where('id', '=', linkId)
          .where('paperId', '=', id)
          .returning('id')
          .executeTakeFirst()
      : undefined;
    if (!ended) throw new NotFound('link');
    await noteAct(tx, paper, { action: 'paper.unshared', onBehalf, receipt: null });
  });
}
