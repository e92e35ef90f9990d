import type { Day } from '../../kernel/day.ts';
import type { Channel } from '../applications/model.ts';

/** From the large to the small: a goal has measures, a measure has tasks and milestones. */
export const entryKinds = ['goal', 'measure', 'task', 'milestone'] as const;
export type EntryKind = (typeof entryKinds)[number];

export const entryStates = ['open', 'in-progress', 'done', 'dropped'] as const;
export type EntryState = (typeof entryStates)[number];

/** What somebody wants to be in the plan: what, who, by when. */
export type EntryContent = {
  readonly kind: EntryKind;
  /** Of what it is a part; null at the top. */
  readonly parentId: string | null;
  readonly title: string;
  readonly note: string;
  /** Who does it: a member, or the office; null for all together. */
  readonly organisationId: string | null;
  /** The function that does it there, such as "Klimaschutzmanagement". */
  readonly responsible: string;
  readonly startsOn: Day | null;
  readonly dueOn: Day | null;
  readonly state: EntryState;
};

/** Why something does not go on, since when, and when to ask again. */
export type Blocker = { readonly reason: string; readonly since: Day; readonly remindOn: Day | null };

export type PlanEntry = EntryContent & {
  readonly id: string;
  readonly partnershipId: string;
  readonly doneOn: Day | null;
  readonly blocker: Blocker | null;
  /** Ids of entries that have to be done before. */
  readonly needs: readonly string[];
  /** Counts every change; a form carries the one that was read. */
  readonly version: number;
  readonly changedAt: Date;
};

export type PlanChangeKind =
  'created' | 'changed' | 'blocked' | 'unblocked' | 'linked' | 'unlinked' | 'finished-outside';

/** What happened to an entry; organisations act, not persons. */
export type PlanChange = {
  readonly id: string;
  readonly entryId: string;
  readonly kind: PlanChangeKind;
  readonly organisationId: string;
  readonly fields: readonly string[];
  readonly at: Date;
  readonly onBehalf: boolean;
  readonly channel: Channel | null;
  readonly receivedOn: Day | null;
};
