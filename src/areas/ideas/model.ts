import type { LandKey } from '../../algorithms/calendar/holiday-rules.ts';
import type { Day } from '../../kernel/day.ts';
import type { Language, Text } from '../../kernel/text.ts';
import type { Channel as AnyChannel } from '../applications/model.ts';

/** States of an idea; see the README. */
export const ideaStates = [
  'unconfirmed',
  'submitted',
  'published',
  'supported',
  'under-review',
  'accepted',
  'answered',
  'implemented',
  'rejected',
  'merged',
  'hidden',
] as const;
export type IdeaState = (typeof ideaStates)[number];

/** States in which everybody reads the idea. */
export const publicStates = [
  'published',
  'supported',
  'under-review',
  'accepted',
  'answered',
  'implemented',
] as const satisfies readonly IdeaState[];

/** What the office may do with an idea. `check` and `keep` leave the state as it is. */
export const acts = [
  'publish',
  'reject',
  'check',
  'review',
  'accept',
  'answer',
  'implement',
  'keep',
  'hide',
  'show',
] as const;
export type Act = (typeof acts)[number];

const undecided = ['published', 'supported', 'under-review'] as const;

/**
 * The one table of moves by the office. `to` is the state afterwards: `same`, or `before` for the state from which the
 * idea was hidden. `says` is what the office has to write: a reason for the author, or an answer for everybody. Besides,
 * an idea is confirmed by its author, supported by people, and merged into another one.
 */
export const ideaMoves: Readonly<
  Record<
    Act,
    {
      readonly from: readonly IdeaState[];
      readonly to: IdeaState | 'same' | 'before';
      readonly says: 'reason' | 'answer' | 'nothing';
    }
  >
> = {
  publish: { from: ['submitted'], to: 'published', says: 'nothing' },
  reject: { from: ['submitted'], to: 'rejected', says: 'reason' },
  check: { from: publicStates, to: 'same', says: 'nothing' },
  review: { from: ['published', 'supported'], to: 'under-review', says: 'nothing' },
  accept: { from: undecided, to: 'accepted', says: 'answer' },
  answer: { from: undecided, to: 'answered', says: 'answer' },
  implement: { from: ['accepted'], to: 'implemented', says: 'answer' },
  keep: { from: publicStates, to: 'same', says: 'nothing' },
  hide: { from: publicStates, to: 'hidden', says: 'reason' },
  show: { from: ['hidden'], to: 'before', says: 'nothing' },
};

/** States from which an idea can be merged into another one. */
export const mergeable = ['submitted', ...undecided] as const satisfies readonly IdeaState[];

/** How ideas of a programme are dealt with; the office sets it. */
export type IdeaRules = {
  /** Whether somebody looks at an idea before everybody reads it, or afterwards. */
  readonly moderation: 'before' | 'after';
  /** Whose holidays count in terms; null: only those of all Länder. */
  readonly land: LandKey | null;
  /** Working days until somebody has looked at an idea. */
  readonly moderationDays: number;
  /** Working days until the official answer, from the beginning of the review or the last support that was needed. */
  readonly answerDays: number;
  /** As many supporters bind the office to an answer. */
  readonly supportGoal: number;
  /** Days that an e-mail address is kept after the last word on the idea. */
  readonly keepDays: number;
};

export const defaultRules: IdeaRules = {
  moderation: 'before',
  land: null,
  moderationDays: 5,
  answerDays: 20,
  supportGoal: 10,
  keepDays: 90,
};

/** By which way an idea reached the office that records it for somebody. */
export const channels = ['phone', 'letter', 'in-person', 'mail'] as const satisfies readonly AnyChannel[];
export type Channel = (typeof channels)[number];

/** How and when an idea reached the office that recorded it. */
export type Receipt = { readonly channel: Channel; readonly receivedOn: Day };

/** An idea as it stands. Its author's address is no part of it. */
export type Idea = {
  readonly id: string;
  /** Short enough to be said on the telephone; stands in addresses. */
  readonly number: number;
  readonly programmeId: string | null;
  /** The language that it was written in. */
  readonly language: Language;
  readonly state: IdeaState;
  readonly stateAt: Date;
  readonly title: string;
  readonly text: string;
  /** As typed; '' if no place was named. */
  readonly place: string;
  /** The place of the register that was meant, if there is one. */
  readonly placeId: string | null;
  readonly fieldId: string | null;
  readonly fieldLabel: Text | null;
  readonly pictureId: string | null;
  readonly pictureAlt: string;
  /** Published with consent; null: anonymous. */
  readonly authorName: string | null;
  readonly hasEmail: boolean;
  readonly sentAt: Date;
  /** By which way and on which day it reached the office that recorded it; null: its author sent it. */
  readonly channel: Channel | null;
  readonly receivedOn: Day | null;
  /** The letter or note in which it came; for the office alone. */
  readonly receiptFileId: string | null;
  readonly confirmedAt: Date | null;
  readonly moderationDue: Day | null;
  /** When somebody of the office had looked at it; null: nobody has. */
  readonly checkedAt: Date | null;
  readonly answerDue: Day | null;
  /** Why it was rejected or hidden; told to the author. */
  readonly reason: string | null;
  readonly mergedIntoId: string | null;
  readonly supports: number;
  /** Made up for the demo; every page says so. */
  readonly invented: boolean;
};

/** The words of an idea at one time. Version 1 is what the author sent; none is ever changed. */
export type Wording = {
  readonly version: number;
  readonly title: string;
  readonly text: string;
  /** Why the office changed it; '' for what the author sent. */
  readonly reason: string;
  readonly at: Date;
};

/** An official answer. */
export type Answer = {
  readonly state: 'accepted' | 'answered' | 'implemented';
  readonly text: string;
  readonly language: Language;
  readonly at: Date;
};

export const reportKinds = ['insult', 'personal-data', 'advertising', 'wrong', 'other'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** Somebody says that something is wrong with an idea. */
export type Report = {
  readonly kind: ReportKind;
  readonly text: string;
  readonly at: Date;
  readonly closedAt: Date | null;
};

const minute = 60;
const day = 24 * 60 * minute;

/**
 * How much is taken. Per browser against impatience, in all against floods: a school class that sends at once passes.
 * In seconds.
 */
export const limits = {
  ideasPerBrowser: { times: 5, seconds: 60 * minute },
  ideasPerMinute: { times: 60, seconds: minute },
  supportsPerBrowser: { times: 20, seconds: 60 * minute },
  supportsPerMinute: { times: 120, seconds: minute },
  reportsPerBrowser: { times: 5, seconds: 60 * minute },
  reportsPerMinute: { times: 60, seconds: minute },
  mailsPerAddress: { times: 10, seconds: day },
  codes: { times: 5, seconds: 60 * minute },
} as const;

/** How long things last, in days. */
export const terms = {
  /** What was not confirmed is forgotten. */
  unconfirmed: 7,
  /** A rejected idea, for questions and objections. */
  rejected: 365,
  /** What a report says, after it was dealt with. */
  report: 90,
  /** An address whose idea never got a last word. */
  addressAtMost: 730,
} as const;

/** The shortest time in which a human being fills the form, and the longest for which its proof holds; milliseconds. */
export const formTimes = { least: 3_000, most: 7 * day * 1000 } as const;

/** Of a text that is far too long only so much is shown again, in characters. */
export const shownAgain = 20_000;

export const longest = { title: 120, text: 4000, place: 120, name: 80, alt: 300, reason: 2000 } as const;
