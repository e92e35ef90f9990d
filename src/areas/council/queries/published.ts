import { NotFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { mayEverybodyRead } from '../policy.ts';
import { loadPaper } from '../queries.ts';
import { loadPaperSubject } from './facts.ts';
import { type PaperView, readPaper } from './view.ts';

/** A released public paper that is not withdrawn, for everybody. @throws NotFound for every other one */
export async function findPublicPaper(ctx: Ctx, id: string): Promise<Omit<PaperView, 'mayWrite' | 'onBehalf'>> {
  const paper = await loadPaper(ctx, id);
  if (!mayEverybodyRead(paper)) throw new NotFound('paper');
  return readPaper(ctx, paper, await loadPaperSubject(ctx, paper.partnershipId, paper.organisationId));
}
