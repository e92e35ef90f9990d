import { NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { fillControls } from '../../../platform/documents/fill-controls.ts';
import { download, html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { listContactPersons } from '../../organisations/queries.ts';
import { saveTemplate } from '../commands/template.ts';
import { fileNameOf, type PaperDocument, paperDocument, tagNames, templateValues } from '../documents/paper.ts';
import { docxType } from '../documents/paper-docx.ts';
import { findSharedPaper } from '../queries/links.ts';
import { findTemplate } from '../queries/template.ts';
import { loadPaperView, type PaperView } from '../queries/view.ts';
import { TemplatePage } from '../views/template-page.tsx';
import { answersOf, paperToWrite, readReceipt, typed } from './load.ts';

/** `GET /de/arbeit/vorlagen/:paper/word-vorlage` */
export async function showTemplate(visit: Visit): Promise<Response> {
  return page(visit, await paperToWrite(visit), {});
}

/** `POST /de/arbeit/vorlagen/:paper/word-vorlage` */
export async function takeTemplate(visit: Visit): Promise<Response> {
  const view = await paperToWrite(visit);
  const receipt = readReceipt(visit, view.onBehalf);
  if (!receipt.ok) return page(visit, view, typed(visit), receipt.reasons, 400);
  const input = { file: visit.fields.file('file'), names: Object.values(tagNames).flat() };
  const saved = await saveTemplate(visit.ctx, view.paper.id, input, receipt.value);
  if (!saved.ok) return page(visit, view, typed(visit), saved.reasons, 422);
  return seeOther(visit.link('papers.template', { paper: view.paper.id }));
}

/** `GET /de/arbeit/vorlagen/:paper/eigene-vorlage.docx`: the paper in the authority's own Word template. */
export async function downloadOwnDocx(visit: Visit): Promise<Response> {
  const view = await loadPaperView(visit.ctx, visit.params.paper!);
  const { organisationId } = view.paper;
  const contacts = await listContactPersons(visit.ctx, [organisationId]);
  return inOwnTemplate(visit, organisationId, paperDocument(view, { kind: 'own', contacts }));
}

/** `GET /de/sitzungsdienst/:secret/eigene-vorlage.docx`: the same for whoever holds a link. */
export async function downloadSharedOwnDocx(visit: Visit): Promise<Response> {
  const shared = await findSharedPaper(visit.ctx, visit.params.secret!);
  if (shared === null) throw new NotFound('link');
  return inOwnTemplate(visit, shared.paper.organisationId, shared.document);
}

async function inOwnTemplate(visit: Visit, organisationId: string, document: PaperDocument): Promise<Response> {
  const template = await findTemplate(visit.ctx, organisationId);
  if (template === null) throw new NotFound('template');
  const filled = fillControls(await visit.ctx.files.read(template.fileId), templateValues(document));
  if (filled === null) throw new NotFound('template');
  return download(filled.file, docxType, `${fileNameOf(document)}.docx`);
}

async function page(
  visit: Visit,
  view: PaperView,
  values: Readonly<Record<string, string>>,
  reasons: readonly Reason[] = [],
  status = 200,
): Promise<Response> {
  const template = await findTemplate(visit.ctx, view.paper.organisationId);
  const answers = answersOf(visit, values, reasons);
  return html(<TemplatePage visit={visit} view={view} answers={answers} template={template} />, status);
}
