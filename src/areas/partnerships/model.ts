import type { Day } from '../../kernel/day.ts';
import type { Text } from '../../kernel/text.ts';
import type { Advising } from './model/start.ts';

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

/** Who moves a partnership from one state to another. Nothing moves otherwise. */
export const partnershipMoves: readonly {
  readonly from: PartnershipState;
  readonly to: PartnershipState;
  readonly by: 'a-member' | 'work' | 'reports' | 'office' | 'clock';
}[] = [
  { from: 'confirmed', to: 'kicked-off', by: 'a-member' },
  // The first task of a work plan, or the first meeting.
  { from: 'kicked-off', to: 'working', by: 'work' },
  { from: 'working', to: 'interim-reported', by: 'reports' },
  { from: 'working', to: 'final-reported', by: 'reports' },
  { from: 'interim-reported', to: 'final-reported', by: 'reports' },
  { from: 'final-reported', to: 'closed', by: 'office' },
  { from: 'closed', to: 'follow-up', by: 'clock' },
  { from: 'kicked-off', to: 'suspended', by: 'office' },
  { from: 'working', to: 'suspended', by: 'office' },
  { from: 'interim-reported', to: 'suspended', by: 'office' },
  // Back to where it was.
  { from: 'suspended', to: 'kicked-off', by: 'office' },
  { from: 'suspended', to: 'working', by: 'office' },
  { from: 'suspended', to: 'interim-reported', by: 'office' },
  { from: 'confirmed', to: 'dissolved', by: 'office' },
  { from: 'kicked-off', to: 'dissolved', by: 'office' },
  { from: 'working', to: 'dissolved', by: 'office' },
  { from: 'interim-reported', to: 'dissolved', by: 'office' },
  { from: 'suspended', to: 'dissolved', by: 'office' },
];

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
  /** While it rests: until when, where somebody knows, and the state in which it goes on; null otherwise. */
  readonly rest: { readonly until: Day | null; readonly before: PartnershipState } | null;
  /** In their order; two or more. */
  readonly members: readonly {
    readonly organisationId: string;
    readonly name: string;
    readonly placeId: string | null;
  }[];
  readonly fields: readonly PartnershipField[];
  /** In the order of their days; earlier ones too. */
  readonly advisers: readonly Advising[];
};
