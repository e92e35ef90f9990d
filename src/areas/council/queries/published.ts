import { NotFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { loadPaper } from '../queries.ts';
import { loadPaperSubject } from './facts.ts';
import { type PaperView, readPaper } from './view.ts';

/** A released public paper for everybody. @throws NotFound for every other one */
export async function findPublicPaper(ctx: Ctx, id: string): Promise<Omit<PaperView, 'mayWrite' | 'onBehalf'>> {
  const paper = await loadPaper(ctx, id);
  if (!paper.released || !paper.isPublic) throw new NotFound('paper');
  return readPaper(ctx, paper, await loadPaperSubject(ctx, paper.partnershipId, paper.organisationId));
}
