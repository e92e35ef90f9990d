import { NotFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { AnnexView, Block, CouncilPaper } from '../model.ts';
import { mayReadPaper, mayWritePaper, writesItself } from '../policy.ts';
import { loadEdited, loadPaper } from '../queries.ts';
import { agreementTitle, blocksOf, makeBlocks } from '../rules/blocks.ts';
import { type SequenceStep, stepsOf } from '../rules/sequence.ts';
import { factsOf, loadPaperSubject, type PaperSubject } from './facts.ts';
import { loadOwnSentences } from './sentences.ts';

/** A paper with its text and everything around it. */
export type PaperView = {
  readonly paper: CouncilPaper;
  readonly subject: PaperSubject;
  /** What stands in it: from the release on, what was released. */
  readonly blocks: readonly Block[];
  readonly annexes: readonly AnnexView[];
  readonly steps: readonly SequenceStep[];
  readonly mayWrite: boolean;
  /** The office writes for the authority and says how it came by it. */
  readonly onBehalf: boolean;
};

/** A paper as the actor may see it. @throws NotFound for everyone but its authority and the office of the programme */
export async function loadPaperView(ctx: Ctx, id: string): Promise<PaperView> {
  const paper = await loadPaper(ctx, id);
  const subject = await loadPaperSubject(ctx, paper.partnershipId, paper.organisationId);
  const { officeId } = subject.call.programme;
  if (!mayReadPaper(ctx.actor, officeId, paper.organisationId)) throw new NotFound('paper');
  const mayWrite = mayWritePaper(ctx.actor, officeId, paper.organisationId);
  return {
    ...(await readPaper(ctx, paper, subject)),
    mayWrite,
    onBehalf: mayWrite && !writesItself(ctx.actor, paper.organisationId),
  };
}

/** Text, annexes and sequence of a paper. The caller has shown that the actor may know them. */
export async function readPaper(
  ctx: Ctx,
  paper: CouncilPaper,
  subject: PaperSubject,
): Promise<Omit<PaperView, 'mayWrite' | 'onBehalf'>> {
  const deciding = paper.consultations.findLast(({ role }) => role === 'decision')?.body.name ?? '';
  const facts = factsOf(subject, paper.language, deciding);
  const { released } = paper;
  // What is released does not hear of new sentences.
  const sentences = released ? {} : await loadOwnSentences(ctx, subject.call.programme.id, paper.language);
  const made = makeBlocks(facts, paper, sentences);
  const written = blocksOf(made, await loadEdited(ctx, paper.id));
  return {
    paper,
    subject,
    blocks: released ? written.map(block => ({ ...block, text: released.blocks[block.key] })) : written,
    annexes: (released ?? paper).annexes.map(({ title, isPublic, fileId = null, onPaper = false }, index) => ({
      number: index + 1,
      title:
        title === ''
          ? (released?.agreement?.title ?? released?.agreementTitle ?? agreementTitle(facts, paper, sentences))
          : title,
      isPublic,
      isAgreement: title === '',
      fileId,
      onPaper,
    })),
    steps: stepsOf(paper.consultations, subject.place),
  };
}
