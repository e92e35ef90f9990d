import { Forbidden } from '../../kernel/errors.ts';
import { done, type Outcome } from '../../kernel/verdict.ts';
import { audit } from '../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../platform/context.ts';
import { findPlace } from '../places/queries.ts';
import { mayChangeOrganisation, mayCreateOrganisation } from './policy.ts';
import { loadContactPerson, loadOrganisation } from './queries.ts';
import { mayStandFor } from './rules.ts';
import type { ContactPersonInput, OrganisationInput } from './schema.ts';
import { organisationsDb } from './tables.ts';

/** Answers the id of the new organisation. @throws Forbidden */
export async function createOrganisation(ctx: Ctx, input: OrganisationInput): Promise<Outcome<string>> {
  return inTransaction(ctx, async tx => {
    if (!mayCreateOrganisation(tx.actor)) throw new Forbidden('create organisation');
    const allowed = mayStandFor(input, await isKnown(tx, input.placeId));
    if (!allowed.ok) return allowed;
    const id = tx.newId();
    await organisationsDb(tx.db)
      .insertInto('organisation')
      .values({ id, ...input, createdAt: tx.now })
      .execute();
    await audit(tx, act('organisation.created', id));
    return done(id);
  });
}

/** Takes only the fields that are given. @throws NotFound, Forbidden */
export async function changeOrganisation(
  ctx: Ctx,
  id: string,
  input: Partial<Omit<OrganisationInput, 'invented'>>,
): Promise<Outcome<void>> {
  return inTransaction(ctx, async tx => {
    const before = await loadOrganisation(tx, id);
    if (!mayChangeOrganisation(tx.actor, id)) throw new Forbidden('change organisation');
    const after = { ...before, ...input };
    const allowed = mayStandFor(after, await isKnown(tx, after.placeId));
    if (!allowed.ok) return allowed;
    const fields = changedFields(before, after);
    if (fields.length === 0) return done(undefined);
    const { id: _id, ...values } = after;
    await organisationsDb(tx.db)
      .updateTable('organisation')
      .set({ ...values, languages: [...values.languages] })
      .where('id', '=', id)
      .execute();
    await audit(tx, { ...act('organisation.changed', id), fields });
    return done(undefined);
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
    await audit(tx, { ...act('organisation.contact-added', organisationId), fields: [id] });
    return done(id);
  });
}

/** @throws NotFound, Forbidden */
export async function changeContactPerson(ctx: Ctx, id: string, input: ContactPersonInput): Promise<Outcome<void>> {
  return inTransaction(ctx, async tx => {
    const before = await loadContactPerson(tx, id);
    if (!mayChangeOrganisation(tx.actor, before.organisationId)) throw new Forbidden('change contact person');
    await organisationsDb(tx.db).updateTable('contactPerson').set(input).where('id', '=', id).execute();
    await audit(tx, {
      ...act('organisation.contact-changed', before.organisationId),
      fields: changedFields(before, { ...before, ...input }),
    });
    return done(undefined);
  });
}

/** Somebody is no contact person any more. The row stays while proof is due. @throws NotFound, Forbidden */
export async function endContactPerson(ctx: Ctx, id: string): Promise<Outcome<void>> {
  return inTransaction(ctx, async tx => {
    const { organisationId } = await loadContactPerson(tx, id);
    if (!mayChangeOrganisation(tx.actor, organisationId)) throw new Forbidden('end contact person');
    await organisationsDb(tx.db).updateTable('contactPerson').set({ endedAt: tx.now }).where('id', '=', id).execute();
    await audit(tx, { ...act('organisation.contact-ended', organisationId), fields: [id] });
    return done(undefined);
  });
}

async function isKnown(ctx: Ctx, placeId: string | null): Promise<boolean> {
  return placeId !== null && (await findPlace(ctx, placeId)) !== null;
}

function act(action: string, organisationId: string) {
  return { action, subjectKind: 'organisation', subjectId: organisationId, organisationId };
}

function changedFields<T extends object>(before: T, after: T): string[] {
  const keys = Object.keys(after) as (keyof T & string)[];
  return keys.filter(key => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}
