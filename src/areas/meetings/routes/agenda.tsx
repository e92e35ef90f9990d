import { rowValues } from '../../../design/answers.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { readActing } from '../../../platform/web/acting.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { actingInput } from '../../partnerships/schema.ts';
import { carryOver, dropTopic, keepAgenda, saveAgenda, storeTopic, type TopicLine } from '../commands/agenda.ts';
import type { Agenda } from '../model/agenda.ts';
import { loadMeeting } from '../queries.ts';
import { listStored, loadAgenda } from '../queries/agenda.ts';
import { agendaInput, topicInput } from '../schema.ts';
import { AgendaFormPage, type AgendaFormView } from '../views/agenda-page.tsx';
import { TopicsPage } from '../views/topics-page.tsx';
import { sayRefusals } from '../views/words.ts';
import { actingAtOnce, settingToWorkOn, type Typed, typedIn } from './load.ts';

/** Empty lines below those that are there. */
const spare = 3;

const lineInputs = ['id', 'title', 'minutes', 'who', 'place', 'dealt'] as const;

type Known = Pick<AgendaFormView, 'setting' | 'speakers' | 'meeting'>;

async function toWrite(visit: Visit): Promise<Known> {
  const known = await settingToWorkOn(visit);
  const { meeting } = await loadMeeting(visit.ctx, known.setting.partnership.id, visit.params.meeting!);
  return { ...known, meeting };
}

function loadOf({ ctx }: Visit, { setting, meeting }: Known): Promise<Agenda> {
  return loadAgenda(ctx, setting.call.programme.id, meeting);
}

function back(visit: Visit, { setting, meeting }: Known): Response {
  return seeOther(visit.link('meetings.show', { partnership: setting.partnership.id, meeting: meeting.id }));
}

/** `GET …/termine/termin/:meeting/tagesordnung` */
export async function showAgenda(visit: Visit): Promise<Response> {
  const known = await toWrite(visit);
  const { topics } = await loadOf(visit, known);
  const rows = topics.map(({ id, title, minutes, organisationId, state }, index) => ({
    ...{ id: id ?? '', title, minutes: String(minutes ?? ''), who: organisationId ?? '' },
    ...{ place: String(index + 1), dealt: state === 'dealt' ? 'ja' : '' },
  }));
  return formPage(visit, known, { rows, values: {}, chosen: [] }, []);
}

type Shown = { readonly rows: readonly Typed[]; readonly values: Typed; readonly chosen: readonly string[] };

/** `POST …/termine/termin/:meeting/tagesordnung`; what somebody else has changed meanwhile is shown above what was typed */
export async function saveForm(visit: Visit): Promise<Response> {
  const known = await toWrite(visit);
  // A line whose title was emptied is taken out.
  const rows = visit.fields.rows('topic', lineInputs).filter(({ title, id }) => title !== '' || id === '');
  const typed = rows.filter(({ title, minutes, who }) => title !== '' || minutes !== '' || who !== '');
  const shown = { rows: typed, values: typedIn(visit, []), chosen: visit.fields.all('fromStore') };
  const shape = readShape(agendaInput, { topic: typed });
  const acting = readActing(visit, known.speakers, actingInput);
  if (!shape.ok || !acting.ok) {
    const reasons = [shape, acting].flatMap(read => (read.ok ? [] : read.reasons));
    return formPage(visit, known, shown, reasons, 400);
  }
  const lines = shape.value.topic
    .toSorted((a, b) => a.place - b.place)
    .map(({ place: _, who, ...line }): TopicLine => ({ ...line, organisationId: who }));
  const read = { id: known.meeting.id, version: Number(visit.fields.text('agendaVersion')) };
  const wanted = { lines, fromStore: shown.chosen };
  const saved = await saveAgenda(visit.ctx, known.setting.partnership.id, read, wanted, acting.value);
  if (saved.ok) return back(visit, known);
  const isLate = saved.reasons.some(({ code }) => code === 'agenda-changed');
  return formPage(visit, known, shown, saved.reasons, 422, isLate ? await loadOf(visit, known) : null);
}

async function formPage(
  visit: Visit,
  known: Known,
  { rows, values, chosen }: Shown,
  reasons: readonly Reason[],
  status = 200,
  conflict: Agenda | null = null,
): Promise<Response> {
  const stored = await listStored(visit.ctx, known.setting.partnership.id);
  const errors = sayRefusals(visit.language, reasons);
  const answers = { lang: visit.language, values: { ...values, ...rowValues('topic', rows) }, errors };
  const view = { ...known, answers, rows: rows.length + spare, stored, chosen, conflict };
  return html(<AgendaFormPage visit={visit} view={view} />, status);
}

/** `POST …/termine/termin/:meeting/mitnehmen`: one press */
export async function carry(visit: Visit): Promise<Response> {
  const known = await toWrite(visit);
  const { setting, meeting, speakers } = known;
  await carryOver(visit.ctx, setting.partnership.id, meeting.id, actingAtOnce(speakers));
  return back(visit, known);
}

/** `POST …/termine/termin/:meeting/muster`: the office keeps this agenda as the one that is usual */
export async function keep(visit: Visit): Promise<Response> {
  const known = await toWrite(visit);
  await keepAgenda(visit.ctx, known.setting.partnership.id, known.meeting.id);
  return back(visit, known);
}

/** `GET …/termine/themen` */
export async function showTopics(visit: Visit): Promise<Response> {
  return topicsPage(visit, {}, []);
}

/** `POST …/termine/themen`: one more, or one less */
export async function changeTopics(visit: Visit): Promise<Response> {
  const { setting, speakers } = await settingToWorkOn(visit);
  const { id } = setting.partnership;
  const here = visit.link('meetings.topics', { partnership: id });
  const remove = visit.fields.text('remove');
  if (remove !== '') {
    await dropTopic(visit.ctx, id, remove, actingAtOnce(speakers));
    return seeOther(here);
  }
  const typed = typedIn(visit, ['title', 'minutes', 'who']);
  const [shape, acting] = [readShape(topicInput, typed), readActing(visit, speakers, actingInput)];
  if (!shape.ok || !acting.ok) {
    const reasons = [shape, acting].flatMap(read => (read.ok ? [] : read.reasons));
    return topicsPage(visit, typed, reasons, 400);
  }
  const { who, ...content } = shape.value;
  const saved = await storeTopic(visit.ctx, id, { ...content, organisationId: who }, acting.value);
  return saved.ok ? seeOther(here) : topicsPage(visit, typed, saved.reasons, 422);
}

async function topicsPage(visit: Visit, values: Typed, reasons: readonly Reason[], status = 200): Promise<Response> {
  const { setting, speakers } = await settingToWorkOn(visit);
  const answers = { lang: visit.language, values, errors: sayRefusals(visit.language, reasons) };
  const stored = await listStored(visit.ctx, setting.partnership.id);
  return html(<TopicsPage {...{ visit, view: { setting, speakers, answers }, stored }} />, status);
}
