import type { Day } from '../../kernel/day.ts';
import type { Text } from '../../kernel/text.ts';

/** What is known of the money of a programme as a whole. Null is "not handed down", never 0. Amounts in whole cents. */
export type FundingFacts = {
  readonly totalCents: number | null;
  /** First and last day of the funding; both or none. */
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  /** The funder's own number, `03KF0003`; '' where there is none. */
  readonly reference: string;
  /** What there is to say about the shares: that own contributions differ. */
  readonly shareNote: Text | null;
  readonly source: string;
};

/** Who pays. Several funders may pay for one programme. */
export type Funder = {
  readonly organisationId: string;
  readonly name: string;
  /** Its part of the total; null where it is not handed down. */
  readonly cents: number | null;
  /** The sentence that it wants to be named with. */
  readonly creditLine: Text | null;
  /** `fileId` is served by the route `funding.logo`. */
  readonly logo: { readonly fileId: string; readonly alt: Text } | null;
};

/** What one member gets of the total. */
export type Share = {
  readonly organisationId: string;
  readonly name: string;
  readonly cents: number | null;
  /** Handed down as "about". */
  readonly approximate: boolean;
};

export type Funding = FundingFacts & {
  readonly programmeId: string;
  readonly funders: readonly Funder[];
  readonly shares: readonly Share[];
  /**
   * What of the total is no member's share; null where the total or a share is not known. What it was for is not
   * computed: where nobody handed it down, pages say so.
   */
  readonly restCents: number | null;
};
