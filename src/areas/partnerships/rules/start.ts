import type { Day } from '../../../kernel/day.ts';
import { type Reason, type Verdict, verdict } from '../../../kernel/verdict.ts';
import { type Partnership, partnershipMoves, type PartnershipState } from '../model.ts';
import type { Advising, Formats, FormatsVersion, NamedContact } from '../model/start.ts';

/** Who advises on this day. */
export function advisersOn(advisers: readonly Advising[], on: Day): string[] {
  return advisers
    .filter(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn >= on))
    .map(({ personId }) => personId);
}

export type StartGap = 'contact-missing' | 'formats-missing' | 'formats-open' | 'adviser-missing';

/** What is there for the start of the year. */
export type Prepared = {
  readonly members: Partnership['members'];
  readonly advisers: readonly Advising[];
  readonly contacts: readonly Pick<NamedContact, 'organisationId' | 'endedAt'>[];
  readonly formats: Pick<FormatsVersion, 'acceptedBy'> | null;
};

/** Members that have named nobody yet. */
export function withoutContact({ members, contacts }: Pick<Prepared, 'members' | 'contacts'>) {
  const named = new Set(contacts.filter(one => one.endedAt === null).map(one => one.organisationId));
  return members.filter(({ organisationId }) => !named.has(organisationId));
}

/** Members that have not accepted the formats as they were proposed last. */
export function withoutAcceptance({ members, formats }: Pick<Prepared, 'members' | 'formats'>) {
  return members.filter(({ organisationId }) => !formats?.acceptedBy.includes(organisationId));
}

/**
 * All that is missing before the year can start: a contact person of each member, formats to which all agreed, an adviser
 * (seed: "at least one contact person per partner", agreed formats).
 */
export function startGaps(prepared: Prepared, today: Day): Reason<StartGap>[] {
  const list = (members: readonly { readonly name: string }[]) => members.map(({ name }) => name).join(', ');
  const mute = withoutContact(prepared);
  const open = withoutAcceptance(prepared);
  const reasons: Reason<StartGap>[] = [];
  if (mute.length > 0) reasons.push({ code: 'contact-missing', values: { names: list(mute) } });
  if (prepared.formats === null) reasons.push({ code: 'formats-missing' });
  else if (open.length > 0) reasons.push({ code: 'formats-open', values: { names: list(open) } });
  // Whoever is named for a day to come will be there.
  if (!prepared.advisers.some(({ endsOn }) => endsOn === null || endsOn >= today)) {
    reasons.push({ code: 'adviser-missing' });
  }
  return reasons;
}

/** Workshops are counted, a study tour is one. */
export function mayPropose({ visit, workshops }: Formats): Verdict<'workshops-missing'> {
  const isCounted = workshops !== null && workshops >= 1 && workshops <= 20;
  return verdict(visit === 'workshops' && !isCounted ? [{ code: 'workshops-missing', field: 'workshops' }] : []);
}

/** An adviser is named up to a day that is not before the first one. */
export function mayAdvise({ startsOn, endsOn }: Omit<Advising, 'personId'>): Verdict<'advising-backwards'> {
  const isBackwards = endsOn !== null && endsOn < startsOn;
  return verdict(isBackwards ? [{ code: 'advising-backwards', field: 'endsOn' }] : []);
}

export function isMove(from: PartnershipState, to: PartnershipState): boolean {
  return partnershipMoves.some(move => move.from === from && move.to === to);
}
