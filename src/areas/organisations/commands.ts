import { Forbidden } from '../../kernel/errors.ts';
import { done, type Outcome } from '../../kernel/verdict.ts';
import { audit } from '../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../platform/context.ts';
import { findPlace } from '../places/queries.ts';
import { mayChangeOrganisation, mayCreateOrganisation } from './policy.ts';
import { loadOrganisation } from './queries.ts';
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

async function isKnown(ctx: Ctx, placeId: string | null): Promise<boolean> {
  return placeId !== null && (await findPlace(ctx, placeId)) !== null;
}

function act(action: string, organisationId: string) {
  return { action, subjectKind: 'organisation', subjectId: organisationId, organisationId };
}
