import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { addFollowUp, planFollowUp, removeFollowUp } from '../commands/follow-ups.ts';
import { followUpInput, followUpNames } from '../schema.ts';
import { FollowUpFormPage } from '../views/follow-ups.tsx';
import {
  actingAtOnce,
  actingOf,
  answersOf,
  type Known,
  knownToWorkOn,
  reasonsOf,
  tourOf,
  type Typed,
  typedIn,
} from './load.ts';

/** `GET …/programm/folge/neu` */
export async function showNewFollowUp(visit: Visit): Promise<Response> {
  return formPage(visit, await knownToWorkOn(visit), {}, []);
}

/** `POST …/programm/folge/neu` */
export async function createFollowUp(visit: Visit): Promise<Response> {
  const known = await knownToWorkOn(visit);
  const typed = typedIn(visit, followUpNames);
  const [shape, acting] = [readShape(followUpInput, typed), actingOf(visit, known)];
  if (!shape.ok || !acting.ok) return formPage(visit, known, typed, reasonsOf(shape, acting), 400);
  const saved = await addFollowUp(visit.ctx, tourOf(known), shape.value, acting.value);
  return saved.ok ? back(visit, known) : formPage(visit, known, typed, saved.reasons, 422);
}

/** `POST …/programm/folge/:followUp/arbeitsplan`: one press, exactly one entry */
export async function intoPlan(visit: Visit): Promise<Response> {
  const known = await knownToWorkOn(visit);
  const planned = await planFollowUp(visit.ctx, tourOf(known), visit.params.followUp!, actingAtOnce(known));
  return planned.ok ? back(visit, known) : formPage(visit, known, {}, planned.reasons, 422);
}

/** `POST …/programm/folge/:followUp/streichen` */
export async function dropFollowUp(visit: Visit): Promise<Response> {
  const known = await knownToWorkOn(visit);
  await removeFollowUp(visit.ctx, tourOf(known), visit.params.followUp!, actingAtOnce(known));
  return back(visit, known);
}

function back(visit: Visit, { setting, tour }: Known): Response {
  const address = { partnership: setting.partnership.id, meeting: tour.meeting.id };
  return seeOther(`${visit.link('tours.show', address)}#folgen`);
}

function formPage(visit: Visit, known: Known, values: Typed, reasons: readonly Reason[], status = 200) {
  return html(<FollowUpFormPage {...{ visit, known, answers: answersOf(visit, values, reasons) }} />, status);
}
