import type { Day } from '../../../kernel/day.ts';

export const publicityKinds = [
  ...(['article', 'talk', 'press', 'newsletter', 'brochure', 'website', 'other'] as const),
] as const;
export type PublicityKind = (typeof publicityKinds)[number];

/** What somebody does, or did, so that others hear of the pair. */
export type PublicityContent = {
  readonly kind: PublicityKind;
  readonly title: string;
  /** Who does it: a member or the office; null for all together. */
  readonly organisationId: string | null;
  readonly plannedOn: Day | null;
  /** Null as long as it is only planned. */
  readonly publishedOn: Day | null;
  /** Begins with `https://`; '' where there is none. */
  readonly link: string;
};

export type Publicity = PublicityContent & {
  readonly id: string;
  readonly partnershipId: string;
  readonly fileId: string | null;
  /** Counts every change; a form carries the one that was read. */
  readonly version: number;
};

export type PublicityActKind = 'created' | 'changed' | 'removed';
