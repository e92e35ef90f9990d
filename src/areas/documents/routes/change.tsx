import { Forbidden } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { addDocument, addVersion, changeDocument, type NewVersion } from '../commands/add.ts';
import { removeDocument } from '../commands/remove.ts';
import { setYears } from '../commands/years.ts';
import { keepReasons, type PairDocument } from '../model.ts';
import { mayChange, maySetYears } from '../policy.ts';
import { loadDocument } from '../queries.ts';
import { contentInput, noteInput, removalInput, yearsInput } from '../schema.ts';
import { FormPage } from '../views/form-page.tsx';
import { YearsPage } from '../views/years-page.tsx';
import { answersOf, type Shelf, shelfOf, type Typed } from './load.ts';
import { documentPage } from './show.tsx';

const said = ['title', 'kind', 'audience', 'keepReason'] as const;

function typedIn(visit: Visit, names: readonly string[]): Typed {
  return Object.fromEntries(names.map(name => [name, visit.fields.text(name)]));
}

/** `GET …/unterlagen/neu` */
export async function showAdd(visit: Visit): Promise<Response> {
  return formPage(visit, await shelfToAdd(visit), null, { audience: 'pair', keepReason: 'work' }, []);
}

/** @throws NotFound, Forbidden for mere readers */
async function shelfToAdd(visit: Visit): Promise<Shelf> {
  const shelf = await shelfOf(visit);
  if (shelf.owners.length === 0) throw new Forbidden('documents');
  return shelf;
}

function formPage(
  visit: Visit,
  shelf: Shelf,
  document: PairDocument | null,
  values: Typed,
  reasons: readonly Reason[],
  status = 200,
) {
  const sent = visit.fields.fileNames().length > 0;
  return html(<FormPage {...{ visit, shelf, document, answers: answersOf(visit, values, reasons), sent }} />, status);
}

/** `POST …/unterlagen/neu` */
export async function add(visit: Visit): Promise<Response> {
  const shelf = await shelfToAdd(visit);
  const typed = typedIn(visit, [...said, 'organisationId']);
  const shape = readShape(contentInput, typed);
  const version = readVersion(visit, shelf);
  if (!shape.ok || !version.ok) {
    const reasons = [...(shape.ok ? [] : shape.reasons), ...(version.ok ? [] : version.reasons)];
    return formPage(visit, shelf, null, typed, reasons, 400);
  }
  const partnership = shelf.setting.partnership.id;
  const added = await addDocument(visit.ctx, partnership, shape.value, version.value);
  if (!added.ok) return formPage(visit, shelf, null, typed, added.reasons, 422);
  return seeOther(visit.link('documents.show', { partnership, document: added.value }));
}

/** Whoever may act for one organisation only is not asked for which. */
function readVersion(visit: Visit, { owners }: Shelf) {
  const reasons: Reason[] = [];
  const asked = owners.length === 1 ? owners[0]!.organisationId : visit.fields.text('organisationId');
  if (!owners.some(({ organisationId }) => organisationId === asked)) {
    reasons.push({ code: 'who-missing', field: 'organisationId' });
  }
  const file = visit.fields.file('file');
  if (file === null) reasons.push({ code: 'file-missing', field: 'file' });
  const note = readShape(noteInput, { note: visit.fields.text('note') });
  if (!note.ok) reasons.push(...note.reasons);
  if (reasons.length > 0 || file === null || !note.ok) return { ok: false, reasons } as const;
  const value: NewVersion = { organisationId: asked, file, note: note.value.note };
  return { ok: true, value } as const;
}

/** `POST …/unterlage/:document/fassung` */
export async function version(visit: Visit): Promise<Response> {
  const shelf = await shelfToAdd(visit);
  const partnership = shelf.setting.partnership.id;
  const { id } = await loadDocument(visit.ctx, partnership, visit.params.document!);
  const typed = typedIn(visit, ['note', 'organisationId']);
  const read = readVersion(visit, shelf);
  if (!read.ok) return documentPage(visit, typed, read.reasons, 400);
  const added = await addVersion(visit.ctx, partnership, id, read.value);
  return added.ok ? back(visit) : documentPage(visit, typed, added.reasons, 422);
}

/** `GET …/unterlage/:document/bearbeiten` */
export async function showEdit(visit: Visit): Promise<Response> {
  const { shelf, document } = await toChange(visit);
  const { title, kind, audience, keepReason } = document;
  return formPage(visit, shelf, document, { title, kind, audience, keepReason }, []);
}

/** `POST …/unterlage/:document/bearbeiten` */
export async function edit(visit: Visit): Promise<Response> {
  const { shelf, document } = await toChange(visit);
  const typed = typedIn(visit, said);
  const shape = readShape(contentInput, typed);
  if (!shape.ok) return formPage(visit, shelf, document, typed, shape.reasons, 400);
  const change = { content: shape.value, revision: Number(visit.fields.text('revision')) };
  const saved = await changeDocument(visit.ctx, shelf.setting.partnership.id, document.id, change);
  return saved.ok ? back(visit) : formPage(visit, shelf, document, typed, saved.reasons, 422);
}

/** @throws NotFound, Forbidden for whoever did not put it there */
async function toChange(visit: Visit) {
  const shelf = await shelfOf(visit);
  const document = await loadDocument(visit.ctx, shelf.setting.partnership.id, visit.params.document!);
  if (!mayChange(visit.ctx.actor, document.organisationId, shelf.setting)) throw new Forbidden('document');
  return { shelf, document };
}

/** `POST …/unterlage/:document/loeschen` */
export async function remove(visit: Visit): Promise<Response> {
  const { shelf, document } = await toChange(visit);
  const typed = typedIn(visit, ['reason']);
  const shape = readShape(removalInput, typed);
  if (!shape.ok) return documentPage(visit, typed, shape.reasons, 400);
  const removed = await removeDocument(visit.ctx, shelf.setting.partnership.id, document.id, shape.value.reason);
  return removed.ok ? back(visit) : documentPage(visit, typed, removed.reasons, 422);
}

function back(visit: Visit): Response {
  const { partnership, document } = visit.params;
  return seeOther(visit.link('documents.show', { partnership: partnership!, document: document! }));
}

/** `GET …/unterlagen/fristen` */
export async function showYears(visit: Visit): Promise<Response> {
  const { years } = await shelfOf(visit);
  return yearsPage(visit, Object.fromEntries(keepReasons.map(reason => [reason, String(years[reason])])), []);
}

/** `POST …/unterlagen/fristen`: for all pairs of the programme */
export async function changeYears(visit: Visit): Promise<Response> {
  const typed = typedIn(visit, keepReasons);
  const shape = readShape(yearsInput, typed);
  if (!shape.ok) return yearsPage(visit, typed, shape.reasons, 400);
  await setYears(visit.ctx, visit.params.partnership!, shape.value);
  return seeOther(visit.link('documents.list', { partnership: visit.params.partnership! }));
}

async function yearsPage(visit: Visit, values: Typed, reasons: readonly Reason[], status = 200): Promise<Response> {
  const shelf = await shelfOf(visit);
  if (!maySetYears(visit.ctx.actor, shelf.setting.officeId)) throw new Forbidden('document years');
  return html(<YearsPage {...{ visit, shelf, answers: answersOf(visit, values, reasons) }} />, status);
}
