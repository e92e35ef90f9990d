import type { Day } from '../../kernel/day.ts';
import { channels as ways } from '../organisations/model.ts';

/** How a place wishes to take part in a field; the run decides what it becomes. */
export const fieldRoleWishes = ['advising', 'adopting', 'either', 'peer'] as const;
export type FieldRoleWish = (typeof fieldRoleWishes)[number];

/** A level of experience or need: 0 none … 4 very much. */
export const levels = [0, 1, 2, 3, 4] as const;
export type Level04 = (typeof levels)[number];

export function isLevel(value: number): value is Level04 {
  return levels.some(level => level === value);
}

/** What an authority says about one field of action. */
export type FieldAnswer = {
  /** Id of the field in the taxonomy of the call. */
  readonly field: string;
  readonly role: FieldRoleWish;
  readonly experience: Level04;
  readonly need: Level04;
  /** How many proofs of the experience were named. */
  readonly evidence: number;
};

export const applicationStates = [
  'draft',
  'submitted',
  'returned',
  'eligible',
  'ineligible',
  'scored',
  'selected',
  'reserve',
  'declined',
  'withdrawn',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** Who may bring an application from one state to another. `round` is a confirmed pair. Nothing moves otherwise. */
export const applicationMoves: readonly {
  readonly from: ApplicationState;
  readonly to: ApplicationState;
  readonly by: 'authority' | 'office' | 'round';
}[] = [
  { from: 'draft', to: 'submitted', by: 'authority' },
  { from: 'returned', to: 'submitted', by: 'authority' },
  { from: 'submitted', to: 'returned', by: 'office' },
  { from: 'submitted', to: 'eligible', by: 'office' },
  { from: 'submitted', to: 'ineligible', by: 'office' },
  { from: 'eligible', to: 'scored', by: 'office' },
  { from: 'eligible', to: 'reserve', by: 'office' },
  { from: 'eligible', to: 'declined', by: 'office' },
  { from: 'scored', to: 'reserve', by: 'office' },
  { from: 'scored', to: 'declined', by: 'office' },
  // Moving up: back among those who can be paired.
  { from: 'reserve', to: 'eligible', by: 'office' },
  { from: 'eligible', to: 'selected', by: 'round' },
  { from: 'scored', to: 'selected', by: 'round' },
  { from: 'reserve', to: 'selected', by: 'round' },
  // A pair that ended early: whoever goes on can be paired again.
  { from: 'selected', to: 'eligible', by: 'round' },
  { from: 'selected', to: 'withdrawn', by: 'round' },
  { from: 'draft', to: 'withdrawn', by: 'authority' },
  { from: 'submitted', to: 'withdrawn', by: 'authority' },
  { from: 'returned', to: 'withdrawn', by: 'authority' },
  { from: 'eligible', to: 'withdrawn', by: 'authority' },
  { from: 'scored', to: 'withdrawn', by: 'authority' },
  { from: 'reserve', to: 'withdrawn', by: 'authority' },
];

/** What the office may decide about an application that has arrived. */
export const decisions = ['eligible', 'ineligible', 'reserve', 'declined', 'returned'] as const;
export type Decision = (typeof decisions)[number];

/** Acts of an authority that the office records on behalf. */
export type ActOnBehalf = 'start' | 'answers' | 'submit' | 'withdraw';

/** By which way an act reached the office that it recorded on behalf. */
export const channels = [...ways, 'file'] as const;
export type Channel = (typeof channels)[number];

/** What the applicant wishes about its partner. Keys are those of places or names of towns without key. */
export type Wishes = {
  readonly maxTravelHours: number | null;
  readonly languages: readonly string[];
  readonly partnerKeys: readonly string[];
  readonly excludedKeys: readonly string[];
  readonly note: string;
};

/** Political backing: a letter of the head of administration, and the people who will do the work. */
export type Commitment = {
  readonly headConfirmed: boolean;
  readonly letterFileId: string | null;
  readonly team: string;
};

/** One proof of experience: what was done, when, with what effect, and who can tell more. */
export type Evidence = {
  readonly id: string;
  readonly measure: string;
  readonly year: number | null;
  readonly effect: string;
  readonly contact: string;
};

/** What is said about a field, with the words and proofs behind the levels. */
export type Answer = FieldAnswer & {
  readonly experienceText: string;
  readonly needText: string;
  readonly proofs: readonly Evidence[];
};

/** Who is called about the application. */
export type Contact = {
  readonly name: string;
  readonly jobTitle: string;
  readonly email: string;
  readonly phone: string;
};

/** An expression of interest, whole. */
export type Application = {
  readonly id: string;
  readonly callId: string;
  readonly organisationId: string;
  readonly placeId: string | null;
  readonly state: ApplicationState;
  readonly answers: readonly Answer[];
  readonly wishes: Wishes;
  readonly commitment: Commitment;
  readonly contact: Contact;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly submittedAt: Date | null;
  readonly lateReceivedOn: Day | null;
  readonly lateReason: string | null;
  readonly decisionReason: string | null;
};

/** An act that the office recorded: when it came, by which way, the paper if there is one. */
export type OnBehalf = {
  readonly receivedOn: Day;
  readonly channel: Channel;
  readonly fileId: string | null;
};

export const noWishes: Wishes = { maxTravelHours: null, languages: [], partnerKeys: [], excludedKeys: [], note: '' };
export const noCommitment: Commitment = { headConfirmed: false, letterFileId: null, team: '' };

/** The steps of the form, in their order. */
export const steps = ['place', 'fields', 'wishes', 'commitment', 'contact', 'check'] as const;
export type Step = (typeof steps)[number];
