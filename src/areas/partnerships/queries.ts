import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { NotFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/id.ts';
import type { Ctx } from '../../platform/context.ts';
import { listOrganisations } from '../organisations/queries.ts';
import type { Partnership } from './model.ts';
import { beganOf } from './rules.ts';
import { partnershipsDb } from './tables.ts';

/** @throws NotFound. Whether the actor may read it is decided by the caller, who knows the office. */
export async function loadPartnership(ctx: Ctx, id: string): Promise<Partnership> {
  const [found] = isId(id) ? await select(ctx, { ids: [id] }) : [];
  if (!found) throw new NotFound('partnership');
  return found;
}

/** The partnerships of these calls, in the order in which they were recorded. Who works with whom is public. */
export async function listPartnershipsOfCalls(ctx: Ctx, callIds: readonly string[]): Promise<Partnership[]> {
  return select(ctx, { callIds });
}

/** The partnerships in which one of these organisations is a member. */
export async function listPartnershipsOf(ctx: Ctx, organisationIds: readonly string[]): Promise<Partnership[]> {
  return select(ctx, { organisationIds });
}

/** The partnerships that a person advises today. */
export async function listPartnershipsAdvised(ctx: Ctx, personId: string): Promise<Partnership[]> {
  return select(ctx, { adviserId: personId, on: ctx.today });
}

/** Partnerships whose rest was to end before today. */
export async function listPartnershipsResting(ctx: Ctx): Promise<{ id: string }[]> {
  return partnershipsDb(ctx.db)
    .selectFrom('partnership')
    .select('id')
    .where('restsUntil', '<', ctx.today)
    .orderBy('id')
    .execute();
}

type Scope =
  | { readonly ids: readonly string[] }
  | { readonly callIds: readonly string[] }
  | { readonly organisationIds: readonly string[] }
  | { readonly adviserId: string; readonly on: Day };

/** Five statements, however many partnerships. */
async function select(ctx: Ctx, scope: Scope): Promise<Partnership[]> {
  const db = partnershipsDb(ctx.db);
  let query = db.selectFrom('partnership').selectAll().orderBy('id');
  if ('ids' in scope) query = query.where('id', '=', among(scope.ids));
  if ('callIds' in scope) query = query.where('callId', '=', among(scope.callIds));
  if ('organisationIds' in scope) {
    query = query.where('id', 'in', own =>
      own
        .selectFrom('partnershipMember')
        .select('partnershipId')
        .where('organisationId', '=', among(scope.organisationIds)),
    );
  }
  if ('adviserId' in scope) {
    query = query.where('id', 'in', advised =>
      advised
        .selectFrom('partnershipAdviser')
        .select('partnershipId')
        .where('personId', '=', scope.adviserId)
        .where('startsOn', '<=', scope.on)
        .where(({ or, eb }) => or([eb('endsOn', 'is', null), eb('endsOn', '>=', scope.on)])),
    );
  }
  const rows = await query.execute();
  if (rows.length === 0) return [];
  const ids = among(rows.map(({ id }) => id));
  const members = await db
    .selectFrom('partnershipMember')
    .selectAll()
    .where('partnershipId', '=', ids)
    .orderBy('position')
    .execute();
  const fields = await db
    .selectFrom('partnershipField')
    .selectAll()
    .where('partnershipId', '=', ids)
    .orderBy('position')
    .execute();
  const advisers = await db
    .selectFrom('partnershipAdviser')
    .selectAll()
    .where('partnershipId', '=', ids)
    .orderBy('startsOn')
    .execute();
  const organisations = await listOrganisations(ctx, {
    ids: [...new Set(members.map(({ organisationId }) => organisationId))],
  });
  const organisationOf = new Map(organisations.map(organisation => [organisation.id, organisation]));
  const membersOf = Map.groupBy(members, ({ partnershipId }) => partnershipId);
  const fieldsOf = Map.groupBy(fields, ({ partnershipId }) => partnershipId);
  const advisersOf = Map.groupBy(advisers, ({ partnershipId }) => partnershipId);
  return rows.map(({ id, callId, proposalId, state, confirmedAt, beganOn, restsUntil, stateBeforeRest }) => ({
    id,
    callId,
    proposalId,
    state,
    confirmedAt,
    beganOn: beganOn === null ? null : beganOf(beganOn),
    rest: stateBeforeRest === null ? null : { until: restsUntil, before: stateBeforeRest },
    members: (membersOf.get(id) ?? []).map(({ organisationId }) => {
      const { name, placeId } = organisationOf.get(organisationId)!;
      return { organisationId, name, placeId };
    }),
    fields: (fieldsOf.get(id) ?? []).map(({ label, fromId, toId }) => ({ label, fromId, toId })),
    advisers: (advisersOf.get(id) ?? []).map(({ partnershipId: _, ...adviser }) => adviser),
  }));
}

function among(ids: readonly string[]) {
  return sql<string>`any(${[...ids]}::uuid[])`;
}
