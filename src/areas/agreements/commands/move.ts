import type { Day } from '../../../kernel/day.ts';
import { Broken } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { Agreement, AgreedClause, StoredState } from '../model.ts';
import { isMove, stateAt } from '../rules.ts';
import { agreementsDb } from '../tables.ts';

type Change = {
  readonly text?: readonly AgreedClause[] | null;
  readonly hash?: string | null;
  readonly agreedAt?: Date | null;
  readonly terminatedOn?: Day;
  readonly terminatedReason?: string;
};

/** Brings an agreement into its next state. @throws Broken for a move that there is not */
export async function moveAgreement(
  ctx: Ctx,
  agreement: Agreement,
  to: StoredState,
  { text, ...change }: Change = {},
): Promise<void> {
  const from = stateAt(agreement, ctx.today);
  if (!isMove(from, to)) throw new Broken(`an agreement does not go from ${from} to ${to}`);
  const words = text === undefined ? {} : { text: text === null ? null : JSON.stringify(text) };
  await agreementsDb(ctx.db)
    .updateTable('agreement')
    .set({ state: to, ...words, ...change })
    .where('id', '=', agreement.id)
    .execute();
}
