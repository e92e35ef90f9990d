import { Forbidden } from '../../../kernel/errors.ts';
import type { Outcome, Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { listPersons } from '../../identity/queries.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import { changeNote, type NoteContent, recordNote, removeNote } from '../commands.ts';
import type { Note } from '../model.ts';
import { mayChangeNote } from '../policy.ts';
import { listNotes, loadNote } from '../queries.ts';
import { listAnswers } from '../queries/pulse.ts';
import { landsOf, listPauses } from '../queries/stale.ts';
import { pausesOf } from '../rules/stale.ts';
import { noteInput } from '../schema.ts';
import { AdvicePage } from '../views/advice-page.tsx';
import { NoteFormPage, RemoveNotePage } from '../views/note-pages.tsx';
import { sayRefusals } from '../views/words.ts';
import { advisedOf } from './load.ts';

type Typed = Readonly<Record<string, string>>;

/** `GET …/begleitung`: what was noted about a pair, and the next note */
export async function showAdvice(visit: Visit): Promise<Response> {
  return advicePage(visit, await advisedOf(visit), null);
}

/** `POST …/begleitung` */
export async function note(visit: Visit): Promise<Response> {
  const setting = await advisedOf(visit);
  const typed = typedIn(visit);
  const shape = readShape(noteInput, typed);
  const saved = await saveIf(shape, content => recordNote(visit.ctx, setting.partnership.id, content));
  if (saved.ok) return back(visit, setting);
  return advicePage(visit, setting, { form: 'note', typed, reasons: saved.reasons }, shape.ok ? 422 : 400);
}

/** `GET …/begleitung/notiz/:note` */
export async function showNote(visit: Visit): Promise<Response> {
  const { setting, known } = await noteOf(visit);
  const { kind, organisationId, day, text, version } = known;
  const values = { kind, organisationId: organisationId ?? '', day, text, version: String(version) };
  return formPage(visit, setting, known, values, []);
}

/** `POST …/begleitung/notiz/:note` */
export async function change(visit: Visit): Promise<Response> {
  const { setting, known } = await noteOf(visit);
  const typed = typedIn(visit);
  const shape = readShape(noteInput, typed);
  const saved = await saveIf(shape, content =>
    changeNote(visit.ctx, setting.partnership.id, known.id, content, Number(typed.version)),
  );
  if (saved.ok) return back(visit, setting);
  return formPage(
    visit,
    setting,
    known,
    { ...typed, version: String(known.version) },
    saved.reasons,
    shape.ok ? 422 : 400,
  );
}

/** `GET …/begleitung/notiz/:note/loeschen` */
export async function showRemove(visit: Visit): Promise<Response> {
  const { setting, known } = await noteOf(visit);
  return html(<RemoveNotePage {...{ visit, setting, note: known }} />);
}

/** `POST …/begleitung/notiz/:note/loeschen` */
export async function remove(visit: Visit): Promise<Response> {
  const { setting, known } = await noteOf(visit);
  await removeNote(visit.ctx, setting.partnership.id, known.id);
  return back(visit, setting);
}

/** A note of the reader's own. @throws NotFound, Forbidden for a note of somebody else */
async function noteOf(visit: Visit): Promise<{ setting: PlanSetting; known: Note }> {
  const setting = await advisedOf(visit);
  const known = await loadNote(visit.ctx, setting.partnership.id, visit.params.note!);
  if (!mayChangeNote(visit.ctx.actor, known)) throw new Forbidden('note');
  return { setting, known };
}

function typedIn({ fields }: Visit): Typed {
  const names = ['kind', 'organisationId', 'day', 'text', 'version'];
  return Object.fromEntries(names.map(name => [name, fields.text(name)]));
}

async function saveIf(
  shape: Outcome<NoteContent>,
  save: (content: NoteContent) => Promise<Outcome<string>>,
): Promise<Outcome<string>> {
  return shape.ok ? save(shape.value) : shape;
}

function back(visit: Visit, { partnership }: PlanSetting): Response {
  return seeOther(`${visit.link('advice.show', { partnership: partnership.id })}#notizen`);
}

/** A form of the page that was not taken, with what was typed. */
type Refused = { readonly form: 'note' | 'pause'; readonly typed: Typed; readonly reasons: readonly Reason[] };

/** How a pair is accompanied, also as the answer to a form that was refused. */
export async function advicePage(
  visit: Visit,
  setting: PlanSetting,
  refused: Refused | null,
  status = 200,
): Promise<Response> {
  const { ctx, language } = visit;
  const { partnership, call } = setting;
  const notes = await listNotes(ctx, partnership.id);
  const people = await listPersons(ctx, { ids: [...new Set(notes.flatMap(({ personId }) => personId ?? []))] });
  const scope = { programmeIds: [call.programmeId], partnershipIds: [partnership.id] };
  const pauses = pausesOf(await listPauses(ctx, scope), await landsOf(ctx, [partnership]), null);
  const answersOf = (form: Refused['form'], blank: Typed) => ({
    lang: language,
    values: refused?.form === form ? refused.typed : blank,
    errors: refused?.form === form ? sayRefusals(language, refused.reasons) : [],
  });
  const view = {
    ...{ setting, notes, pauses, answers: await listAnswers(ctx, partnership.id) },
    people: new Map(people.map(({ id, name }) => [id, name])),
    note: answersOf('note', { kind: 'call', organisationId: '', day: ctx.today, text: '' }),
    pause: answersOf('pause', {}),
  };
  return html(<AdvicePage visit={visit} view={view} />, status);
}

function formPage(
  visit: Visit,
  setting: PlanSetting,
  known: Note,
  values: Typed,
  reasons: readonly Reason[],
  status = 200,
) {
  const answers = { lang: visit.language, values, errors: sayRefusals(visit.language, reasons) };
  return html(<NoteFormPage {...{ visit, setting, note: known, answers }} />, status);
}
