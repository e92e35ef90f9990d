import type { Role } from '../../kernel/actor.ts';
import { type Reason, type Verdict, verdict } from '../../kernel/verdict.ts';
import type { OrganisationKind } from '../organisations/model.ts';
import type { Invitation, InvitationState, Member } from './model.ts';

const authorityRoles: readonly Role[] = ['coordinator', 'member', 'head', 'clerk', 'finance', 'reader'];

/** Which roles there are in which kind of organisation: `office` gives rights over all others, so only an office has it. */
const rolesByKind: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  office: ['office', 'adviser', 'juror', 'finance', 'reader'],
  authority: authorityRoles,
  association: authorityRoles,
  ngo: ['partner', 'reader'],
  funder: ['juror', 'reader'],
};

export function rolesIn(kind: OrganisationKind): readonly Role[] {
  return rolesByKind[kind];
}

type InvitationRefusal = 'role-not-here' | 'already-invited';

/**
 * Whether an invitation makes sense: a role of this kind of organisation, not offered yet. Colleagues at one function
 * mailbox may be offered the same role, so the name counts too.
 */
export function mayBeInvited(
  wanted: { readonly email: string; readonly name: string; readonly role: Role },
  there: { readonly kind: OrganisationKind; readonly openInvitations: readonly Invitation[] },
): Verdict<InvitationRefusal> {
  const reasons: Reason<InvitationRefusal>[] = [];
  if (!rolesIn(there.kind).includes(wanted.role)) reasons.push({ code: 'role-not-here', field: 'role' });
  const isInvited = there.openInvitations.some(
    ({ email, name, role }) => role === wanted.role && name === wanted.name && isSameMailbox(email, wanted.email),
  );
  if (isInvited) reasons.push({ code: 'already-invited', field: 'email' });
  return verdict(reasons);
}

/** The last person of the office cannot go: nobody could let anyone in any more. */
export function mayEnd(
  membership: Pick<Member, 'membershipId' | 'role'>,
  officeMembershipIds: readonly string[],
): Verdict<'last-office'> {
  const isLast = membership.role === 'office' && officeMembershipIds.every(id => id === membership.membershipId);
  return verdict(isLast ? [{ code: 'last-office' }] : []);
}

export function invitationState(
  invitation: Pick<Invitation, 'acceptedAt' | 'withdrawnAt' | 'expiresAt'>,
  now: Date,
): InvitationState {
  if (invitation.acceptedAt !== null) return 'accepted';
  if (invitation.withdrawnAt !== null) return 'withdrawn';
  return invitation.expiresAt <= now ? 'expired' : 'open';
}

/** Addresses are compared without regard to capitals, as mail servers do. */
function isSameMailbox(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/**
 * Whether an address leads to a page of ours: a path that begins with exactly one slash. Browsers read a backslash as a
 * slash and drop tabs and line ends, so `/\evil.example` and `/⇥/evil.example` are no paths.
 */
export function isLocalPath(text: string): boolean {
  return /^\/(?!\/)[^\\\s\p{Cc}]*$/u.test(text);
}

/** A code as it is read aloud: `123 456`. */
export function formatCode(code: string): string {
  return code.replace(/(\d{3})(?=\d)/g, '$1 ');
}
