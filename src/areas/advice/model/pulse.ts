import type { Day } from '../../../kernel/day.ts';
import type { Channel } from '../../applications/model.ts';

/** How it goes, as a member says it. */
export const goings = ['well', 'slow', 'stuck'] as const;
export type Going = (typeof goings)[number];

/** What a member answered to the two questions; office and adviser read it, the other side never does. */
export type PulseAnswer = {
  readonly partnershipId: string;
  readonly organisationId: string;
  /** The day on which was asked. */
  readonly askedOn: Day;
  readonly day: Day;
  readonly going: Going;
  /** What would help; '' for nothing in particular. */
  readonly needs: string;
  readonly onBehalf: boolean;
  readonly channel: Channel | null;
  readonly receivedOn: Day | null;
};
