import { randomBytes, randomInt } from 'node:crypto';
import type { Language } from '../../../kernel/text.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { postMail } from '../../../platform/mail/post.ts';
import { hashSecret } from '../../../platform/web/browser.ts';
import { countAttempt } from '../../../platform/web/rate.ts';
import { limits, terms } from '../model.ts';
import { listPersonsOfMailbox } from '../queries.ts';
import { findLinkState, isCodeFree, isLinkFree, listAwaitedCodes } from '../queries/sign-in.ts';
import { identityDb } from '../tables.ts';

/** How long a second press of the same button counts as the first one, in milliseconds. */
const doublePress = 30_000;

/**
 * Begins a sign-in for whatever address was typed and puts a mail into the post. Whether there is an account is looked
 * up when the mail is made, so that the answer and its time tell nobody. Call outside of a transaction: attempts count
 * even when refused. Answers the id of the challenge.
 */
export async function askForSignIn(
  ctx: Ctx,
  input: {
    readonly email: string;
    readonly browser: string;
    readonly next: string;
    readonly language: Language;
    readonly baseUrl: string;
  },
): Promise<Outcome<string, 'too-many-mails'>> {
  const { email, browser, next } = input;
  const [latest] = await listAwaitedCodes(ctx, browser);
  if (latest?.email === email && ctx.now.getTime() - latest.createdAt.getTime() < doublePress) return done(latest.id);
  const key = `sign-in/${hashSecret(email.toLowerCase())}`;
  if (!(await countAttempt(ctx.db, ctx.now, key, limits.mailsPerAddress))) return refused({ code: 'too-many-mails' });
  return inTransaction(ctx, async tx => {
    const id = tx.newId();
    const expiresAt = new Date(tx.now.getTime() + terms.link);
    await identityDb(tx.db)
      .insertInto('signInChallenge')
      .values({ id, email, browser, next, createdAt: tx.now, expiresAt })
      .execute();
    await postMail(tx, {
      kind: 'identity.sign-in',
      recipient: { kind: 'challenge', id },
      ids: { language: input.language, baseUrl: input.baseUrl },
      dedupe: `sign-in/${id}`,
    });
    return done(id);
  });
}

/**
 * Makes link and code for the mail of a challenge and keeps their hashes. Null if nobody of this address has an account
 * or the term is over: then no mail is sent.
 */
export async function issueSignInSecrets(
  ctx: Ctx,
  challengeId: string,
): Promise<{ email: string; token: string; code: string } | null> {
  const challenge = await identityDb(ctx.db)
    .selectFrom('signInChallenge')
    .select('email')
    .where('id', '=', challengeId)
    .where('expiresAt', '>', ctx.now)
    .executeTakeFirst();
  // The mail goes to the address of the account, not to the one that a stranger may have typed with other capitals.
  const [person] = challenge ? await listPersonsOfMailbox(ctx, challenge.email) : [];
  if (!person) return null;
  const token = randomBytes(32).toString('base64url');
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await identityDb(ctx.db)
    .updateTable('signInChallenge')
    .set({ linkHash: hashSecret(token), codeHash: codeHash(challengeId, code) })
    .where('id', '=', challengeId)
    .execute();
  return { email: person.email, token, code };
}

/** Uses the link of a mail, by button and in any browser. The code of the same mail stays valid. Answers the challenge. */
export async function useLink(
  ctx: Ctx,
  token: string,
  browser: string,
): Promise<Outcome<string, 'link-used' | 'link-expired'>> {
  const row = await identityDb(ctx.db)
    .updateTable('signInChallenge')
    .set(eb => ({ linkUsedAt: eb.fn.coalesce('linkUsedAt', eb.val(ctx.now)), linkBrowser: browser }))
    .where('linkHash', '=', hashSecret(token))
    .where('expiresAt', '>', ctx.now)
    .where(isLinkFree(ctx, browser))
    .returning('id')
    .executeTakeFirst();
  if (row) return done(row.id);
  const state = await findLinkState(ctx, token, browser);
  return refused({ code: state === 'used' ? 'link-used' : 'link-expired' });
}

/**
 * Uses a code, only in the browser that asked for it. Every mail that this browser waits for counts the attempt.
 * Call outside of a transaction: attempts count even when refused. Answers the challenge.
 */
export async function useCode(
  ctx: Ctx,
  code: string,
  browser: string,
): Promise<Outcome<string, 'code-wrong' | 'code-not-awaited' | 'too-many-codes'>> {
  const awaited = await listAwaitedCodes(ctx, browser);
  if (awaited.length === 0) return refused({ code: 'code-not-awaited', field: 'code' });
  let mayTryAgain = false;
  for (const challenge of awaited) {
    const key = `sign-in-code/${challenge.id}`;
    if (!(await countAttempt(ctx.db, ctx.now, key, limits.codesPerChallenge))) continue;
    mayTryAgain = true;
    if (challenge.codeHash !== codeHash(challenge.id, code)) continue;
    const row = await identityDb(ctx.db)
      .updateTable('signInChallenge')
      .set(eb => ({ codeUsedAt: eb.fn.coalesce('codeUsedAt', eb.val(ctx.now)) }))
      .where('id', '=', challenge.id)
      .where(isCodeFree(ctx))
      .returning('id')
      .executeTakeFirst();
    if (row) return done(row.id);
  }
  return refused({ code: mayTryAgain ? 'code-wrong' : 'too-many-codes', field: 'code' });
}

/** Salted with the challenge, so that equal codes do not look equal. */
function codeHash(challengeId: string, code: string): string {
  return hashSecret(`${challengeId} ${code}`);
}
