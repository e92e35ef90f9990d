import type { Text } from '../../kernel/text.ts';

/** States of the year; see the README. */
export type PartnershipState =
  | 'confirmed'
  | 'kicked-off'
  | 'working'
  | 'interim-reported'
  | 'final-reported'
  | 'closed'
  | 'follow-up'
  | 'suspended'
  | 'dissolved';

/** A field in which members work together: `from` advises `to`; both null for peers or where it is not handed down. */
export type PartnershipField = {
  readonly label: Text;
  readonly fromId: string | null;
  readonly toId: string | null;
};

export type Partnership = {
  readonly id: string;
  readonly callId: string;
  /** The proposal it came from; null for rounds before this system. */
  readonly proposalId: string | null;
  readonly state: PartnershipState;
  readonly confirmedAt: Date | null;
  /** In their order; two or more. */
  readonly members: readonly {
    readonly organisationId: string;
    readonly name: string;
    readonly placeId: string | null;
  }[];
  readonly fields: readonly PartnershipField[];
};
