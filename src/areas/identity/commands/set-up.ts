import { randomBytes } from 'node:crypto';
import { Broken, Forbidden } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { hashSecret } from '../../../platform/web/browser.ts';
import { createOrganisation } from '../../organisations/commands.ts';
import { terms } from '../model.ts';
import { mayCreateSetUpLink } from '../policy.ts';
import { loadInvitationByToken } from '../queries/invitations.ts';
import { invitationState } from '../rules.ts';
import type { SetUpInput } from '../schema.ts';
import { identityDb } from '../tables.ts';
import { createMembership, createPerson } from './people.ts';

/**
 * Makes a link with which an office sets up its account: one day, once. Links made before become void. Answers the token
 * for the route `identity.set-up`. @throws Forbidden
 */
export async function createSetUpLink(ctx: Ctx): Promise<string> {
  return inTransaction(ctx, async tx => {
    if (!mayCreateSetUpLink(tx.actor)) throw new Forbidden('set-up link');
    await identityDb(tx.db)
      .updateTable('invitation')
      .set({ withdrawnAt: tx.now })
      .where('kind', '=', 'set-up')
      .where('acceptedAt', 'is', null)
      .where('withdrawnAt', 'is', null)
      .execute();
    const token = randomBytes(32).toString('base64url');
    const id = tx.newId();
    await identityDb(tx.db)
      .insertInto('invitation')
      .values({
        id,
        kind: 'set-up',
        role: 'office',
        organisationId: null,
        email: '',
        name: '',
        tokenHash: hashSecret(token),
        createdAt: tx.now,
        expiresAt: new Date(tx.now.getTime() + terms.setUp),
        invitedBy: null,
      })
      .execute();
    await audit(tx, { action: 'invitation.set-up-created', subjectKind: 'invitation', subjectId: id });
    return token;
  });
}

/** Uses the link: the office, its first person and her membership come to be. Answers the person. @throws NotFound */
export async function setUpOffice(
  ctx: Ctx,
  token: string,
  input: SetUpInput,
): Promise<Outcome<string, 'invitation-over'>> {
  return inTransaction({ ...ctx, actor: { kind: 'system', job: 'set-up' } }, async tx => {
    const { id } = await loadInvitationByToken(tx, token, 'set-up');
    const taken = await takeInvitation(tx, id);
    if (!taken) return refused({ code: 'invitation-over' });
    const { name, email, organisation, phone } = input;
    const office = await createOrganisation(tx, {
      kind: 'office',
      name: organisation,
      placeId: null,
      phone,
      email,
      languages: ['de'],
      invented: false,
    });
    if (!office.ok) throw new Broken('an office without place is always taken');
    const personId = await createPerson(tx, { name, email });
    await createMembership(tx, { personId, organisationId: office.value, role: 'office' });
    return done(personId);
  });
}

/** Marks an invitation as accepted, unless it is over or somebody was faster. */
export async function takeInvitation(ctx: Ctx, id: string): Promise<boolean> {
  const row = await identityDb(ctx.db)
    .selectFrom('invitation')
    .select(['acceptedAt', 'withdrawnAt', 'expiresAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (invitationState(row, ctx.now) !== 'open') return false;
  await identityDb(ctx.db).updateTable('invitation').set({ acceptedAt: ctx.now }).where('id', '=', id).execute();
  await audit(ctx, { action: 'invitation.accepted', subjectKind: 'invitation', subjectId: id });
  return true;
}
