/** One step of a workshop: what happens, for how long, by which method, with which material. */
export type KitStep = {
  readonly title: string;
  readonly minutes: number;
  readonly method: string;
  readonly material: string;
};

export type KitContent = {
  /** What is there at the end that was not there before. */
  readonly goal: string;
  readonly steps: readonly KitStep[];
  /** What came of it; '' before. */
  readonly result: string;
};

/** How a workshop is run. */
export type WorkshopKit = KitContent & {
  /** Whether the office supported it; only the office says so, and only once it took place. */
  readonly supported: boolean;
  /** 0 as long as nobody has written anything. */
  readonly version: number;
};

/** Most steps of one workshop. */
export const mostSteps = 20;
