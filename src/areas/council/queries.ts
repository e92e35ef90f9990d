import { sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/id.ts';
import type { Ctx } from '../../platform/context.ts';
import type { BlockKey, Consultation, CouncilPaper } from './model.ts';
import { bodyOf, listBodiesById } from './queries/bodies.ts';
import { councilDb } from './tables.ts';

/** @throws NotFound. Whether the actor may read it is decided by the caller, who knows the office. */
export async function loadPaper(ctx: Ctx, id: string): Promise<CouncilPaper> {
  const [found] = isId(id) ? await select(ctx, { ids: [id] }) : [];
  if (!found) throw new NotFound('paper');
  return found;
}

/** The papers of these authorities, latest first. */
export async function listPapersOf(ctx: Ctx, organisationIds: readonly string[]): Promise<CouncilPaper[]> {
  return select(ctx, { organisationIds });
}

/** The papers about these partnerships, latest first. */
export async function listPapersAbout(ctx: Ctx, partnershipIds: readonly string[]): Promise<CouncilPaper[]> {
  return select(ctx, { partnershipIds });
}

/** The papers of everybody that are on no agenda yet, for timed work. */
export async function listPapersBeforeAgenda(ctx: Ctx): Promise<CouncilPaper[]> {
  return select(ctx, 'before-agenda');
}

/** The papers that everybody may read or could read once, whatever became of them. Latest first. */
export async function listOncePublicPapers(ctx: Ctx): Promise<CouncilPaper[]> {
  return select(ctx, 'once-public');
}

/** The parts of a paper that somebody edited, with what the data said then. */
export async function loadEdited(
  ctx: Ctx,
  paperId: string,
): Promise<ReadonlyMap<BlockKey, { readonly text: string; readonly base: string }>> {
  const rows = await councilDb(ctx.db).selectFrom('paperBlock').selectAll().where('paperId', '=', paperId).execute();
  return new Map(rows.map(({ key, text, base }) => [key, { text, base }]));
}

type Scope =
  | 'once-public'
  | 'before-agenda'
  | { readonly ids: readonly string[] }
  | { readonly organisationIds: readonly string[] }
  | { readonly partnershipIds: readonly string[] };

/** Three statements, however many papers. */
async function select(ctx: Ctx, scope: Scope): Promise<CouncilPaper[]> {
  const db = councilDb(ctx.db);
  let query = db.selectFrom('councilPaper').selectAll().orderBy('id', 'desc');
  if (scope === 'once-public') query = query.where('publishedAt', 'is not', null);
  else if (scope === 'before-agenda') query = query.where('state', 'in', ['draft', 'co-signed', 'released']);
  else if ('ids' in scope) query = query.where('id', '=', among(scope.ids));
  else if ('organisationIds' in scope) query = query.where('organisationId', '=', among(scope.organisationIds));
  else query = query.where('partnershipId', '=', among(scope.partnershipIds));
  const papers = await query.execute();
  if (papers.length === 0) return [];
  const rows = await db
    .selectFrom('consultation')
    .leftJoin('sitting', 'sitting.id', 'consultation.sittingId')
    .selectAll('consultation')
    .select(['sitting.day', 'sitting.time'])
    .where('paperId', '=', among(papers.map(({ id }) => id)))
    .orderBy('position')
    .execute();
  const bodies = await listBodiesById(ctx, [...new Set(rows.map(({ bodyId }) => bodyId))]);
  const consultations = rows.map(row => ({
    paperId: row.paperId,
    consultation: {
      id: row.id,
      body: bodyOf(bodies, row.bodyId),
      sitting:
        row.sittingId === null ? null : { id: row.sittingId, bodyId: row.bodyId, day: row.day!, time: row.time ?? '' },
      role: row.role,
      isPublic: row.isPublic,
      result: row.result,
      resultOn: row.resultOn,
      fileId: row.fileId,
      ...(row.takenAt === null ? {} : { taken: { source: row.source, at: row.takenAt } }),
      ...(row.remoteId === '' ? {} : { remoteId: row.remoteId }),
    } satisfies Consultation,
  }));
  const byPaper = Map.groupBy(consultations, ({ paperId }) => paperId);
  return papers.map(paper => ({
    ...paper,
    consultations: (byPaper.get(paper.id) ?? []).map(({ consultation }) => consultation),
  }));
}

function among(ids: readonly string[]) {
  return sql<string>`any(${[...ids]}::uuid[])`;
}
