import { isId } from '../../../kernel/id.ts';
import type { Ctx } from '../../../platform/context.ts';
import { listOrganisations } from '../../organisations/queries.ts';
import { findPlacesByKey } from './named.ts';

/** The names of places and organisations behind saved keys; a few statements however many. */
export async function listNames(ctx: Ctx, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const places = await findPlacesByKey(ctx, keys);
  const ids = keys.filter(isId);
  const organisations = ids.length === 0 ? [] : await listOrganisations(ctx, { ids });
  return new Map([
    ...[...places].map(([key, place]) => [key, place.name] as const),
    ...organisations.map(({ id, name }) => [id, name] as const),
  ]);
}
