import { NotFound } from '../../../kernel/errors.ts';
import { canMakePdf, makePdf } from '../../../platform/documents/pdf.ts';
import { download, html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { proposalData, proposalTemplate } from '../documents/proposal.ts';
import { HeadPage } from '../views/head-page.tsx';
import { pairTextsIn } from '../views/words.ts';
import { loadProposalView } from './pair.tsx';

/** `GET /de/arbeit/paar/:proposal/leitung`: all that a head of administration decides on, on one page. */
export async function showForHead(visit: Visit): Promise<Response> {
  return html(<HeadPage visit={visit} view={await loadProposalView(visit)} pdf={canMakePdf()} />);
}

/** `GET /de/arbeit/paar/:proposal/vorschlag.pdf`: the proposal with its reasons and figures, to print. */
export async function downloadProposal(visit: Visit): Promise<Response> {
  const view = await loadProposalView(visit);
  if (!canMakePdf()) throw new NotFound('pdf');
  const file = makePdf(proposalTemplate, visit.language, proposalData(view, visit.language));
  return download(file, 'application/pdf', pairTextsIn(visit.language).paper.file);
}
