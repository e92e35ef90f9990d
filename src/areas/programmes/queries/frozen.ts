import { createHash } from 'node:crypto';
import type { CallTerms } from '../model.ts';
import { canonicalJson } from '../rules/terms.ts';

/** SHA-256 over the canonical JSON of the terms, in hex. Depends on what they say, not on how they are stored. */
export function hashTerms(terms: CallTerms): string {
  return fingerprint(terms);
}

/** The same over anything else that an office had before its eyes, to see whether somebody changed it meanwhile. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/**
 * Whether a call still has the terms that were frozen: the hash of what applies now, the hash kept with the call and
 * the one kept with its version are the same. False after a change that went past the commands, and for a draft.
 */
export function isUntouched(
  call: { readonly terms: CallTerms; readonly hash: string | null },
  frozen: { readonly terms: CallTerms; readonly hash: string } | null,
): boolean {
  if (frozen === null) return false;
  const now = hashTerms(call.terms);
  return now === call.hash && now === frozen.hash && now === hashTerms(frozen.terms);
}
