/** An amount of money in whole cents of a currency. Never a fraction, never a float of euros. */
export type Money = { readonly cents: number; readonly currency: 'EUR' };

/** @throws RangeError if the cents are not a safe whole number */
export function euroCents(cents: number): Money {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`cents must be whole: ${cents}`);
  return { cents, currency: 'EUR' };
}
