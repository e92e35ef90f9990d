import type { Day } from '../../kernel/day.ts';
import { slug } from '../../kernel/spelling.ts';
import { type Reason, type Verdict, verdict } from '../../kernel/verdict.ts';
import type { OrganisationKind } from './model.ts';

type OrganisationRefusal = 'unknown-place' | 'place-without-authority';

/**
 * Only an authority governs a place: an association or an NGO sits somewhere, but its figures are not those of the
 * town. `knownPlace` says whether the register has the place that was named.
 */
export function mayStandFor(
  organisation: { readonly kind: OrganisationKind; readonly placeId: string | null },
  knownPlace: boolean,
): Verdict<OrganisationRefusal> {
  const reasons: Reason<OrganisationRefusal>[] = [];
  if (organisation.placeId === null) return verdict(reasons);
  if (!knownPlace) reasons.push({ code: 'unknown-place', field: 'placeId' });
  if (organisation.kind !== 'authority' && organisation.kind !== 'association') {
    reasons.push({ code: 'place-without-authority', field: 'placeId' });
  }
  return verdict(reasons);
}

export type ReceiptRefusal = 'on-behalf-missing' | 'received-in-future';

/** What the office records for others came on a day that it names, and not only tomorrow. */
export function mayRecord(received: { readonly receivedOn: Day } | null, today: Day): Verdict<ReceiptRefusal> {
  if (received === null) return verdict([{ code: 'on-behalf-missing', field: 'receivedOn' }]);
  return verdict(received.receivedOn > today ? [{ code: 'received-in-future', field: 'receivedOn' }] : []);
}

const longestAddress = 80;

/** The parts of an address that a name may have, best first and without end: `borne`, `borne-2`, `borne-3` … */
export function* addressesOf(name: string): Generator<string, never> {
  const first = slug(name).slice(0, longestAddress).replace(/-$/, '') || 'organisation';
  yield first;
  for (let number = 2; ; number++) yield `${first}-${number}`;
}
