import type { Day } from '../../../kernel/day.ts';

/**
 * How a party may sign. `written`: on paper, kept as a scan. `qualified-electronic`: an electronically signed PDF, kept
 * unchanged. `text-form` and `current-business`: the rule of the Land or the authority lets a confirmation in the system
 * stand for the signature.
 */
export const signatureForms = ['written', 'qualified-electronic', 'text-form', 'current-business'] as const;
export type SignatureForm = (typeof signatureForms)[number];

/** Which forms count, for a Land, for one organisation, or for everybody, and from when to when. */
export type SignatureRule = {
  readonly id: string;
  /** Two digits of the Land; null for every one. */
  readonly land: string | null;
  /** Before the rule of its Land; null for all of them. */
  readonly organisationId: string | null;
  readonly forms: readonly SignatureForm[];
  readonly validFrom: Day;
  readonly validTo: Day | null;
  /** Where it stands written. */
  readonly source: string;
  /** Where its end stands written; '' while nobody ended it. */
  readonly endSource: string;
};
