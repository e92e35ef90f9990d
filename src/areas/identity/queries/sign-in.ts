import { type RawBuilder, sql } from 'kysely';
import { NotFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/id.ts';
import type { Ctx } from '../../../platform/context.ts';
import { hashSecret } from '../../../platform/web/browser.ts';
import { type LinkState, terms } from '../model.ts';
import { identityDb } from '../tables.ts';

/** A sign-in that was proven in this browser, by link or by code. */
export type ProvenSignIn = { readonly id: string; readonly email: string; readonly next: string };

/** Whether the link of a mail still opens the door in this browser. Changes nothing. */
export async function findLinkState(ctx: Ctx, token: string, browser: string): Promise<LinkState> {
  const row = await identityDb(ctx.db)
    .selectFrom('signInChallenge')
    .select(isLinkFree(ctx, browser).as('free'))
    .where('linkHash', '=', hashSecret(token))
    .where('expiresAt', '>', ctx.now)
    .executeTakeFirst();
  if (!row) return 'expired';
  return row.free ? 'open' : 'used';
}

/** The link was not used yet, or a moment ago in this very browser and the answer may have been lost. */
export function isLinkFree(ctx: Ctx, browser: string): RawBuilder<boolean> {
  return sql<boolean>`(link_used_at is null
    or (link_browser = ${browser} and link_used_at > ${before(ctx, terms.repeat)} and ${notSignedOut}))`;
}

/** The code was not used yet, or a moment ago; it works in no other browser anyway. */
export function isCodeFree(ctx: Ctx): RawBuilder<boolean> {
  return sql<boolean>`(code_used_at is null
    or (code_used_at > ${before(ctx, terms.repeat)} and ${notSignedOut}))`;
}

/** Sign-ins that this browser asked for and whose code may still be typed, latest first. */
export async function listAwaitedCodes(
  ctx: Ctx,
  browser: string,
): Promise<{ id: string; email: string; codeHash: string | null; createdAt: Date }[]> {
  return identityDb(ctx.db)
    .selectFrom('signInChallenge')
    .select(['id', 'email', 'codeHash', 'createdAt'])
    .where('browser', '=', browser)
    .where('createdAt', '>', before(ctx, terms.code))
    .where(isCodeFree(ctx))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(10)
    .execute();
}

/** What this browser has proven a short time ago and not signed out of since. @throws NotFound */
export async function loadProvenSignIn(ctx: Ctx, id: string, browser: string): Promise<ProvenSignIn> {
  const since = before(ctx, terms.choice);
  const proven = isId(id)
    ? await identityDb(ctx.db)
        .selectFrom('signInChallenge')
        .select(['id', 'email', 'next'])
        .where('id', '=', id)
        .where(
          sql<boolean>`((link_browser = ${browser} and link_used_at > ${since})
            or (browser = ${browser} and code_used_at > ${since}))`,
        )
        .where(notSignedOut)
        .executeTakeFirst()
    : undefined;
  if (!proven) throw new NotFound('sign-in');
  return proven;
}

/** Nobody signed out of what this sign-in led to: after that, it leads nowhere any more. */
const notSignedOut = sql<boolean>`not exists (
  select from session where session.challenge_id = sign_in_challenge.id and session.ended_at is not null)`;

function before(ctx: Ctx, milliseconds: number): Date {
  return new Date(ctx.now.getTime() - milliseconds);
}
