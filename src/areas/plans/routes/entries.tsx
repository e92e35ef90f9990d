import type { Reason } from '../../../kernel/verdict.ts';
import { readActing } from '../../../platform/web/acting.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { actingInput } from '../../partnerships/schema.ts';
import { addDependency, removeDependency } from '../commands/dependencies.ts';
import { changeEntry, contentOf, createEntry, setBlocker } from '../commands/entries.ts';
import { type EntryContent, entryKinds, entryStates, type PlanEntry } from '../model.ts';
import { listChanges, listEntries, loadEntry } from '../queries.ts';
import { blockerInput, entryInput } from '../schema.ts';
import { EntryPage } from '../views/entry-page.tsx';
import { BlockPage, EntryFormPage, type FormView } from '../views/form-pages.tsx';
import { sayRefusals } from '../views/words.ts';
import { actingAtOnce, settingOf, settingToWorkOn, speakersOf, type Typed, typedIn } from './load.ts';
import { planPage } from './show.tsx';

const inputs = ['kind', 'parentId', 'title', 'note', 'who', 'responsible', 'startsOn', 'dueOn', 'state'] as const;

/** `GET …/arbeitsplan/eintrag/:entry` */
export async function showEntry(visit: Visit): Promise<Response> {
  return entryPage(visit, {}, []);
}

async function entryPage(visit: Visit, values: Typed, reasons: readonly Reason[], status = 200): Promise<Response> {
  const setting = await settingOf(visit);
  const { entry, entries } = await loadEntry(visit.ctx, setting.partnership.id, visit.params.entry!);
  const view = {
    ...{ setting, entry, entries, answers: answersOf(visit, values, reasons) },
    changes: await listChanges(visit.ctx, entry.id),
    mayWork: speakersOf(visit, setting).length > 0,
  };
  return html(<EntryPage visit={visit} view={view} />, status);
}

function answersOf(visit: Visit, values: Typed, reasons: readonly Reason[]) {
  return { lang: visit.language, values, errors: sayRefusals(visit.language, reasons) };
}

type ToWorkOn = Omit<FormView, 'answers'>;

/** Plan and entry of the address for whoever works on it; a new entry is null. @throws NotFound, Forbidden */
async function toWorkOn(visit: Visit): Promise<ToWorkOn> {
  const { setting, speakers } = await settingToWorkOn(visit);
  const { id } = setting.partnership;
  const asked = visit.params.entry;
  if (asked === undefined) return { setting, speakers, entry: null, entries: await listEntries(visit.ctx, id) };
  return { setting, speakers, ...(await loadEntry(visit.ctx, id, asked)) };
}

function back(visit: Visit, { setting, entry }: ToWorkOn): Response {
  const partnership = setting.partnership.id;
  if (entry === null) return seeOther(visit.link('plans.show', { partnership }));
  return seeOther(visit.link('plans.entry', { partnership, entry: entry.id }));
}

/** `GET …/arbeitsplan/neu` */
export async function showCreate(visit: Visit): Promise<Response> {
  const known = await toWorkOn(visit);
  const kind = entryKinds.find(one => one === visit.query.get('kind')) ?? 'task';
  return formPage(visit, known, { kind, state: 'open' }, []);
}

/** `POST …/arbeitsplan/neu` */
export async function create(visit: Visit): Promise<Response> {
  const known = await toWorkOn(visit);
  const read = readEntry(visit, known);
  if (!read.ok) return formPage(visit, known, read.typed, read.reasons, 400);
  const made = await createEntry(visit.ctx, known.setting.partnership.id, read.content, read.acting);
  return made.ok ? back(visit, known) : formPage(visit, known, read.typed, made.reasons, 422);
}

/** `GET …/arbeitsplan/eintrag/:entry/bearbeiten` */
export async function showEdit(visit: Visit): Promise<Response> {
  const known = await toWorkOn(visit);
  return formPage(visit, known, typedOf(known.entry!), []);
}

function typedOf(entry: PlanEntry): Typed {
  const { organisationId, ...content } = contentOf(entry);
  const all = { ...content, who: organisationId };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, value ?? '']));
}

/** `POST …/arbeitsplan/eintrag/:entry/bearbeiten`; what somebody else has changed meanwhile is shown beside what was typed */
export async function edit(visit: Visit): Promise<Response> {
  const known = await toWorkOn(visit);
  const read = readEntry(visit, known);
  if (!read.ok) return formPage(visit, known, read.typed, read.reasons, 400);
  const { id } = known.setting.partnership;
  const change = { content: read.content, version: Number(visit.fields.text('version')) };
  const saved = await changeEntry(visit.ctx, id, known.entry!.id, change, read.acting);
  if (saved.ok) return back(visit, known);
  const isLate = saved.reasons.some(({ code }) => code === 'changed-meanwhile');
  return formPage(visit, known, read.typed, saved.reasons, 422, isLate ? read.content : null);
}

function readEntry(visit: Visit, { speakers }: ToWorkOn) {
  const typed = typedIn(visit, inputs);
  const shape = readShape(entryInput, typed);
  const acting = readActing(visit, speakers, actingInput);
  if (!shape.ok || !acting.ok) {
    const reasons = [...(shape.ok ? [] : shape.reasons), ...(acting.ok ? [] : acting.reasons)];
    return { ok: false, typed, reasons } as const;
  }
  const { who, ...content } = shape.value;
  return { ok: true, typed, content: { ...content, organisationId: who }, acting: acting.value } as const;
}

function formPage(
  visit: Visit,
  known: ToWorkOn,
  values: Typed,
  reasons: readonly Reason[],
  status = 200,
  conflict: EntryContent | null = null,
) {
  const kind = entryKinds.find(one => one === values.kind) ?? 'task';
  const view = { ...known, answers: answersOf(visit, values, reasons) };
  return html(<EntryFormPage {...{ visit, view, kind, conflict }} />, status);
}

/** `POST …/arbeitsplan/stand`: one press on a card, `move` is "entry:version:state" */
export async function move(visit: Visit): Promise<Response> {
  const { setting, speakers } = await settingToWorkOn(visit);
  const [id = '', version, to] = visit.fields.text('move').split(':');
  const partnership = setting.partnership.id;
  const { entry } = await loadEntry(visit.ctx, partnership, id);
  const state = entryStates.find(one => one === to) ?? entry.state;
  const change = { content: { state }, version: Number(version) };
  const saved = await changeEntry(visit.ctx, partnership, id, change, actingAtOnce(speakers));
  const base = visit.link('plans.show', { partnership });
  // Only addresses of this very plan are gone back to.
  const asked = visit.fields.text('back');
  const address = asked === base || asked.startsWith(`${base}?`) || asked.startsWith(`${base}/`) ? asked : base;
  if (saved.ok) return seeOther(address);
  const query = new URLSearchParams(address.split('?')[1] ?? '');
  return planPage(visit, query, sayRefusals(visit.language, saved.reasons), 422);
}

/** `GET …/arbeitsplan/eintrag/:entry/hindernis` */
export async function showBlock(visit: Visit): Promise<Response> {
  const known = await toWorkOn(visit);
  const { blocker } = known.entry!;
  return blockPage(visit, known, { reason: blocker?.reason ?? '', remindOn: blocker?.remindOn ?? '' }, []);
}

/** `POST …/arbeitsplan/eintrag/:entry/hindernis` */
export async function block(visit: Visit): Promise<Response> {
  const known = await toWorkOn(visit);
  const typed = typedIn(visit, ['reason', 'remindOn']);
  const isOver = visit.fields.text('over') !== '';
  const shape = readShape(blockerInput, typed);
  const acting = readActing(visit, known.speakers, actingInput);
  if ((!isOver && !shape.ok) || !acting.ok) {
    const reasons = [...(shape.ok ? [] : shape.reasons), ...(acting.ok ? [] : acting.reasons)];
    return blockPage(visit, known, typed, reasons, 400);
  }
  const blocker = isOver || !shape.ok ? null : shape.value;
  const saved = await setBlocker(visit.ctx, known.setting.partnership.id, known.entry!.id, blocker, acting.value);
  return saved.ok ? back(visit, known) : blockPage(visit, known, typed, saved.reasons, 422);
}

function blockPage(visit: Visit, known: ToWorkOn, values: Typed, reasons: readonly Reason[], status = 200) {
  return html(<BlockPage visit={visit} view={{ ...known, answers: answersOf(visit, values, reasons) }} />, status);
}

/** `POST …/arbeitsplan/eintrag/:entry/voraussetzung`: adds what is needed before, or removes it */
export async function depend(visit: Visit): Promise<Response> {
  const known = await toWorkOn(visit);
  const { id } = known.setting.partnership;
  const entryId = known.entry!.id;
  const [needs, remove] = [visit.fields.text('needs'), visit.fields.text('remove')];
  const acting = actingAtOnce(known.speakers);
  if (remove !== '') {
    await removeDependency(visit.ctx, id, { entryId, needsId: remove }, acting);
    return back(visit, known);
  }
  if (needs === '') return entryPage(visit, {}, [{ code: 'needs-missing', field: 'needs' }], 400);
  const added = await addDependency(visit.ctx, id, { entryId, needsId: needs }, acting);
  return added.ok ? back(visit, known) : entryPage(visit, { needs }, added.reasons, 422);
}
