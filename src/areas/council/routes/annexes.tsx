import { NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { download, html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { saveAnnexFiles, seenOfAnnexes } from '../commands/annexes.ts';
import { annexPdf, annexZip, canGiveAnnex, fileNameOfAnnex } from '../documents/annex.ts';
import { fileNameOf, type PaperDocument, paperDocument } from '../documents/paper.ts';
import { type AnnexFile, listAnnexFiles } from '../queries/annexes.ts';
import { findSharedPaper } from '../queries/links.ts';
import { findPublicPaper } from '../queries/published.ts';
import { loadPaperView, type PaperView } from '../queries/view.ts';
import { annexInput } from '../schema.ts';
import { AnnexesPage } from '../views/annexes-page.tsx';
import { answersOf, backToPaper, paperToWrite, readReceipt, reasonsOf, typed } from './load.ts';

/** `GET /de/arbeit/vorlagen/:paper/anlagen` */
export async function showAnnexes(visit: Visit): Promise<Response> {
  const view = await paperToWrite(visit);
  return view.paper.state === 'draft' ? page(visit, view, {}) : backToPaper(visit, view);
}

/** `POST /de/arbeit/vorlagen/:paper/anlagen` */
export async function takeAnnexes(visit: Visit): Promise<Response> {
  const view = await paperToWrite(visit);
  const { fields } = visit;
  const shape = readShape(annexInput, { title: fields.text('title'), isPublic: fields.text('isPublic') });
  const receipt = readReceipt(visit, view.onBehalf);
  if (!shape.ok || !receipt.ok) return page(visit, view, typed(visit), reasonsOf(shape, receipt), 400);
  const files = view.annexes.flatMap((_, place) => {
    const file = fields.file(`file.${place}`);
    return file === null ? [] : [{ place, file }];
  });
  const file = fields.file('added');
  const added = file === null ? null : { ...shape.value, file };
  const uploads = { files, added, seen: fields.text('seen') };
  const saved = await saveAnnexFiles(visit.ctx, view.paper.id, uploads, receipt.value);
  return saved.ok ? backToPaper(visit, view) : page(visit, view, typed(visit), saved.reasons, 422);
}

function page(
  visit: Visit,
  view: PaperView,
  values: Readonly<Record<string, string>>,
  reasons: readonly Reason[] = [],
  status = 200,
): Promise<Response> {
  const seen = seenOfAnnexes(view.paper);
  return html(<AnnexesPage {...{ visit, view, seen }} answers={answersOf(visit, values, reasons)} />, status);
}

/** Annexes with the paper that they belong to. */
type Bound = { readonly document: PaperDocument; readonly files: readonly AnnexFile[] };

/** `GET /de/arbeit/vorlagen/:paper/anlage/:annex` */
export async function downloadAnnex(visit: Visit): Promise<Response> {
  return give(visit, await ownAnnexes(visit));
}

/** `GET /de/arbeit/vorlagen/:paper/anlagen.zip` */
export async function downloadAnnexes(visit: Visit): Promise<Response> {
  return giveAll(visit, await ownAnnexes(visit));
}

/** `GET /de/sitzungsdienst/:secret/anlage/:annex` */
export async function downloadSharedAnnex(visit: Visit): Promise<Response> {
  return give(visit, await sharedAnnexes(visit));
}

/** `GET /de/sitzungsdienst/:secret/anlagen.zip` */
export async function downloadSharedAnnexes(visit: Visit): Promise<Response> {
  return giveAll(visit, await sharedAnnexes(visit));
}

/** `GET /de/vorlagen/:paper/anlage/:annex`: only what is public. */
export async function downloadPublicAnnex(visit: Visit): Promise<Response> {
  const view = await findPublicPaper(visit.ctx, visit.params.paper!);
  const files = await listAnnexFiles(visit.ctx, view, 'public');
  return give(visit, { document: paperDocument(view, { kind: 'public' }), files });
}

async function ownAnnexes(visit: Visit): Promise<Bound> {
  const view = await loadPaperView(visit.ctx, visit.params.paper!);
  const files = await listAnnexFiles(visit.ctx, view, 'own');
  return { document: paperDocument(view, { kind: 'own', contacts: [] }), files };
}

async function sharedAnnexes(visit: Visit): Promise<Bound> {
  const shared = await findSharedPaper(visit.ctx, visit.params.secret!);
  if (shared === null) throw new NotFound('link');
  return { document: shared.document, files: shared.annexFiles };
}

async function give(visit: Visit, { document, files }: Bound): Promise<Response> {
  const annex = files.find(({ number }) => String(number) === visit.params.annex);
  if (!annex || !canGiveAnnex(annex)) throw new NotFound('annex');
  return download(await annexPdf(visit.ctx, document, annex), 'application/pdf', fileNameOfAnnex(document, annex));
}

async function giveAll(visit: Visit, { document, files }: Bound): Promise<Response> {
  const given = files.filter(canGiveAnnex);
  if (given.length === 0) throw new NotFound('annexes');
  const name = `${fileNameOf(document)} ${document.annexes.title}.zip`;
  return download(await annexZip(visit.ctx, document, given), 'application/zip', name);
}
