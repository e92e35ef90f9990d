/** What a place wants to be in a field; `either` leaves it open. */
type WishedRole = 'advising' | 'adopting' | 'either' | 'peer';

/** A place's answer for one field of action. Levels are whole numbers 0 … 4; `evidence` counts the proofs handed in. */
export type FieldAnswer = {
  readonly field: string;
  readonly role: WishedRole;
  readonly experience: number;
  readonly need: number;
  readonly evidence: number;
};

/** Something nice to have. A wish that cannot be judged, because figures are unknown, counts neither way. */
export type Wish =
  | { readonly kind: 'partner'; readonly ids: readonly string[] }
  | { readonly kind: 'other-land' }
  | { readonly kind: 'same-level' }
  | { readonly kind: 'nearer-than'; readonly km: number }
  | { readonly kind: 'farther-than'; readonly km: number };

/**
 * A place that takes part. What is not given is not known, and what is not known neither excludes nor scores.
 * `kindGroup` names the kind that the barrier compares within a level; places without one may meet every kind.
 * `parent` is the association (Verband) it belongs to; `excluded` may name places or whole associations.
 */
export type Participant = {
  readonly id: string;
  readonly level: string;
  readonly fields: readonly FieldAnswer[];
  readonly kindGroup?: string;
  readonly country?: string;
  readonly land?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly parent?: string;
  /** Places that it lies in, or that are parts of it: nobody is a partner of itself. */
  readonly within?: readonly string[];
  readonly languages?: readonly string[];
  /** Posts in the administration. */
  readonly administration?: number;
  /** Whose municipal law applies; by default the country. */
  readonly legalFrame?: string;
  /** How many partners at once; 1 unless given. */
  readonly capacity?: number;
  readonly maxTravelHours?: number;
  readonly excluded?: readonly string[];
  readonly wishes?: readonly Wish[];
  /** Withdrew after the round was put together: is never paired, and is named with that reason. */
  readonly withdrawn?: boolean;
};
