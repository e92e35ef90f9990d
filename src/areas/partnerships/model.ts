import type { Day } from '../../kernel/day.ts';
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

/** When work began, as far as it is handed down: `on` is a day (`2016-06-21`) or a month (`2015-06`). */
export type Began = {
  readonly on: string;
  /** The day itself, or the first and the last one of the month: it began by then. */
  readonly first: Day;
  readonly last: Day;
};

export type Partnership = {
  readonly id: string;
  readonly callId: string;
  /** The proposal it came from; null for rounds before this system. */
  readonly proposalId: string | null;
  readonly state: PartnershipState;
  readonly confirmedAt: Date | null;
  readonly beganOn: Began | null;
  /** In their order; two or more. */
  readonly members: readonly {
    readonly organisationId: string;
    readonly name: string;
    readonly placeId: string | null;
  }[];
  readonly fields: readonly PartnershipField[];
};
