import type { Reason } from '../../../kernel/verdict.ts';
import { readActing } from '../../../platform/web/acting.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { actingInput } from '../../partnerships/schema.ts';
import { cancelMeeting, changeMeeting, recordHeld } from '../commands/change.ts';
import type { Appointment, Meeting } from '../model.ts';
import { loadMeeting } from '../queries.ts';
import { cancelInput, moveInput } from '../schema.ts';
import { CancelFormPage, type FormView, MoveFormPage } from '../views/form-pages.tsx';
import { sayRefusals } from '../views/words.ts';
import { actingAtOnce, settingToWorkOn, type Typed, typedIn } from './load.ts';
import { meetingPage } from './show.tsx';

type Known = Omit<FormView, 'answers'> & { readonly meeting: Meeting };

/** Pair and meeting of the address for whoever plans here. @throws NotFound, Forbidden */
async function toChange(visit: Visit): Promise<Known> {
  const known = await settingToWorkOn(visit);
  const { meeting } = await loadMeeting(visit.ctx, known.setting.partnership.id, visit.params.meeting!);
  return { ...known, meeting };
}

function readOf(visit: Visit, { meeting }: Known) {
  return { id: meeting.id, version: Number(visit.fields.text('version')) };
}

function back(visit: Visit, { setting, meeting }: Known): Response {
  return seeOther(visit.link('meetings.show', { partnership: setting.partnership.id, meeting: meeting.id }));
}

function viewOf(visit: Visit, known: Known, values: Typed, reasons: readonly Reason[]): FormView {
  const answers = { lang: visit.language, values, errors: sayRefusals(visit.language, reasons) };
  return { ...known, answers };
}

/** `GET …/termine/termin/:meeting/aendern` */
export async function showEdit(visit: Visit): Promise<Response> {
  const known = await toChange(visit);
  const { day, time, minutes, place, link } = known.meeting;
  return movePage(visit, known, { day, time, minutes: String(minutes), place, link }, []);
}

/** `POST …/termine/termin/:meeting/aendern`; what somebody else has changed meanwhile is shown beside what was typed */
export async function edit(visit: Visit): Promise<Response> {
  const known = await toChange(visit);
  const typed = typedIn(visit, ['day', 'time', 'minutes', 'place', 'link']);
  const [shape, acting] = [readShape(moveInput, typed), readActing(visit, known.speakers, actingInput)];
  if (!shape.ok || !acting.ok) {
    const reasons = [shape, acting].flatMap(read => (read.ok ? [] : read.reasons));
    return movePage(visit, known, typed, reasons, 400);
  }
  const { id } = known.setting.partnership;
  const saved = await changeMeeting(visit.ctx, id, readOf(visit, known), shape.value, acting.value);
  if (saved.ok) return back(visit, known);
  const isLate = saved.reasons.some(({ code }) => code === 'changed-meanwhile');
  return movePage(visit, known, typed, saved.reasons, 422, isLate ? shape.value : null);
}

async function movePage(
  visit: Visit,
  known: Known,
  values: Typed,
  reasons: readonly Reason[],
  status = 200,
  conflict: Omit<Appointment, 'zone'> | null = null,
): Promise<Response> {
  const { meeting } = known;
  return html(<MoveFormPage {...{ visit, meeting, conflict, view: viewOf(visit, known, values, reasons) }} />, status);
}

/** `GET …/termine/termin/:meeting/absagen` */
export async function showCancel(visit: Visit): Promise<Response> {
  return cancelPage(visit, await toChange(visit), {}, []);
}

/** `POST …/termine/termin/:meeting/absagen` */
export async function cancel(visit: Visit): Promise<Response> {
  const known = await toChange(visit);
  const typed = typedIn(visit, ['what', 'reason']);
  const [shape, acting] = [readShape(cancelInput, typed), readActing(visit, known.speakers, actingInput)];
  if (!shape.ok || !acting.ok) {
    const reasons = [shape, acting].flatMap(read => (read.ok ? [] : read.reasons));
    return cancelPage(visit, known, typed, reasons, 400);
  }
  const { id } = known.setting.partnership;
  const saved = await cancelMeeting(visit.ctx, id, readOf(visit, known), shape.value, acting.value);
  return saved.ok ? back(visit, known) : cancelPage(visit, known, typed, saved.reasons, 422);
}

async function cancelPage(
  visit: Visit,
  known: Known,
  values: Typed,
  reasons: readonly Reason[],
  status = 200,
): Promise<Response> {
  const { meeting } = known;
  return html(<CancelFormPage {...{ visit, meeting, view: viewOf(visit, known, values, reasons) }} />, status);
}

/** `POST …/termine/termin/:meeting/stattgefunden`: one press */
export async function held(visit: Visit): Promise<Response> {
  const known = await toChange(visit);
  const { id } = known.setting.partnership;
  const saved = await recordHeld(visit.ctx, id, readOf(visit, known), actingAtOnce(known.speakers));
  return saved.ok ? back(visit, known) : meetingPage(visit, saved.reasons, 422);
}
