/**
 * The only three errors that are thrown on purpose; each becomes a page in one place.
 * Refusal of a rule is returned, never thrown (see `verdict.ts`).
 */

/** There is no such thing, or none that this actor may know of. Status 404. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** The actor may know of the thing but not do this with it. Status 403. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';
}

/** Something is inconsistent that no input should be able to bring about. Status 500. */
export class Broken extends Error {
  override readonly name = 'Broken';
}
