import { NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { downloadStored } from '../../../platform/web/stored.ts';
import { listContactPersons } from '../../organisations/queries.ts';
import { fileFinal, fileFinalByLink } from '../commands/final.ts';
import { paperDocument } from '../documents/paper.ts';
import { findFinal } from '../queries/final.ts';
import { findSharedPaper, type SharedPaper } from '../queries/links.ts';
import { loadPaperView, type PaperView } from '../queries/view.ts';
import { isFileable } from '../rules/final.ts';
import { finalInput } from '../schema.ts';
import { FinalFormPage, FinalPage, SharedFinalPage } from '../views/final-page.tsx';
import { LinkOverPage } from '../views/link-page.tsx';
import { answersOf, backToPaper, paperToWrite, readReceipt, reasonsOf, typed } from './load.ts';

/** `GET /de/arbeit/vorlagen/:paper/endfassung` */
export async function showFinal(visit: Visit): Promise<Response> {
  const view = await loadPaperView(visit.ctx, visit.params.paper!);
  const { id, organisationId } = view.paper;
  const contacts = await listContactPersons(visit.ctx, [organisationId]);
  const document = paperDocument(view, { kind: 'own', contacts });
  const final = await findFinal(visit.ctx, id);
  return html(<FinalPage {...{ visit, view, document, final }} justFiled={visit.query.has('filed')} />);
}

/** `GET /de/arbeit/vorlagen/:paper/endfassung/datei` */
export async function downloadFinal(visit: Visit): Promise<Response> {
  const { paper } = await loadPaperView(visit.ctx, visit.params.paper!);
  const final = await findFinal(visit.ctx, paper.id);
  if (!final?.fileId) throw new NotFound('file');
  return downloadStored(visit.ctx, final.fileId);
}

/** `GET /de/arbeit/vorlagen/:paper/endfassung/hinterlegen`; what was said before stands in it. */
export async function showFinalForm(visit: Visit): Promise<Response> {
  const view = await paperToWrite(visit);
  if (!isFileable(view.paper.state)) return backToPaper(visit, view);
  return formPage(visit, view, await valuesBefore(visit, view.paper.id));
}

/** `POST /de/arbeit/vorlagen/:paper/endfassung/hinterlegen` */
export async function fileIt(visit: Visit): Promise<Response> {
  const view = await paperToWrite(visit);
  const shape = readFinal(visit);
  const receipt = readReceipt(visit, view.onBehalf);
  if (!shape.ok || !receipt.ok) return formPage(visit, view, typed(visit), reasonsOf(shape, receipt), 400);
  const input = { ...shape.value, file: visit.fields.file('file') };
  const filed = await fileFinal(visit.ctx, view.paper.id, input, receipt.value);
  if (!filed.ok) return formPage(visit, view, typed(visit), filed.reasons, 422);
  return seeOther(visit.link('papers.final', { paper: view.paper.id }, { filed: 'yes' }));
}

/** `GET /de/sitzungsdienst/:secret/endfassung` */
export async function showSharedFinal(visit: Visit): Promise<Response> {
  const shared = await findSharedPaper(visit.ctx, visit.params.secret!);
  if (shared === null) return html(<LinkOverPage visit={visit} />, 410);
  return sharedPage(visit, shared, await valuesBefore(visit, shared.paper.id));
}

/** `POST /de/sitzungsdienst/:secret/endfassung` */
export async function fileShared(visit: Visit): Promise<Response> {
  const secret = visit.params.secret!;
  const shared = await findSharedPaper(visit.ctx, secret);
  if (shared === null) return html(<LinkOverPage visit={visit} />, 410);
  const shape = readFinal(visit);
  if (!shape.ok) return sharedPage(visit, shared, typed(visit), shape.reasons, 400);
  const filed = await fileFinalByLink(visit.ctx, secret, { ...shape.value, file: visit.fields.file('file') });
  if (!filed.ok) return sharedPage(visit, shared, typed(visit), filed.reasons, 422);
  return seeOther(visit.link('papers.shared-final', { secret }, { filed: 'yes' }));
}

const names = [
  'number',
  'kind',
  'bodies',
  'subject',
  'resolution',
  'facts',
  'financialEffect',
  'climateEffect',
] as const;

function readFinal({ fields }: Visit) {
  return readShape(finalInput, Object.fromEntries(names.map(name => [name, fields.text(name)])));
}

/** What was filed before stands in the form, so that a part can be put right without typing the others again. */
async function valuesBefore(visit: Visit, paperId: string): Promise<Record<string, string>> {
  const final = await findFinal(visit.ctx, paperId);
  if (final === null) return {};
  const { whole: _, ...wording } = final.wording;
  return { ...wording, number: final.number, kind: final.kind ?? '', bodies: final.bodies.join('\n') };
}

function formPage(
  visit: Visit,
  view: PaperView,
  values: Readonly<Record<string, string>>,
  reasons: readonly Reason[] = [],
  status = 200,
): Promise<Response> {
  return html(<FinalFormPage visit={visit} view={view} answers={answersOf(visit, values, reasons)} />, status);
}

async function sharedPage(
  visit: Visit,
  shared: SharedPaper,
  values: Readonly<Record<string, string>>,
  reasons: readonly Reason[] = [],
  status = 200,
): Promise<Response> {
  const final = await findFinal(visit.ctx, shared.paper.id);
  const answers = answersOf(visit, values, reasons);
  const justFiled = visit.query.has('filed');
  return html(<SharedFinalPage {...{ visit, shared, final, answers, justFiled }} />, status);
}
