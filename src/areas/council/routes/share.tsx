import { addDays } from '../../../kernel/day.ts';
import { NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { canMakePdf, makePdf } from '../../../platform/documents/pdf.ts';
import { download, html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { endLink, sharePaper } from '../commands/share.ts';
import { fileNameOf, type PaperDocument, paperTemplate } from '../documents/paper.ts';
import { docxType, paperDocx } from '../documents/paper-docx.ts';
import { findSharedPaper, listLinks } from '../queries/links.ts';
import type { PaperView } from '../queries/view.ts';
import { linkInput } from '../schema.ts';
import { SharePage } from '../views/share-page.tsx';
import { LinkOverPage, SharedPage } from '../views/link-page.tsx';
import { answersOf, paperToWrite, readReceipt, reasonsOf, typed } from './load.ts';

/** `GET /de/arbeit/vorlagen/:paper/link`; after one was made, its address once. */
export async function showShare(visit: Visit): Promise<Response> {
  const view = await paperToWrite(visit);
  return page(visit, view, { until: addDays(visit.ctx.today, 30) });
}

/** `POST /de/arbeit/vorlagen/:paper/link` */
export async function takeShare(visit: Visit): Promise<Response> {
  const view = await paperToWrite(visit);
  const shape = readShape(linkInput, { until: visit.fields.text('until') });
  const receipt = readReceipt(visit, view.onBehalf);
  if (!shape.ok || !receipt.ok) return page(visit, view, typed(visit), reasonsOf(shape, receipt), 400);
  const shared = await sharePaper(visit.ctx, view.paper.id, shape.value.until, receipt.value);
  if (!shared.ok) return page(visit, view, typed(visit), shared.reasons, 422);
  return seeOther(visit.link('papers.share', { paper: view.paper.id }, { made: shared.value }));
}

/** `POST /de/arbeit/vorlagen/:paper/link/:link` */
export async function takeUnshare(visit: Visit): Promise<Response> {
  const { paper } = await paperToWrite(visit);
  await endLink(visit.ctx, paper.id, visit.params.link!);
  return seeOther(visit.link('papers.share', { paper: paper.id }));
}

async function page(
  visit: Visit,
  view: PaperView,
  values: Readonly<Record<string, string>>,
  reasons: readonly Reason[] = [],
  status = 200,
): Promise<Response> {
  const links = await listLinks(visit.ctx, view.paper.id);
  const secret = visit.query.get('made') ?? '';
  const made = /^[\w-]{32}$/.test(secret) ? `${visit.baseUrl}${visit.link('papers.shared', { secret })}` : null;
  const answers = answersOf(visit, values, reasons);
  return html(<SharePage {...{ visit, view, answers, links, made }} />, status);
}

/** `GET /de/sitzungsdienst/:secret`: whoever holds the link reads the paper; nothing changes by it. */
export async function showShared(visit: Visit): Promise<Response> {
  const shared = await findSharedPaper(visit.ctx, visit.params.secret!);
  if (shared === null) return html(<LinkOverPage visit={visit} />, 410);
  return html(<SharedPage visit={visit} shared={shared} pdf={canMakePdf()} />);
}

/** `GET /de/sitzungsdienst/:secret/vorlage.docx` */
export async function downloadSharedDocx(visit: Visit): Promise<Response> {
  const document = await sharedDocument(visit);
  return download(await paperDocx(document), docxType, `${fileNameOf(document)}.docx`);
}

/** `GET /de/sitzungsdienst/:secret/vorlage.pdf` */
export async function downloadSharedPdf(visit: Visit): Promise<Response> {
  const document = await sharedDocument(visit);
  if (!canMakePdf()) throw new NotFound('pdf');
  const file = makePdf(paperTemplate, document.language, document);
  return download(file, 'application/pdf', `${fileNameOf(document)}.pdf`);
}

async function sharedDocument(visit: Visit): Promise<PaperDocument> {
  const shared = await findSharedPaper(visit.ctx, visit.params.secret!);
  if (shared === null) throw new NotFound('link');
  return shared.document;
}
