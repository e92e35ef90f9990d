import { organisationsOf } from '../../kernel/actor.ts';
import { Forbidden } from '../../kernel/errors.ts';
import { done, type Outcome } from '../../kernel/verdict.ts';
import { audit } from '../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../platform/context.ts';
import { findPlace } from '../places/queries.ts';
import { actsOnBehalf, mayChangeOrganisation, mayCreateOrganisation } from './policy.ts';
import { loadContactPerson, loadOrganisation } from './queries.ts';
import { addressesOf, mayStandFor } from './rules.ts';
import type { ContactPersonInput, OrganisationInput, ProfileInput } from './schema.ts';
import { organisationsDb } from './tables.ts';

/** Answers the id of the new organisation. @throws Forbidden */
export async function createOrganisation(ctx: Ctx, input: OrganisationInput): Promise<Outcome<string>> {
  return inTransaction(ctx, async tx => {
    if (!mayCreateOrganisation(tx.actor)) throw new Forbidden('create organisation');
    const allowed = mayStandFor(input, await isKnown(tx, input.placeId));
    if (!allowed.ok) return allowed;
    const id = tx.newId();
    await insertOrganisation(tx, id, input);
    await audit(tx, {
      action: 'organisation.created',
      subjectKind: 'organisation',
      subjectId: id,
      organisationId: id,
    });
    return done(id);
  });
}

/**
 * Changes what an organisation says of itself and whether everybody may read it. By the office it is recorded as done on
 * behalf. @throws NotFound, Forbidden
 */
export async function changeProfile(ctx: Ctx, organisationId: string, input: ProfileInput): Promise<void> {
  await inTransaction(ctx, async tx => {
    const before = await loadOrganisation(tx, organisationId);
    if (!mayChangeOrganisation(tx.actor, organisationId)) throw new Forbidden('change profile');
    const fields = (Object.keys(input) as (keyof ProfileInput)[]).filter(
      field => JSON.stringify(input[field]) !== JSON.stringify(before[field]),
    );
    if (fields.length === 0) return;
    await organisationsDb(tx.db).updateTable('organisation').set(input).where('id', '=', organisationId).execute();
    await recordAct(tx, 'organisation.profile-changed', organisationId, fields);
  });
}

/** Answers the id of the new contact person. @throws NotFound, Forbidden */
export async function addContactPerson(
  ctx: Ctx,
  organisationId: string,
  input: ContactPersonInput,
): Promise<Outcome<string>> {
  return inTransaction(ctx, async tx => {
    await loadOrganisation(tx, organisationId);
    if (!mayChangeOrganisation(tx.actor, organisationId)) throw new Forbidden('add contact person');
    const id = tx.newId();
    await organisationsDb(tx.db)
      .insertInto('contactPerson')
      .values({ id, organisationId, ...input, endedAt: null })
      .execute();
    await recordAct(tx, 'organisation.contact-added', organisationId, [id]);
    return done(id);
  });
}

/** @throws NotFound, also for somebody who has left; Forbidden */
export async function changeContactPerson(ctx: Ctx, id: string, input: ContactPersonInput): Promise<void> {
  await inTransaction(ctx, async tx => {
    const { organisationId } = await loadContactPerson(tx, id);
    if (!mayChangeOrganisation(tx.actor, organisationId)) throw new Forbidden('change contact person');
    await organisationsDb(tx.db).updateTable('contactPerson').set(input).where('id', '=', id).execute();
    await recordAct(tx, 'organisation.contact-changed', organisationId, [id]);
  });
}

/** Somebody else takes over; the name stays while proof is due. @throws NotFound, Forbidden */
export async function endContactPerson(ctx: Ctx, id: string): Promise<void> {
  await inTransaction(ctx, async tx => {
    const { organisationId } = await loadContactPerson(tx, id);
    if (!mayChangeOrganisation(tx.actor, organisationId)) throw new Forbidden('end contact person');
    await organisationsDb(tx.db).updateTable('contactPerson').set({ endedAt: tx.now }).where('id', '=', id).execute();
    await recordAct(tx, 'organisation.contact-ended', organisationId, [id]);
  });
}

/** Under the first address that nobody has, also where two with one name are brought in at the same moment. */
async function insertOrganisation(ctx: Ctx, id: string, input: OrganisationInput): Promise<void> {
  for (const slug of addressesOf(input.name)) {
    const inserted = await organisationsDb(ctx.db)
      .insertInto('organisation')
      .values({ id, slug, ...input, createdAt: ctx.now })
      .onConflict(conflict => conflict.column('slug').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (inserted) return;
  }
}

async function isKnown(ctx: Ctx, placeId: string | null): Promise<boolean> {
  return placeId !== null && (await findPlace(ctx, placeId)) !== null;
}

/** One line in the history of an organisation; whatever an office does on its behalf, it is told of. */
export async function recordAct(
  ctx: Ctx,
  action: string,
  organisationId: string,
  fields: readonly string[],
): Promise<void> {
  const onBehalf = actsOnBehalf(ctx.actor, organisationId);
  await audit(ctx, {
    action,
    subjectKind: 'organisation',
    subjectId: organisationId,
    organisationId,
    onBehalf,
    fields,
  });
  const [officeId] = organisationsOf(ctx.actor, 'office');
  if (onBehalf && officeId !== undefined) {
    await ctx.outbox.record(ctx, 'organisation.on-behalf', organisationId, { officeId });
  }
}
