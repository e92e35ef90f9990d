import { sql } from 'kysely';
import { Broken } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { CouncilBody, Sitting } from '../model.ts';
import { councilDb } from '../tables.ts';

/** The bodies of an authority, by name. */
export async function listBodies(ctx: Ctx, organisationId: string): Promise<CouncilBody[]> {
  return (await select(ctx).where('organisationId', '=', organisationId).execute()).map(toBody);
}

export type KnownSitting = Sitting & { readonly body: string };

/** The sittings of an authority's bodies from today on, in the order of their days. */
export async function listSittingsAhead(ctx: Ctx, organisationId: string): Promise<KnownSitting[]> {
  return councilDb(ctx.db)
    .selectFrom('sitting')
    .innerJoin('councilBody', 'councilBody.id', 'sitting.bodyId')
    .selectAll('sitting')
    .select('councilBody.name as body')
    .where('organisationId', '=', organisationId)
    .where('day', '>=', ctx.today)
    .orderBy('day')
    .orderBy(sql`name collate "de-x-icu"`)
    .execute();
}

/** Bodies by their ids. */
export async function listBodiesById(ctx: Ctx, ids: readonly string[]): Promise<CouncilBody[]> {
  const rows = await select(ctx)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return rows.map(toBody);
}

/** @throws Broken where a row points at a body that is not among them */
export function bodyOf(bodies: readonly CouncilBody[], id: string): CouncilBody {
  const found = bodies.find(body => body.id === id);
  if (!found) throw new Broken('a consultation without body');
  return found;
}

function select(ctx: Ctx) {
  return councilDb(ctx.db)
    .selectFrom('councilBody')
    .selectAll()
    .orderBy(sql`name collate "de-x-icu"`);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function toBody({ leadDays, leadUnit, ...body }: Row): CouncilBody {
  return { ...body, lead: leadDays === null || leadUnit === null ? null : { days: leadDays, unit: leadUnit } };
}
