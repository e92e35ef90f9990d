import { NotFound } from '../../../kernel/errors.ts';
import type { Text } from '../../../kernel/text.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { downloadStored } from '../../../platform/web/stored.ts';
import { saveDocuments, saveQuestions } from '../commands/accompanying.ts';
import { type CallDocument, mostDocuments, mostQuestions } from '../model/accompanying.ts';
import { type CallOfProgramme, findCallBySlug } from '../queries.ts';
import { findDocument, listDocuments, listQuestions } from '../queries/accompanying.ts';
import { fingerprint } from '../queries/frozen.ts';
import { isPublic } from '../rules.ts';
import { documentsIn, questionsIn, type TypedQuestion } from '../rules/accompanying.ts';
import { type DocumentValues, DocumentsPage, QuestionsPage } from '../views/accompanying.tsx';
import type { Problem } from '../views/problems.ts';
import { ownCall } from './office.tsx';

/** `GET /de/arbeit/aufrufe/:call/fragen`: those that are there, and room for one more. */
export async function showQuestions(visit: Visit): Promise<Response> {
  const call = await ownCall(visit);
  const questions = await listQuestions(visit.ctx, call.id);
  const values = questions.map((one, index) => ({ ...one, position: String(index + 1) }));
  return questionsPage(visit, call, values, [], 200);
}

const nothing: Text = { de: '', en: '' };

async function questionsPage(
  visit: Visit,
  call: CallOfProgramme,
  typed: readonly TypedQuestion[],
  problems: readonly Problem[],
  status: number,
): Promise<Response> {
  const seen = fingerprint(await listQuestions(visit.ctx, call.id));
  const last = typed.at(-1);
  const hasRoom = last !== undefined && last.question.de === '' && last.answer.de === '';
  const values = hasRoom ? typed : [...typed, { question: nothing, answer: nothing, position: '' }];
  return html(<QuestionsPage visit={visit} call={call} values={values} problems={problems} seen={seen} />, status);
}

/** `POST /de/arbeit/aufrufe/:call/fragen` */
export async function takeQuestions(visit: Visit): Promise<Response> {
  const call = await ownCall(visit);
  const count = slotsOf(visit, 'question', mostQuestions);
  const typed = Array.from({ length: count }, (_, index) => ({
    question: textIn(visit, `question-${index}`),
    answer: textIn(visit, `answer-${index}`),
    position: visit.fields.text(`position-${index}`),
  }));
  const meant = questionsIn(typed);
  if (!meant.ok) return questionsPage(visit, call, typed, meant.reasons, 400);
  const seen = visit.fields.text('seen');
  const saved = await saveQuestions(visit.ctx, call.id, { questions: meant.value, seen });
  if (!saved.ok) return questionsPage(visit, call, typed, saved.reasons, 422);
  return afterSaving(visit, 'calls.questions', call);
}

/** `GET /de/arbeit/aufrufe/:call/unterlagen` */
export async function showDocuments(visit: Visit): Promise<Response> {
  const call = await ownCall(visit);
  const documents = await listDocuments(visit.ctx, call.id);
  const values = {
    documents: documents.map(({ id, title }, index) => ({ id, title, position: String(index + 1) })),
    removed: [],
    added: { title: nothing, file: null },
  };
  return documentsPage(visit, call, documents, values, [], 200);
}

function documentsPage(
  visit: Visit,
  call: CallOfProgramme,
  documents: readonly CallDocument[],
  values: DocumentValues,
  problems: readonly Problem[],
  status: number,
): Promise<Response> {
  const seen = fingerprint(documents);
  const props = { visit, call, documents, values, problems, seen };
  return html(<DocumentsPage {...props} />, status);
}

/** `POST /de/arbeit/aufrufe/:call/unterlagen` */
export async function takeDocuments(visit: Visit): Promise<Response> {
  const call = await ownCall(visit);
  const { fields } = visit;
  const count = slotsOf(visit, 'title', mostDocuments);
  const typed = {
    documents: Array.from({ length: count }, (_, index) => ({
      id: fields.text(`id-${index}`),
      title: textIn(visit, `title-${index}`),
      position: fields.text(`position-${index}`),
    })),
    removed: fields.all('remove'),
    added: { title: textIn(visit, 'title'), file: fields.file('file') },
  };
  const meant = documentsIn(typed);
  const saved = meant.ok
    ? await saveDocuments(visit.ctx, call.id, { ...meant.value, seen: fields.text('seen') })
    : meant;
  if (saved.ok) return afterSaving(visit, 'calls.documents', call);
  const documents = await listDocuments(visit.ctx, call.id);
  return documentsPage(visit, call, documents, typed, saved.reasons, meant.ok ? 422 : 400);
}

function textIn({ fields }: Visit, name: string): Text {
  return { de: fields.text(`${name}-de`), en: fields.text(`${name}-en`) };
}

function slotsOf({ fields }: Visit, name: string, most: number): number {
  let slots = 0;
  while (slots <= most && fields.has(`${name}-${slots}-de`)) slots++;
  return slots;
}

/** Back to the call, or here again for one more. */
function afterSaving(visit: Visit, here: string, { slug }: CallOfProgramme): Response {
  return seeOther(visit.link(visit.fields.text('then') === 'more' ? here : 'calls.manage', { call: slug }));
}

/** `GET /de/aufrufe/:call/unterlagen/:document`. What belongs to a draft is for its office, at another address. */
export async function downloadPublic(visit: Visit): Promise<Response> {
  const call = await findCallBySlug(visit.ctx, visit.params.call!);
  if (!call || !isPublic(call.state)) throw new NotFound('call');
  return download(visit, call);
}

/** `GET /de/arbeit/aufrufe/:call/unterlagen/:document`: also of a draft. */
export async function downloadOwn(visit: Visit): Promise<Response> {
  return download(visit, await ownCall(visit));
}

/** A document under its title in the language of the page, so that its name says what its content is. */
async function download(visit: Visit, call: CallOfProgramme): Promise<Response> {
  const document = await findDocument(visit.ctx, call.id, visit.params.document!);
  if (!document) throw new NotFound('document');
  return downloadStored(visit.ctx, document.fileId, document.title[visit.language]);
}
