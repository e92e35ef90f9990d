/** Why a rule says no. `code` has a sentence in every language; `field` names the input it belongs to. */
export type Reason<Code extends string = string> = {
  readonly code: Code;
  readonly field?: string;
  readonly values?: Readonly<Record<string, string | number>>;
};

/** What a rule says: allowed, or refused with all reasons at once. */
export type Verdict<Code extends string = string> =
  { readonly ok: true } | { readonly ok: false; readonly reasons: readonly Reason<Code>[] };

/** What a command answers: its value, or all reasons why nothing was done. */
export type Outcome<T, Code extends string = string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reasons: readonly Reason<Code>[] };

export function done<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refused<Code extends string>(
  ...reasons: readonly Reason<Code>[]
): { readonly ok: false; readonly reasons: readonly Reason<Code>[] } {
  return { ok: false, reasons };
}

/** Allowed if there is no reason against. */
export function verdict<Code extends string>(reasons: readonly Reason<Code>[]): Verdict<Code> {
  return reasons.length === 0 ? { ok: true } : { ok: false, reasons };
}
