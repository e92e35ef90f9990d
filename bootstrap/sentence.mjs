/** What goes wrong in the surroundings is told in one sentence, without a stack; the exit code is 1. */
export class Sentence extends Error {}
