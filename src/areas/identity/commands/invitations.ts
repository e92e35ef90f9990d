import { randomBytes } from 'node:crypto';
import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { postMail } from '../../../platform/mail/post.ts';
import { hashSecret } from '../../../platform/web/browser.ts';
import { loadOrganisation } from '../../organisations/queries.ts';
import { type Invitation, type Person, terms } from '../model.ts';
import { mayInvite, maySeePeople } from '../policy.ts';
import { listPersons, listPersonsOfMailbox } from '../queries.ts';
import { listUnansweredInvitations, loadInvitation, loadInvitationByToken } from '../queries/invitations.ts';
import { invitationState, mayBeInvited } from '../rules.ts';
import type { AcceptanceInput, InvitationInput } from '../schema.ts';
import { identityDb } from '../tables.ts';
import { createMembership, createPerson } from './people.ts';
import { takeInvitation } from './set-up.ts';

/** Invites somebody into an organisation by mail, for fourteen days. Answers the invitation. @throws NotFound, Forbidden */
export async function invitePerson(
  ctx: Ctx,
  organisationId: string,
  input: InvitationInput & { readonly baseUrl: string },
): Promise<Outcome<string, 'role-not-here' | 'already-invited'>> {
  return inTransaction(ctx, async tx => {
    const { kind } = await loadOrganisation(tx, organisationId);
    if (!maySeePeople(tx.actor, organisationId)) throw new NotFound('organisation');
    if (!mayInvite(tx.actor, organisationId, input.role)) throw new Forbidden('invite');
    const unanswered = await listUnansweredInvitations(tx, organisationId);
    const openInvitations = unanswered.filter(one => invitationState(one, tx.now) === 'open');
    const allowed = mayBeInvited(input, { kind, openInvitations });
    if (!allowed.ok) return allowed;
    const id = tx.newId();
    const { name, email, role, language, baseUrl } = input;
    await identityDb(tx.db)
      .insertInto('invitation')
      .values({
        id,
        kind: 'invitation',
        organisationId,
        role,
        email,
        name,
        createdAt: tx.now,
        expiresAt: new Date(tx.now.getTime() + terms.invitation),
        invitedBy: tx.actor.kind === 'person' ? tx.actor.personId : null,
      })
      .execute();
    await audit(tx, act('invitation.created', id, organisationId));
    await postMail(tx, {
      kind: 'identity.invitation',
      recipient: { kind: 'address', id },
      ids: { language, baseUrl },
      dedupe: `invitation/${id}`,
    });
    return done(id);
  });
}

/** Makes the link for the mail of an invitation and keeps its hash. Null if it is not open any more. */
export async function issueInvitationToken(
  ctx: Ctx,
  invitationId: string,
): Promise<{ readonly token: string; readonly invitation: Invitation } | null> {
  const invitation = await loadInvitation(ctx, invitationId);
  if (invitationState(invitation, ctx.now) !== 'open') return null;
  const token = randomBytes(32).toString('base64url');
  await identityDb(ctx.db)
    .updateTable('invitation')
    .set({ tokenHash: hashSecret(token) })
    .where('id', '=', invitationId)
    .execute();
  return { token, invitation };
}

/** As whom an invitation can be accepted: everyone of its mailbox, and whoever is signed in and holds its link. */
export async function listInvitable(ctx: Ctx, invitation: Invitation): Promise<Person[]> {
  const ofMailbox = await listPersonsOfMailbox(ctx, invitation.email);
  const { actor } = ctx;
  if (actor.kind !== 'person' || ofMailbox.some(({ id }) => id === actor.personId)) return ofMailbox;
  return [...(await listPersons(ctx, { ids: [actor.personId] })), ...ofMailbox];
}

/** Accepts an invitation by its link. Answers the person, who is new or was there already. @throws NotFound */
export async function acceptInvitation(
  ctx: Ctx,
  token: string,
  input: AcceptanceInput,
): Promise<Outcome<string, 'invitation-over'>> {
  return inTransaction(ctx, async tx => {
    const invitation = await loadInvitationByToken(tx, token, 'invitation');
    const { organisationId, email, role } = invitation;
    if (organisationId === null) throw new NotFound('invitation');
    if (!(await takeInvitation(tx, invitation.id))) return refused({ code: 'invitation-over' });
    const known =
      input.as === 'new' ? undefined : (await listInvitable(tx, invitation)).find(({ id }) => id === input.as);
    if (input.as !== 'new' && !known) throw new NotFound('person of this mailbox');
    const personId = known?.id ?? (await createPerson(tx, { name: input.name, email }));
    await createMembership(tx, { personId, organisationId, role });
    return done(personId);
  });
}

/** Takes an invitation back; its link then says so. @throws NotFound, Forbidden */
export async function withdrawInvitation(ctx: Ctx, id: string): Promise<Outcome<void, 'invitation-over'>> {
  return inTransaction(ctx, async tx => {
    const { organisationId, role } = await loadInvitation(tx, id);
    if (organisationId === null || !maySeePeople(tx.actor, organisationId)) throw new NotFound('invitation');
    if (!mayInvite(tx.actor, organisationId, role)) throw new Forbidden('withdraw invitation');
    const result = await identityDb(tx.db)
      .updateTable('invitation')
      .set({ withdrawnAt: tx.now })
      .where('id', '=', id)
      .where('acceptedAt', 'is', null)
      .where('withdrawnAt', 'is', null)
      .executeTakeFirst();
    if (result.numUpdatedRows === 0n) return refused({ code: 'invitation-over' });
    await audit(tx, act('invitation.withdrawn', id, organisationId));
    return done(undefined);
  });
}

/** Forgets invitations that nobody can accept any more, a month after their term. */
export async function forgetOldInvitations(ctx: Ctx): Promise<void> {
  const monthAgo = new Date(ctx.now.getTime() - 30 * 86_400_000);
  await identityDb(ctx.db).deleteFrom('invitation').where('expiresAt', '<', monthAgo).execute();
}

function act(action: string, subjectId: string, organisationId: string) {
  return { action, subjectKind: 'invitation', subjectId, organisationId };
}
