import { sql } from 'kysely';
import { type Day, dayAt } from '../../kernel/day.ts';
import { NotFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/id.ts';
import { type Ctx, homeTimeZone } from '../../platform/context.ts';
import { listPartnershipActs } from '../partnerships/queries/start.ts';
import { type DocumentVersion, type KeepYears, type PairDocument, usualYears } from './model.ts';
import { documentsDb } from './tables.ts';

type VersionRow = DocumentVersion & { readonly documentId: string };

/** The documents of a pair, latest first, with all versions. Two statements. The caller has shown that the actor may read the pair. */
export async function listDocuments(ctx: Ctx, partnershipId: string): Promise<PairDocument[]> {
  const rows = await documentsDb(ctx.db)
    .selectFrom('pairDocument')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .orderBy('id', 'desc')
    .execute();
  const { rows: versions } = await sql<VersionRow>`
    select version.id, document_id, number, file_id, file.name as file_name, file.size, note,
      version.organisation_id, version.at
    from pair_document_version as version
      join pair_document on pair_document.id = version.document_id
      join file on file.id = version.file_id
    where pair_document.partnership_id = ${partnershipId}
    order by number desc`.execute(ctx.db);
  const versionsOf = Map.groupBy(versions, ({ documentId }) => documentId);
  return rows.map(({ removedOn, removedBy, removedWhy, ...row }) => ({
    ...row,
    removed: removedOn === null ? null : { on: removedOn, organisationId: removedBy!, reason: removedWhy! },
    versions: (versionsOf.get(row.id) ?? []).map(({ documentId: _, ...version }) => version),
  }));
}

/** One document of this pair. @throws NotFound */
export async function loadDocument(ctx: Ctx, partnershipId: string, id: string): Promise<PairDocument> {
  const document = isId(id) ? (await listDocuments(ctx, partnershipId)).find(one => one.id === id) : undefined;
  if (!document) throw new NotFound('document');
  return document;
}

/** What partners from outside may read of a pair. */
export async function listForGuests(ctx: Ctx, partnershipId: string): Promise<PairDocument[]> {
  const documents = await listDocuments(ctx, partnershipId);
  return documents.filter(({ audience, removed }) => audience === 'guests' && removed === null);
}

/** How long a programme keeps documents after the end. */
export async function loadYears(ctx: Ctx, programmeId: string): Promise<KeepYears> {
  const row = await documentsDb(ctx.db)
    .selectFrom('documentYears')
    .select(['work', 'proof', 'personal'])
    .where('programmeId', '=', programmeId)
    .executeTakeFirst();
  return row ?? usualYears;
}

/** The day on which a pair was closed or ended early; null while it goes on. */
export async function findEnd(ctx: Ctx, partnershipId: string): Promise<Day | null> {
  const acts = await listPartnershipActs(ctx, partnershipId);
  const end = acts.find(({ kind }) => kind === 'closed' || kind === 'dissolved');
  return end ? dayAt(end.at, homeTimeZone) : null;
}
