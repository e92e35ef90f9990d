import { sql } from 'kysely';
import type { Actor, Membership, Role } from '../../kernel/actor.ts';
import { NotFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/id.ts';
import type { Ctx, Services } from '../../platform/context.ts';
import type { Member, Person } from './model.ts';
import { identityDb } from './tables.ts';

/** Who is signed in with a session's token; null if there is no such session or it has ended. One statement. */
export async function findSession(
  services: Pick<Services, 'db'>,
  tokenHash: string,
  now: Date,
): Promise<{ sessionId: string; actor: Actor } | null> {
  const row = await identityDb(services.db)
    .selectFrom('session')
    .select(['id', 'personId'])
    .select(
      sql<Membership[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('organisationId', organisation_id, 'role', role) order by since), '[]')
        from membership where membership.person_id = session.person_id and ended_at is null)`.as('memberships'),
    )
    .where('tokenHash', '=', tokenHash)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  if (!row) return null;
  return { sessionId: row.id, actor: { kind: 'person', personId: row.personId, memberships: row.memberships } };
}

/** The people with these ids, by name; unknown ids are left out. */
export async function listPersons(ctx: Ctx, scope: { readonly ids: readonly string[] }): Promise<Person[]> {
  if (scope.ids.length === 0) return [];
  return identityDb(ctx.db)
    .selectFrom('person')
    .select(['id', 'name', 'email', 'language'])
    .where('id', '=', sql<string>`any(${[...scope.ids]}::uuid[])`)
    .orderBy(sql`name collate "de-x-icu"`)
    .execute();
}

/** @throws NotFound */
export async function loadPerson(ctx: Ctx, id: string): Promise<Person> {
  const [person] = isId(id) ? await listPersons(ctx, { ids: [id] }) : [];
  if (!person) throw new NotFound(`person ${id}`);
  return person;
}

/** The name that a page shows for somebody; empty if there is no such person any more. */
export async function nameOf(ctx: Ctx, personId: string): Promise<string> {
  return (await listPersons(ctx, { ids: [personId] }))[0]?.name ?? '';
}

/** Everyone who reads this mailbox, by name. */
export async function listPersonsOfMailbox(ctx: Ctx, email: string): Promise<Person[]> {
  return identityDb(ctx.db)
    .selectFrom('person')
    .select(['id', 'name', 'email', 'language'])
    .where(sql`lower(email)`, '=', email.trim().toLowerCase())
    .orderBy(sql`name collate "de-x-icu"`)
    .orderBy('id')
    .execute();
}

/** The people of these organisations today, or the memberships of these people, by name; all without a scope. */
export async function listMembers(
  ctx: Ctx,
  scope: {
    readonly organisationIds?: readonly string[];
    readonly personIds?: readonly string[];
    readonly membershipIds?: readonly string[];
    readonly roles?: readonly Role[];
  },
): Promise<Member[]> {
  let query = identityDb(ctx.db)
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select(['membership.id as membershipId', 'organisationId', 'role', 'since'])
    .select(['person.id', 'name', 'email', 'language'])
    .where('endedAt', 'is', null)
    .orderBy(sql`name collate "de-x-icu"`)
    .orderBy('membership.id');
  const among = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;
  if (scope.organisationIds) query = query.where('organisationId', '=', among(scope.organisationIds));
  if (scope.personIds) query = query.where('personId', '=', among(scope.personIds));
  if (scope.membershipIds) query = query.where('membership.id', '=', among(scope.membershipIds));
  if (scope.roles) query = query.where('role', '=', sql<Role>`any(${[...scope.roles]})`);
  const rows = await query.execute();
  return rows.map(({ membershipId, organisationId, role, since, ...person }) => ({
    membershipId,
    organisationId,
    role,
    since,
    person,
  }));
}

/** Whether anybody runs an office here; without one the console offers the link that makes its account. */
export async function hasOffice(ctx: Ctx): Promise<boolean> {
  const row = await identityDb(ctx.db)
    .selectFrom('membership')
    .select('id')
    .where('role', '=', 'office')
    .where('endedAt', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
