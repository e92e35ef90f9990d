import { formatDay } from '../../../design/format.ts';
import type { HistoryEntry } from '../../../design/history.tsx';
import { NotFound } from '../../../kernel/errors.ts';
import { listHistory } from '../../../platform/audit.ts';
import { canMakePdf, makePdf } from '../../../platform/documents/pdf.ts';
import { download, html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { downloadStored } from '../../../platform/web/stored.ts';
import { listPersons } from '../../identity/queries.ts';
import { listContactPersons } from '../../organisations/queries.ts';
import { fileNameOf, type PaperDocument, paperDocument, paperTemplate } from '../documents/paper.ts';
import { docxType, paperDocx } from '../documents/paper-docx.ts';
import type { BlockKey } from '../model.ts';
import { listAnnexFiles } from '../queries/annexes.ts';
import { findFinal } from '../queries/final.ts';
import { listReceipts } from '../queries/receipts.ts';
import { findPublicPaper } from '../queries/published.ts';
import { findTemplate } from '../queries/template.ts';
import { loadPaperView } from '../queries/view.ts';
import { deviationsOf } from '../views/final-differences.tsx';
import { PaperPage } from '../views/paper-page.tsx';
import { PublicPage } from '../views/public-page.tsx';
import { historyTextsIn, sayResult, textsIn } from '../views/words.ts';
import { consultationOf } from './load.ts';

/** `GET /de/arbeit/vorlagen/:paper` */
export async function showPaper(visit: Visit): Promise<Response> {
  const view = await loadPaperView(visit.ctx, visit.params.paper!);
  const history = await historyOf(visit, view.paper.id);
  const hasTemplate = (await findTemplate(visit.ctx, view.paper.organisationId)) !== null;
  const annexFiles = await listAnnexFiles(visit.ctx, view, 'own');
  const final = await findFinal(visit.ctx, view.paper.id);
  const deviations = final === null ? null : deviationsOf(paperDocument(view, { kind: 'own', contacts: [] }), final);
  return html(<PaperPage {...{ visit, view, history, hasTemplate, annexFiles, deviations }} pdf={canMakePdf()} />);
}

/** `GET /de/arbeit/vorlagen/:paper/vorlage.pdf`: as its own people read it, with contact persons and all annexes. */
export async function downloadPdf(visit: Visit): Promise<Response> {
  return pdf(await ownDocument(visit));
}

/** `GET /de/arbeit/vorlagen/:paper/vorlage.docx` */
export async function downloadDocx(visit: Visit): Promise<Response> {
  const paper = await ownDocument(visit);
  return download(await paperDocx(paper), docxType, `${fileNameOf(paper)}.docx`);
}

/** `GET /de/arbeit/vorlagen/:paper/beratung/:consultation/auszug` */
export async function downloadResult(visit: Visit): Promise<Response> {
  const view = await loadPaperView(visit.ctx, visit.params.paper!);
  const { fileId } = consultationOf(visit, view);
  if (fileId === null) throw new NotFound('file');
  return downloadStored(visit.ctx, fileId);
}

/** `GET /de/vorlagen/:paper`: a released paper as everybody may read it. */
export async function showPublic(visit: Visit): Promise<Response> {
  const view = await findPublicPaper(visit.ctx, visit.params.paper!);
  const paper = paperDocument(view, { kind: 'public' });
  const annexes = view.annexes.filter(({ isPublic }) => isPublic);
  const annexFiles = await listAnnexFiles(visit.ctx, view, 'public');
  const { language, consultations } = view.paper;
  const results = consultations
    .filter(({ isPublic }) => isPublic)
    .map(({ role, result, resultOn }) =>
      result === null
        ? ''
        : textsIn(language).sequence.resultOn({
            result: sayResult(language, role, result),
            day: formatDay(language, resultOn),
          }),
    );
  const file = canMakePdf() ? visit.link('papers.public-pdf', { paper: visit.params.paper! }) : null;
  return html(<PublicPage {...{ visit, paper, annexes, annexFiles, results }} pdf={file} />);
}

/** `GET /de/vorlagen/:paper/vorlage.pdf` */
export async function downloadPublic(visit: Visit): Promise<Response> {
  return pdf(await publicDocument(visit));
}

async function publicDocument(visit: Visit): Promise<PaperDocument> {
  return paperDocument(await findPublicPaper(visit.ctx, visit.params.paper!), { kind: 'public' });
}

async function ownDocument(visit: Visit): Promise<PaperDocument> {
  const view = await loadPaperView(visit.ctx, visit.params.paper!);
  const contacts = await listContactPersons(visit.ctx, [view.paper.organisationId]);
  return paperDocument(view, { kind: 'own', contacts });
}

function pdf(paper: PaperDocument): Response {
  if (!canMakePdf()) throw new NotFound('pdf');
  return download(makePdf(paperTemplate, paper.language, paper), 'application/pdf', `${fileNameOf(paper)}.pdf`);
}

async function historyOf(visit: Visit, paperId: string): Promise<HistoryEntry[]> {
  const { ctx, language } = visit;
  const texts = textsIn(language);
  const t = historyTextsIn(language);
  const lines = await listHistory(ctx, 'council_paper', paperId);
  const receipts = await listReceipts(ctx, paperId);
  const persons = await listPersons(ctx, { ids: [...new Set(lines.flatMap(({ personId }) => personId ?? []))] });
  const nameOf = new Map(persons.map(({ id, name }) => [id, name]));
  return lines.map(({ action, at, personId, actorKind, onBehalf, fields }) => {
    const say = t[action as keyof typeof t] as string | ((v: { block: string }) => string);
    const what = typeof say === 'function' ? say({ block: texts.blocks[fields[0] as BlockKey] }) : say;
    const receipt = onBehalf
      ? receipts.find(one => one.action === action && one.at.getTime() === at.getTime())
      : undefined;
    return {
      who: actorKind === 'system' ? t.system : (nameOf.get(personId ?? '') ?? t.somebody),
      what: receipt
        ? t.receipt({ what, channel: texts.channels[receipt.channel], day: formatDay(language, receipt.receivedOn) })
        : what,
      when: at,
      ...(onBehalf && actorKind !== 'system' ? { onBehalf } : {}),
    };
  });
}
