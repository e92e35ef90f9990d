import type { Day } from '../../../kernel/day.ts';
import type { Channel } from '../../applications/model.ts';
import type { ContactPerson } from '../../organisations/model.ts';

/** Regular talks: meeting each other, or a call that the adviser moderates. */
export const talkKinds = ['jour-fixe', 'moderated-call'] as const;
/** How they see it on site. */
export const visitKinds = ['study-tour', 'workshops'] as const;
export const frequencies = ['two-weekly', 'monthly', 'two-monthly', 'quarterly'] as const;
export const weekdays = ['1', '2', '3', '4', '5'] as const;

/** In which formats a partnership works; plan and invitations follow from it. */
export type Formats = {
  readonly talk: (typeof talkKinds)[number];
  readonly visit: (typeof visitKinds)[number];
  /** How many workshops; null for a study tour. */
  readonly workshops: number | null;
  readonly frequency: (typeof frequencies)[number];
  /** Monday is 1; null where any day will do. */
  readonly weekday: number | null;
};

/** A proposal of formats; the last one holds, and is agreed when all members have accepted it. */
export type FormatsVersion = Formats & {
  readonly number: number;
  readonly proposedBy: string;
  readonly at: Date;
  /** Organisations that accepted this very version. */
  readonly acceptedBy: readonly string[];
};

/** Who accompanies a partnership, from a day to a day. */
export type Advising = { readonly personId: string; readonly startsOn: Day; readonly endsOn: Day | null };

/** A contact person of a member for this partnership, with those before. */
export type NamedContact = {
  readonly organisationId: string;
  readonly contact: ContactPerson;
  readonly since: Date;
  /** Null as long as the person is named and works there. */
  readonly endedAt: Date | null;
};

export type PartnershipActKind =
  | 'contacts-named'
  | 'formats-proposed'
  | 'formats-accepted'
  | 'adviser-named'
  | 'started'
  | 'began-working'
  | 'suspended'
  | 'resumed'
  | 'dissolved'
  | 'closed'
  | 'interim-reported'
  | 'final-reported';

/** What happened in a partnership; the history of its page. */
export type PartnershipAct = {
  readonly id: string;
  readonly kind: PartnershipActKind;
  /** Null for the program itself. */
  readonly organisationId: string | null;
  readonly at: Date;
  readonly onBehalf: boolean;
  readonly channel: Channel | null;
  readonly receivedOn: Day | null;
  readonly fileId: string | null;
  /** Why; '' where nobody was asked. */
  readonly reason: string;
};
