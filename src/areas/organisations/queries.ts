import { type SelectQueryBuilder, sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/id.ts';
import type { Ctx } from '../../platform/context.ts';
import type { ContactPerson, Organisation, OrganisationKind, Receipt } from './model.ts';
import { mayReadContactPersons } from './policy.ts';
import { type OrganisationsTables, organisationsDb } from './tables.ts';

/** Names of organisations are public; every actor may read them. */
async function findOrganisation(ctx: Ctx, id: string): Promise<Organisation | null> {
  if (!isId(id)) return null;
  return (await listOrganisations(ctx, { ids: [id] }))[0] ?? null;
}

/** @throws NotFound */
export async function loadOrganisation(ctx: Ctx, id: string): Promise<Organisation> {
  const organisation = await findOrganisation(ctx, id);
  if (organisation === null) throw new NotFound(`organisation ${id}`);
  return organisation;
}

/** The organisation, for its own people and the office. @throws NotFound for everyone else */
export async function loadOwnOrganisation(ctx: Ctx, id: string): Promise<Organisation> {
  const organisation = await loadOrganisation(ctx, id);
  if (!mayReadContactPersons(ctx.actor, id)) throw new NotFound(`organisation ${id}`);
  return organisation;
}

/** The organisation with this part of an address, or null; whether its profile is public is told by `published`. */
export async function findOrganisationBySlug(ctx: Ctx, slug: string): Promise<Organisation | null> {
  return (await select(ctx).where('slug', '=', slug).executeTakeFirst()) ?? null;
}

/** The organisations with these ids, of these kinds, with a public profile …, by name; all of them without a scope. */
export async function listOrganisations(
  ctx: Ctx,
  scope: {
    readonly ids?: readonly string[];
    readonly kinds?: readonly OrganisationKind[];
    readonly placeIds?: readonly string[];
    readonly published?: true;
  } = {},
): Promise<Organisation[]> {
  let query = select(ctx);
  if (scope.ids) query = query.where('id', '=', sql<string>`any(${[...scope.ids]}::uuid[])`);
  if (scope.kinds) query = query.where('kind', '=', sql<OrganisationKind>`any(${[...scope.kinds]})`);
  if (scope.placeIds) query = query.where('placeId', '=', sql<string>`any(${[...scope.placeIds]})`);
  if (scope.published) query = query.where('published', '=', true);
  return query.execute();
}

/** Organisations whose name contains the words, best first. */
export async function searchOrganisations(ctx: Ctx, words: string, limit = 20): Promise<Organisation[]> {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  return select(ctx)
    .where('name', 'ilike', pattern)
    .clearOrderBy()
    .orderBy(sql`similarity(name, ${words})`, 'desc')
    .orderBy(sql`name collate "de-x-icu"`)
    .limit(limit)
    .execute();
}

/** Who can be called at these organisations today. The caller has shown that the actor may know (`policy`). */
export async function listContactPersons(ctx: Ctx, organisationIds: readonly string[]): Promise<ContactPerson[]> {
  return selectContactPersons(ctx)
    .where('organisationId', '=', sql<string>`any(${[...organisationIds]}::uuid[])`)
    .execute();
}

/** A contact person who has not left. The caller shows that the actor may know. @throws NotFound */
export async function loadContactPerson(ctx: Ctx, id: string): Promise<ContactPerson> {
  const found = isId(id) ? await selectContactPersons(ctx).where('id', '=', id).executeTakeFirst() : undefined;
  if (!found) throw new NotFound('contact person');
  return found;
}

/** The contact persons with these ids, also those who have left. The caller has shown that the actor may know. */
export async function listContactPersonsById(
  ctx: Ctx,
  ids: readonly string[],
): Promise<(ContactPerson & { readonly endedAt: Date | null })[]> {
  if (ids.length === 0) return [];
  return organisationsDb(ctx.db)
    .selectFrom('contactPerson')
    .select(['id', 'organisationId', 'name', 'jobTitle', 'email', 'phone', 'endedAt'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

/** How everything came that an office recorded for this organisation. The caller has shown that the actor may know. */
export async function listReceipts(ctx: Ctx, organisationId: string): Promise<Receipt[]> {
  return organisationsDb(ctx.db)
    .selectFrom('organisationReceipt')
    .select(['id', 'receivedOn', 'channel', 'fileId'])
    .where('organisationId', '=', organisationId)
    .execute();
}

function selectContactPersons(ctx: Ctx) {
  return organisationsDb(ctx.db)
    .selectFrom('contactPerson')
    .select(['id', 'organisationId', 'name', 'jobTitle', 'email', 'phone'])
    .where('endedAt', 'is', null)
    .orderBy(sql`name collate "de-x-icu"`)
    .orderBy('id');
}

function select(ctx: Ctx): SelectQueryBuilder<OrganisationsTables, 'organisation', Organisation> {
  return organisationsDb(ctx.db)
    .selectFrom('organisation')
    .select(['id', 'kind', 'name', 'slug', 'placeId', 'phone', 'email', 'languages', 'invented'])
    .select(['website', 'about', 'published'])
    .orderBy(sql`name collate "de-x-icu"`);
}
