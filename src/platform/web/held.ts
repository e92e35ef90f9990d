import { NotFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/id.ts';
import type { Ctx } from '../context.ts';

/** A form that waits for its sender. Of files only the names are kept: nobody can fill our disk without signing in. */
export type HeldForm = {
  readonly path: string;
  readonly fields: Readonly<Record<string, string[]>>;
  readonly files: readonly { readonly field: string; readonly file: string }[];
};

/** Before the name of a field whose value is the name of a file. No field of ours begins so, see `Fields.toObject`. */
const fileMark = '_file.';

/** Keeps a form whose sender is no longer signed in, for a day and for this browser alone. Answers its id. */
export async function holdForm(ctx: Ctx, browser: string, form: HeldForm): Promise<string> {
  const id = ctx.newId();
  const files = Object.fromEntries(form.files.map(({ field, file }) => [`${fileMark}${field}`, [file]]));
  await ctx.db
    .insertInto('heldForm')
    .values({ id, at: ctx.now, browser, path: form.path, fields: { ...form.fields, ...files } })
    .execute();
  return id;
}

/** @throws NotFound if there is none of this browser */
export async function loadHeldForm(ctx: Ctx, browser: string, id: string): Promise<HeldForm> {
  if (!isId(id)) throw new NotFound('held form');
  const held = await ctx.db
    .selectFrom('heldForm')
    .select(['path', 'fields'])
    .where('id', '=', id)
    .where('browser', '=', browser)
    .executeTakeFirst();
  if (!held) throw new NotFound('held form');
  const isFile = ([name]: [string, string[]]): boolean => name.startsWith(fileMark);
  const kept = Object.entries(held.fields);
  return {
    path: held.path,
    fields: Object.fromEntries(kept.filter(entry => !isFile(entry))),
    files: kept.filter(isFile).map(([name, [file = '']]) => ({ field: name.slice(fileMark.length), file })),
  };
}

/** Forgets held forms after a day and taken form keys after thirty. */
export async function forgetOldForms(ctx: Ctx): Promise<void> {
  const before = (days: number): Date => new Date(ctx.now.getTime() - days * 86_400_000);
  await ctx.db.deleteFrom('heldForm').where('at', '<', before(1)).execute();
  await ctx.db.deleteFrom('submission').where('at', '<', before(30)).execute();
  await ctx.db.deleteFrom('rateCount').where('windowStart', '<', before(2)).execute();
}
