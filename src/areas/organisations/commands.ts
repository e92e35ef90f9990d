import { Forbidden } from '../../kernel/errors.ts';
import { done, type Outcome } from '../../kernel/verdict.ts';
import { audit } from '../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../platform/context.ts';
import type { UploadRefusal } from '../../platform/files/upload.ts';
import { findPlace } from '../places/queries.ts';
import { keepReceipt, type Received, recordAct } from './commands/receipts.ts';
import { mayChangeOrganisation, mayCreateOrganisation } from './policy.ts';
import { loadContactPerson, loadOrganisation } from './queries.ts';
import { addressesOf, mayStandFor, type ReceiptRefusal } from './rules.ts';
import type { ContactPersonInput, OrganisationInput, ProfileInput } from './schema.ts';
import { organisationsDb } from './tables.ts';

type Recorded<T = null> = Outcome<T, ReceiptRefusal | UploadRefusal>;

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
 * behalf, with how it came; so is all that follows. @throws NotFound, Forbidden
 */
export async function changeProfile(
  ctx: Ctx,
  organisationId: string,
  input: ProfileInput,
  received: Received | null = null,
): Promise<Recorded> {
  return inTransaction(ctx, async tx => {
    const before = await loadOrganisation(tx, organisationId);
    if (!mayChangeOrganisation(tx.actor, organisationId)) throw new Forbidden('change profile');
    const fields = (Object.keys(input) as (keyof ProfileInput)[]).filter(
      field => JSON.stringify(input[field]) !== JSON.stringify(before[field]),
    );
    if (fields.length === 0) return done(null);
    const receipt = await keepReceipt(tx, organisationId, received);
    if (!receipt.ok) return receipt;
    await organisationsDb(tx.db).updateTable('organisation').set(input).where('id', '=', organisationId).execute();
    await recordAct(tx, 'organisation.profile-changed', organisationId, fields, receipt.value);
    return done(null);
  });
}

/** Answers the id of the new contact person. @throws NotFound, Forbidden */
export async function addContactPerson(
  ctx: Ctx,
  organisationId: string,
  input: ContactPersonInput,
  received: Received | null = null,
): Promise<Recorded<string>> {
  return inTransaction(ctx, async tx => {
    await loadOrganisation(tx, organisationId);
    if (!mayChangeOrganisation(tx.actor, organisationId)) throw new Forbidden('add contact person');
    const receipt = await keepReceipt(tx, organisationId, received);
    if (!receipt.ok) return receipt;
    const id = tx.newId();
    await organisationsDb(tx.db)
      .insertInto('contactPerson')
      .values({ id, organisationId, ...input, endedAt: null })
      .execute();
    await recordAct(tx, 'organisation.contact-added', organisationId, [id], receipt.value);
    return done(id);
  });
}

/** @throws NotFound, also for somebody who has left; Forbidden */
export async function changeContactPerson(
  ctx: Ctx,
  id: string,
  input: ContactPersonInput,
  received: Received | null = null,
): Promise<Recorded> {
  return inTransaction(ctx, async tx => {
    const { organisationId } = await loadContactPerson(tx, id);
    if (!mayChangeOrganisation(tx.actor, organisationId)) throw new Forbidden('change contact person');
    const receipt = await keepReceipt(tx, organisationId, received);
    if (!receipt.ok) return receipt;
    await organisationsDb(tx.db).updateTable('contactPerson').set(input).where('id', '=', id).execute();
    await recordAct(tx, 'organisation.contact-changed', organisationId, [id], receipt.value);
    return done(null);
  });
}

/** Somebody else takes over; the name stays while proof is due. @throws NotFound, Forbidden */
export async function endContactPerson(ctx: Ctx, id: string, received: Received | null = null): Promise<Recorded> {
  return inTransaction(ctx, async tx => {
    const { organisationId } = await loadContactPerson(tx, id);
    if (!mayChangeOrganisation(tx.actor, organisationId)) throw new Forbidden('end contact person');
    const receipt = await keepReceipt(tx, organisationId, received);
    if (!receipt.ok) return receipt;
    await organisationsDb(tx.db).updateTable('contactPerson').set({ endedAt: tx.now }).where('id', '=', id).execute();
    await recordAct(tx, 'organisation.contact-ended', organisationId, [id], receipt.value);
    return done(null);
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
