import { type Consultation, type CouncilPaper, isOver } from '../model.ts';

/** A resolution that a paper asks for: of the deciding body where one is named, with what it said. */
export type Resolution = {
  readonly paper: CouncilPaper;
  /** Null for a decision paper whose sequence names nobody who decides yet. */
  readonly consultation: Consultation | null;
  /** Whether somebody still has to decide. */
  readonly needed: boolean;
};

/**
 * The resolutions that these papers ask for: of every body that decides, also where it decides twice, and of decision
 * papers without such a body. A deferral is no resolution: the body that takes it up again is in the sequence, or missing.
 */
export function resolutionsOf(papers: readonly CouncilPaper[]): Resolution[] {
  return papers.flatMap((paper): Resolution[] => {
    const open = !isOver(paper.state);
    const deciding = paper.consultations.filter(({ role }) => role === 'decision');
    const isSettled = (result: Consultation['result']) => result !== null && result !== 'deferred';
    const said = deciding
      .filter(({ result }) => open || isSettled(result))
      .filter(({ result }) => result !== 'deferred')
      .map(consultation => ({ paper, consultation, needed: !isSettled(consultation.result) }));
    const isMissing = open && paper.kind === 'decision' && said.length === 0;
    return isMissing ? [{ paper, consultation: null, needed: true }] : said;
  });
}
