import { sql } from 'kysely';
import { NotFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/id.ts';
import type { Ctx } from '../../../platform/context.ts';
import { hashSecret } from '../../../platform/web/browser.ts';
import type { Invitation } from '../model.ts';
import { identityDb } from '../tables.ts';

const columns = [
  'id',
  'kind',
  'organisationId',
  'role',
  'email',
  'name',
  'createdAt',
  'expiresAt',
  'acceptedAt',
  'withdrawnAt',
  'invitedBy',
] as const;

/** The invitation that a link belongs to, in whatever state. @throws NotFound */
export async function loadInvitationByToken(ctx: Ctx, token: string, kind: Invitation['kind']): Promise<Invitation> {
  const invitation = await identityDb(ctx.db)
    .selectFrom('invitation')
    .select(columns)
    .where('tokenHash', '=', hashSecret(token))
    .where('kind', '=', kind)
    .executeTakeFirst();
  if (!invitation) throw new NotFound('invitation');
  return invitation;
}

/** @throws NotFound */
export async function loadInvitation(ctx: Ctx, id: string): Promise<Invitation> {
  const invitation = isId(id)
    ? await identityDb(ctx.db).selectFrom('invitation').select(columns).where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!invitation) throw new NotFound('invitation');
  return invitation;
}

/** Who was invited into an organisation and has not answered; those whose term is over come too. */
export async function listUnansweredInvitations(ctx: Ctx, organisationId: string): Promise<Invitation[]> {
  return identityDb(ctx.db)
    .selectFrom('invitation')
    .select(columns)
    .where('organisationId', '=', organisationId)
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .orderBy(sql`name collate "de-x-icu"`)
    .orderBy('id')
    .execute();
}
