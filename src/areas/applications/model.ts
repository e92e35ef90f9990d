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
