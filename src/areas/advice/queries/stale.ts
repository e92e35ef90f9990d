import { sql } from 'kysely';
import type { Ctx } from '../../../platform/context.ts';
import { listPlacesById } from '../../places/queries.ts';
import type { Partnership } from '../../partnerships/model.ts';
import type { Audience, Pause, StaleFact, StaleRule } from '../model/stale.ts';
import type { Placed } from '../rules/stale.ts';
import { adviceDb } from '../tables.ts';

/** What these programmes have written down, by programme, the latest first. */
export async function listRules(ctx: Ctx, programmeIds: readonly string[]): Promise<Map<string, StaleRule[]>> {
  const rows = await adviceDb(ctx.db)
    .selectFrom('adviceRule')
    .selectAll()
    .where('programmeId', '=', sql<string>`any(${[...programmeIds]}::uuid[])`)
    .orderBy('validFrom', 'desc')
    .execute();
  const byProgramme = Map.groupBy(rows, ({ programmeId }) => programmeId);
  return new Map(
    programmeIds.map(id => [
      id,
      (byProgramme.get(id) ?? []).map(({ validFrom, contactDays, meetingDays, pulseDays, ...steps }) => ({
        ...{ validFrom, contactDays, meetingDays, pulseDays },
        steps: { adviser: steps.adviserDays, office: steps.officeDays, authority: steps.authorityDays },
      })),
    ]),
  );
}

/** The pauses of these programmes that concern all pairs, and those of these pairs; the next first. One statement. */
export async function listPauses(
  ctx: Ctx,
  scope: { readonly programmeIds: readonly string[]; readonly partnershipIds: readonly string[] },
): Promise<(Pause & { readonly programmeId: string })[]> {
  const among = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;
  return adviceDb(ctx.db)
    .selectFrom('advicePause')
    .selectAll()
    .where(({ or, and, eb }) =>
      or([
        and([eb('kind', '=', 'holidays'), eb('programmeId', '=', among(scope.programmeIds))]),
        eb('partnershipId', '=', among(scope.partnershipIds)),
      ]),
    )
    .orderBy('from')
    .orderBy('id')
    .execute();
}

/** The Länder of the members of these pairs. */
export async function landsOf(ctx: Ctx, partnerships: readonly Pick<Partnership, 'members'>[]): Promise<Placed[]> {
  const members = partnerships.flatMap(one => one.members);
  const places = await listPlacesById(ctx, [...new Set(members.flatMap(({ placeId }) => placeId ?? []))]);
  const landOf = new Map(places.map(({ id, land }) => [id, land]));
  return members.map(({ organisationId, placeId }) => ({ organisationId, land: landOf.get(placeId ?? '') ?? null }));
}

/** Silence in a pair that was found a fact, with who was told. */
export type KnownFact = StaleFact & { readonly id: string; readonly told: readonly Audience[] };

/** What was found in these pairs, by pair. Two statements. */
export async function listFacts(ctx: Ctx, partnershipIds: readonly string[]): Promise<Map<string, KnownFact[]>> {
  if (partnershipIds.length === 0) return new Map();
  const db = adviceDb(ctx.db);
  const facts = await db
    .selectFrom('adviceFact')
    .selectAll()
    .where('partnershipId', '=', sql<string>`any(${[...partnershipIds]}::uuid[])`)
    .execute();
  const steps = await db
    .selectFrom('adviceStep')
    .select(['factId', 'audience'])
    .where('factId', '=', sql<string>`any(${facts.map(({ id }) => id)}::uuid[])`)
    .execute();
  const toldOf = Map.groupBy(steps, ({ factId }) => factId);
  const byPair = Map.groupBy(facts, ({ partnershipId }) => partnershipId);
  return new Map(
    [...byPair].map(([pair, found]) => [
      pair,
      found.map(({ id, kind, organisationId, since }) => ({
        ...{ id, kind, organisationId, since },
        told: (toldOf.get(id) ?? []).map(({ audience }) => audience),
      })),
    ]),
  );
}
