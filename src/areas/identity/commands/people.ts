import type { Role } from '../../../kernel/actor.ts';
import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { mayEndMembership, maySeePeople } from '../policy.ts';
import { listMembers } from '../queries.ts';
import { mayEnd } from '../rules.ts';
import { identityDb } from '../tables.ts';

/** Makes an account; the caller has shown that the mailbox is theirs. Its language is that of the page. Answers the id. */
export async function createPerson(
  ctx: Ctx,
  input: { readonly name: string; readonly email: string },
): Promise<string> {
  const id = ctx.newId();
  await identityDb(ctx.db)
    .insertInto('person')
    .values({ id, ...input, language: ctx.language, createdAt: ctx.now })
    .execute();
  await audit(ctx, { action: 'person.created', subjectKind: 'person', subjectId: id });
  return id;
}

/** Gives a role; whoever has it already keeps it as it is. */
export async function createMembership(
  ctx: Ctx,
  input: { readonly personId: string; readonly organisationId: string; readonly role: Role },
): Promise<void> {
  const row = await identityDb(ctx.db)
    .insertInto('membership')
    .values({ id: ctx.newId(), ...input, since: ctx.now, endedAt: null })
    .onConflict(conflict =>
      conflict.columns(['personId', 'organisationId', 'role']).where('endedAt', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  if (row) await audit(ctx, act('membership.begun', input));
}

/** Takes a role back; the person keeps the account. @throws NotFound, Forbidden */
export async function endMembership(ctx: Ctx, membershipId: string): Promise<Outcome<void, 'last-office'>> {
  return inTransaction(ctx, async tx => {
    const [member] = await listMembers(tx, { membershipIds: [membershipId] });
    if (!member || !maySeePeople(tx.actor, member.organisationId)) throw new NotFound('membership');
    const membership = { personId: member.person.id, organisationId: member.organisationId, role: member.role };
    if (!mayEndMembership(tx.actor, membership)) throw new Forbidden('end membership');
    const officeIds = await lockOffice(tx, member.organisationId);
    const allowed = mayEnd(member, officeIds);
    if (!allowed.ok) return allowed;
    await identityDb(tx.db)
      .updateTable('membership')
      .set({ endedAt: tx.now })
      .where('id', '=', membershipId)
      .where('endedAt', 'is', null)
      .execute();
    await audit(tx, act('membership.ended', membership));
    return done(undefined);
  });
}

/** The memberships of the office, locked so that two of them cannot end each other at the same moment. */
async function lockOffice(ctx: Ctx, organisationId: string): Promise<string[]> {
  const rows = await identityDb(ctx.db)
    .selectFrom('membership')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('role', '=', 'office')
    .where('endedAt', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}

function act(
  action: string,
  membership: { readonly personId: string; readonly organisationId: string; readonly role: Role },
) {
  const { personId, organisationId, role } = membership;
  return { action, subjectKind: 'person', subjectId: personId, organisationId, fields: [role] };
}
