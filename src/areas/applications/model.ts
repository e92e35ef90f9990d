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

/** By which way an act reached the office that it recorded on behalf. */
export const channels = ['phone', 'mail', 'letter', 'in-person', 'file'] as const;
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
