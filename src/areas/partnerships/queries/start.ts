import { sql } from 'kysely';
import type { Ctx } from '../../../platform/context.ts';
import { isId } from '../../../kernel/id.ts';
import { listContactPersonsById } from '../../organisations/queries.ts';
import type { FormatsVersion, NamedContact, PartnershipAct } from '../model/start.ts';
import { partnershipsDb } from '../tables.ts';

/** What is there for the start of a partnership's year. */
export type Start = {
  /** Those named today first, then those before. */
  readonly contacts: readonly NamedContact[];
  /** The last proposal. */
  readonly formats: FormatsVersion | null;
};

/** Contact persons and formats of these partnerships, in four statements. The caller has shown that the actor may read. */
export async function loadStarts(ctx: Ctx, partnershipIds: readonly string[]): Promise<Map<string, Start>> {
  if (partnershipIds.length === 0) return new Map();
  const db = partnershipsDb(ctx.db);
  const among = sql<string>`any(${[...partnershipIds]}::uuid[])`;
  const named = await db
    .selectFrom('partnershipContact')
    .selectAll()
    .where('partnershipId', '=', among)
    .orderBy(sql`ended_at desc nulls first`)
    .orderBy('id')
    .execute();
  const people = await listContactPersonsById(
    ctx,
    named.map(({ contactPersonId }) => contactPersonId),
  );
  const versions = await db
    .selectFrom('partnershipFormats')
    .selectAll()
    .where('partnershipId', '=', among)
    .orderBy('number')
    .execute();
  const accepted = await db
    .selectFrom('partnershipFormatsAcceptance')
    .selectAll()
    .where('partnershipId', '=', among)
    .execute();
  const personOf = new Map(people.map(person => [person.id, person]));
  // The last one of each partnership stays.
  const latest = new Map(versions.map(version => [version.partnershipId, version]));
  return new Map(
    partnershipIds.map(id => {
      const version = latest.get(id);
      const acceptedBy = accepted
        .filter(one => one.partnershipId === id && one.number === version?.number)
        .map(({ organisationId }) => organisationId);
      const contacts = named
        .filter(({ partnershipId }) => partnershipId === id)
        .flatMap(({ organisationId, contactPersonId, since, endedAt }) => {
          const person = personOf.get(contactPersonId);
          if (!person) return [];
          const { endedAt: leftAt, ...contact } = person;
          return [{ organisationId, contact, since, endedAt: endedAt ?? leftAt }];
        });
      return [id, { contacts, formats: version ? { ...version, acceptedBy } : null }];
    }),
  );
}

/** Contact persons and formats of one partnership. */
export async function loadStart(ctx: Ctx, partnershipId: string): Promise<Start> {
  return (await loadStarts(ctx, [partnershipId])).get(partnershipId)!;
}

/** What happened in a partnership, latest first. */
export async function listPartnershipActs(ctx: Ctx, partnershipId: string): Promise<PartnershipAct[]> {
  return partnershipsDb(ctx.db)
    .selectFrom('partnershipAct')
    .select(['id', 'kind', 'organisationId', 'at', 'onBehalf', 'channel', 'receivedOn', 'fileId', 'reason'])
    .where('partnershipId', '=', partnershipId)
    .orderBy('number', 'desc')
    .limit(200)
    .execute();
}

/** Whose word came in this letter; null for any other file. */
export async function findLetterOf(ctx: Ctx, partnershipId: string, fileId: string): Promise<string | null> {
  if (!isId(fileId)) return null;
  return (await listPartnershipActs(ctx, partnershipId)).find(act => act.fileId === fileId)?.organisationId ?? null;
}
