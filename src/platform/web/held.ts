import { NotFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/id.ts';
import type { Ctx } from '../context.ts';

/** Keeps a form whose sender is no longer signed in, for a day and for this browser alone. Answers its id. */
export async function holdForm(
  ctx: Ctx,
  browser: string,
  form: { readonly path: string; readonly fields: Record<string, string[]> },
): Promise<string> {
  const id = ctx.newId();
  await ctx.db
    .insertInto('heldForm')
    .values({ id, at: ctx.now, browser, path: form.path, fields: form.fields })
    .execute();
  return id;
}

/** @throws NotFound if there is none of this browser */
export async function loadHeldForm(
  ctx: Ctx,
  browser: string,
  id: string,
): Promise<{ path: string; fields: Record<string, string[]> }> {
  if (!isId(id)) throw new NotFound('held form');
  const held = await ctx.db
    .selectFrom('heldForm')
    .select(['path', 'fields'])
    .where('id', '=', id)
    .where('browser', '=', browser)
    .executeTakeFirst();
  if (!held) throw new NotFound('held form');
  return held;
}

/** Forgets held forms after a day and taken form keys after thirty. */
export async function forgetOldForms(ctx: Ctx): Promise<void> {
  const before = (days: number): Date => new Date(ctx.now.getTime() - days * 86_400_000);
  await ctx.db.deleteFrom('heldForm').where('at', '<', before(1)).execute();
  await ctx.db.deleteFrom('submission').where('at', '<', before(30)).execute();
  await ctx.db.deleteFrom('rateCount').where('windowStart', '<', before(2)).execute();
}
