import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * The browser's own secret: a cookie set at the first visit of a form. Forms carry a token made from it (CSRF),
 * sign-in codes and held forms are bound to it.
 */
export function newBrowserSecret(): string {
  return randomBytes(24).toString('base64url');
}

export function isBrowserSecret(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{32}$/.test(text);
}

/** What may be stored about a secret from a cookie or a link: only its hash. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** The token that a form of this browser carries. */
export function csrfToken(browserSecret: string): string {
  return createHmac('sha256', browserSecret).update('klimatwin form').digest('base64url');
}

export function isCsrfToken(browserSecret: string, token: string): boolean {
  const wanted = Buffer.from(csrfToken(browserSecret));
  const given = Buffer.from(token);
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}
