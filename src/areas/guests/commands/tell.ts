import { randomBytes } from 'node:crypto';
import type { Ctx } from '../../../platform/context.ts';
import { postMail } from '../../../platform/mail/post.ts';
import { hashSecret } from '../../../platform/web/browser.ts';
import { terms } from '../model.ts';
import { guestsDb } from '../tables.ts';

/** Puts a mail to a guest into the post; its words and its link are made when it is sent. */
export async function tellGuest(
  ctx: Ctx,
  guestId: string,
  what: 'invited' | 'link' | 'task' | 'meeting',
  ids: Readonly<Record<string, string>> = {},
): Promise<void> {
  const kind = `guest.${what}`;
  const dedupe = `${ctx.newId()} / ${kind}`;
  await postMail(ctx, { kind, recipient: { kind: 'address', id: guestId }, ids: { ...ids }, dedupe });
}

/** Makes the link for one mail and keeps its hash. It opens the page of this guest and nothing else. */
export async function issueLink(ctx: Ctx, guestId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(ctx.now.getTime() + terms.link);
  await guestsDb(ctx.db)
    .insertInto('guestLink')
    .values({ id: ctx.newId(), guestId, hash: hashSecret(token), createdAt: ctx.now, expiresAt })
    .execute();
  return token;
}
