import { sql } from 'kysely';
import { Forbidden } from '../../../kernel/errors.ts';
import type { Day } from '../../../kernel/day.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { Channel } from '../../applications/model.ts';
import type { CouncilPaper } from '../model.ts';
import { loadPaper } from '../queries.ts';
import { knownPeople } from '../queries/annexes.ts';
import { loadPaperSubject } from '../queries/facts.ts';
import { loadPaperView, type PaperView } from '../queries/view.ts';
import { mayHaveArrived, type ReceiptRefusal } from '../rules/moves.ts';
import { namesIn } from '../rules/people.ts';
import { councilDb } from '../tables.ts';

/** How something reached the office that it records for an authority; null where the authority writes itself. */
export type Receipt = { readonly channel: Channel; readonly receivedOn: Day } | null;

/** A paper that nobody else changes meanwhile. @throws NotFound, or Forbidden for whoever only reads it */
export async function holdPaper(ctx: Ctx, id: string): Promise<PaperView> {
  await lock(ctx, id);
  const view = await loadPaperView(ctx, id);
  if (!view.mayWrite) throw new Forbidden('paper');
  return view;
}

/** The paper behind a link, which nobody else changes meanwhile. The caller shows that the link holds. */
export async function holdLinkedPaper(ctx: Ctx, id: string): Promise<CouncilPaper> {
  await lock(ctx, id);
  return loadPaper(ctx, id);
}

async function lock(ctx: Ctx, id: string): Promise<void> {
  await sql`select 1 from council_paper where id::text = ${id} for update`.execute(ctx.db);
}

/** Takes the consultations of a paper out of the way of positions that are given anew. */
export async function moveAside(ctx: Ctx, paperId: string): Promise<void> {
  await sql`update consultation set position = position + 1000 where paper_id = ${paperId}`.execute(ctx.db);
}

/** Notes the sittings that a once public paper has left: whoever fetched them is told. `before` is the paper before it. */
export async function noteLeft(ctx: Ctx, before: CouncilPaper): Promise<void> {
  if (before.publishedAt === null) return;
  const { consultations } = await loadPaper(ctx, before.id);
  const stays = new Set(consultations.map(({ sitting }) => sitting?.id));
  const left = before.consultations.flatMap(({ sitting, isPublic }) =>
    isPublic && sitting !== null && !stays.has(sitting.id) ? [sitting.id] : [],
  );
  if (left.length === 0) return;
  await councilDb(ctx.db).updateTable('sitting').set({ leftAt: ctx.now }).where('id', 'in', left).execute();
}

/** Whom of the people around a paper these texts name, where everybody reads them at once; else nobody. */
export async function namedAtOnce(ctx: Ctx, paper: CouncilPaper, texts: readonly string[]): Promise<string[]> {
  if (!paper.released || !paper.isPublic) return [];
  const subject = await loadPaperSubject(ctx, paper.partnershipId, paper.organisationId);
  return namesIn(texts, await knownPeople(ctx, subject));
}

/** Whether the office has said how it came by what it records. The program itself needs not say. */
export function checkReceipt(ctx: Ctx, onBehalf: boolean, receipt: Receipt): Outcome<null, ReceiptRefusal> {
  if (!onBehalf || ctx.actor.kind === 'system') return done(null);
  const allowed = mayHaveArrived(receipt?.receivedOn ?? null, ctx.today);
  return allowed.ok ? done(null) : refused(...allowed.reasons);
}

/** Writes down who did what to a paper, and how it came if the office did it for somebody. */
export async function noteAct(
  ctx: Ctx,
  paper: { readonly id: string; readonly organisationId: string },
  act: { readonly action: string; readonly onBehalf: boolean; readonly receipt: Receipt; readonly fields?: string[] },
): Promise<void> {
  const { action, onBehalf, receipt, fields = [] } = act;
  if (onBehalf && receipt !== null) {
    await councilDb(ctx.db)
      .insertInto('paperReceipt')
      .values({ id: ctx.newId(), paperId: paper.id, at: ctx.now, action, ...receipt })
      .execute();
  }
  await councilDb(ctx.db).updateTable('councilPaper').set({ changedAt: ctx.now }).where('id', '=', paper.id).execute();
  await audit(ctx, {
    action,
    subjectKind: 'council_paper',
    subjectId: paper.id,
    organisationId: paper.organisationId,
    onBehalf,
    fields,
  });
}
