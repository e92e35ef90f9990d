import type { Day } from '../../kernel/day.ts';

export const documentKinds = [
  ...(['result', 'contract', 'presentation', 'list', 'picture', 'template', 'other'] as const),
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Who reads a document besides members, adviser and office: nobody, or partners from outside too. */
export const audiences = ['pair', 'guests'] as const;
export type Audience = (typeof audiences)[number];

/** Why a document is kept after the end: how long each lasts is data of the programme. */
export const keepReasons = ['work', 'proof', 'personal'] as const;
export type KeepReason = (typeof keepReasons)[number];

/** Whole years after the end of a pair, by reason. */
export type KeepYears = Readonly<Record<KeepReason, number>>;

/** Until a programme says otherwise: ten years are usual where money has to be accounted for. */
export const usualYears: KeepYears = { work: 5, proof: 10, personal: 1 };

/** What people say about a document. */
export type DocumentContent = {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly audience: Audience;
  readonly keepReason: KeepReason;
};

/** A file of a document. Versions stand beside each other, none replaces another. */
export type DocumentVersion = {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly fileId: string;
  readonly fileName: string;
  readonly size: number;
  /** What is new in it; '' for the first one. */
  readonly note: string;
  readonly organisationId: string;
  readonly at: Date;
};

export type PairDocument = DocumentContent & {
  readonly id: string;
  readonly partnershipId: string;
  /** Who put it here. */
  readonly organisationId: string;
  /** Counts changes of what is said about it; a form carries the one that was read. */
  readonly revision: number;
  /** Files are gone then; title, day and reason stay as proof. */
  readonly removed: { readonly on: Day; readonly organisationId: string; readonly reason: string } | null;
  /** Latest first; none once removed. */
  readonly versions: readonly DocumentVersion[];
};
