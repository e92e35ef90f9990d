import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Ctx } from '../../../platform/context.ts';
import { ideasDb } from '../tables.ts';

/** What a proof is for; one made for one purpose opens nothing else. */
type Purpose = 'receipt' | 'confirm' | 'code' | 'form' | 'address';

/**
 * Codes, private addresses and proofs of forms are made from one key of this installation and kept nowhere: asked for
 * again, they are the same, and nobody without the key can make them.
 */
export type Proofs = {
  /** The private address of an idea, `17-…`: shows its state to whoever holds it. */
  readonly receipt: (idea: Numbered) => string;
  /** Stands in the mail alone and proves that somebody reads that mailbox. */
  readonly confirm: (idea: Numbered) => string;
  /** Six digits to type; of an idea or of a support, by its id. */
  readonly code: (id: string) => string;
  /** The moment at which a browser opened a form. */
  readonly form: (browser: string, openedAt: Date) => string;
  /** The moment in a proof, or null if we did not make it for this browser. */
  readonly openedAt: (browser: string, proof: string) => Date | null;
  /** What is kept of a supporter's address. */
  readonly address: (ideaId: string, email: string) => string;
};

type Numbered = { readonly id: string; readonly number: number };

/** The proofs of this installation. */
export async function loadProofs(ctx: Ctx): Promise<Proofs> {
  const { key } = await ideasDb(ctx.db).selectFrom('ideaKey').select('key').executeTakeFirstOrThrow();
  const made = (purpose: Purpose, ...parts: readonly (string | number)[]): Buffer =>
    createHmac('sha256', key)
      .update([purpose, ...parts].join('\n'))
      .digest();
  const token = (purpose: Purpose, { id, number }: Numbered): string =>
    `${number}-${made(purpose, id).toString('base64url').slice(0, 22)}`;
  const form = (browser: string, openedAt: Date): string => {
    const time = openedAt.getTime();
    return `${time}-${made('form', browser, time).toString('base64url').slice(0, 22)}`;
  };
  return {
    receipt: idea => token('receipt', idea),
    confirm: idea => token('confirm', idea),
    code: id => String(made('code', id).readUIntBE(0, 6) % 1_000_000).padStart(6, '0'),
    form,
    openedAt: (browser, proof) => {
      const openedAt = new Date(Number(/^\d{1,15}/.exec(proof)?.[0] ?? NaN));
      return !Number.isNaN(openedAt.getTime()) && isSame(form(browser, openedAt), proof) ? openedAt : null;
    },
    address: (ideaId, email) => made('address', ideaId, email.trim().toLowerCase()).toString('base64url'),
  };
}

/** The number in a private address or the token of a mail, or null. */
export function numberIn(token: string): number | null {
  const digits = /^(\d{1,9})-/.exec(token)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Compares in a time that tells nothing. */
export function isSame(wanted: string, given: string): boolean {
  const [a, b] = [Buffer.from(wanted), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
