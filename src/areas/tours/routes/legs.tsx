import { NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { addLeg, changeLeg, removeLeg } from '../commands/legs.ts';
import type { Leg } from '../model.ts';
import { legInput, legNames } from '../schema.ts';
import { LegFormPage } from '../views/leg-form.tsx';
import { typedEuros } from '../views/words.ts';
import {
  actingAtOnce,
  actingOf,
  answersOf,
  isLate,
  type Known,
  knownToWorkOn,
  readOf,
  reasonsOf,
  tourOf,
  type Typed,
  typedIn,
} from './load.ts';

type Form = { readonly known: Known; readonly leg: Leg | null };

/** @throws NotFound for a journey to another meeting */
async function toChange(visit: Visit): Promise<{ known: Known; leg: Leg }> {
  const known = await knownToWorkOn(visit);
  const leg = known.tour.legs.find(({ id }) => id === visit.params.leg);
  if (!leg) throw new NotFound('leg');
  return { known, leg };
}

/** `GET …/programm/anreise/neu`: by rail, for the member of the reader, unless said otherwise */
export async function showNewLeg(visit: Visit): Promise<Response> {
  const known = await knownToWorkOn(visit);
  const { memberIds } = known.setting;
  const own = known.speakers.find(one => one.own && memberIds.includes(one.organisationId));
  return formPage(visit, { known, leg: null }, { mode: 'rail', travellerId: own?.organisationId ?? '' }, []);
}

/** `POST …/programm/anreise/neu` */
export async function createLeg(visit: Visit): Promise<Response> {
  return save(visit, { known: await knownToWorkOn(visit), leg: null });
}

/** `GET …/programm/anreise/:leg` */
export async function showLeg(visit: Visit): Promise<Response> {
  const form = await toChange(visit);
  return formPage(visit, form, inputsOf(form.leg), []);
}

/** `POST …/programm/anreise/:leg`; what somebody else has changed meanwhile is shown beside what was typed */
export async function editLeg(visit: Visit): Promise<Response> {
  return save(visit, await toChange(visit));
}

async function save(visit: Visit, form: Form): Promise<Response> {
  const { known, leg } = form;
  const typed = typedIn(visit, legNames);
  const [shape, acting] = [readShape(legInput, typed), actingOf(visit, known)];
  if (!shape.ok || !acting.ok) return formPage(visit, form, typed, reasonsOf(shape, acting), 400);
  const tour = tourOf(known);
  const saved =
    leg === null
      ? await addLeg(visit.ctx, tour, shape.value, acting.value)
      : await changeLeg(visit.ctx, tour, readOf(visit, leg.id), shape.value, acting.value);
  return saved.ok ? back(visit, known) : formPage(visit, form, typed, saved.reasons, 422);
}

/** `POST …/programm/anreise/:leg/streichen` */
export async function dropLeg(visit: Visit): Promise<Response> {
  const form = await toChange(visit);
  const { known, leg } = form;
  const removed = await removeLeg(visit.ctx, tourOf(known), readOf(visit, leg.id), actingAtOnce(known));
  return removed.ok ? back(visit, known) : formPage(visit, form, inputsOf(leg), removed.reasons, 422);
}

function inputsOf({ travellerId, mode, route, kilometres, people, cents }: Leg): Typed {
  return {
    ...{ travellerId, mode, route },
    ...{ kilometres: String(kilometres), people: String(people), cents: typedEuros(cents) },
  };
}

function back(visit: Visit, { setting, tour }: Known): Response {
  const address = { partnership: setting.partnership.id, meeting: tour.meeting.id };
  return seeOther(`${visit.link('tours.show', address)}#anreise`);
}

function formPage(
  visit: Visit,
  { known, leg }: Form,
  values: Typed,
  reasons: readonly Reason[],
  status = 200,
): Promise<Response> {
  const answers = answersOf(visit, values, reasons);
  return html(<LegFormPage {...{ visit, known, answers, leg, isLate: isLate(reasons) }} />, status);
}
