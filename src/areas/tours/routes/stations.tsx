import { rowValues } from '../../../design/answers.ts';
import { NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { addStation, changeStation, removeStation } from '../commands/stations.ts';
import type { LearningQuestion, Station } from '../model.ts';
import { questionNames, stationInput, stationNames } from '../schema.ts';
import { StationFormPage } from '../views/station-form.tsx';
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

type Form = { readonly known: Known; readonly station: Station | null };
type Filled = { readonly values: Typed; readonly questions: readonly LearningQuestion[] };

/** @throws NotFound for a station of another meeting */
async function toChange(visit: Visit): Promise<{ known: Known; station: Station }> {
  const known = await knownToWorkOn(visit);
  const station = known.tour.stations.find(({ id }) => id === visit.params.station);
  if (!station) throw new NotFound('station');
  return { known, station };
}

/** `GET …/programm/station/neu`: on the day of the meeting, after the station before */
export async function showNewStation(visit: Visit): Promise<Response> {
  const known = await knownToWorkOn(visit);
  const { meeting, stations } = known.tour;
  const last = stations.at(-1);
  const values = { day: last?.day ?? meeting.day, starts: last?.ends ?? meeting.time };
  return formPage(visit, { known, station: null }, { values, questions: [] }, []);
}

/** `POST …/programm/station/neu` */
export async function createStation(visit: Visit): Promise<Response> {
  return save(visit, { known: await knownToWorkOn(visit), station: null });
}

/** `GET …/programm/station/:station` */
export async function showStation(visit: Visit): Promise<Response> {
  const { known, station } = await toChange(visit);
  const values = Object.fromEntries(stationNames.map(name => [name, station[name]]));
  return formPage(visit, { known, station }, { values, questions: station.questions }, []);
}

/** `POST …/programm/station/:station`; what somebody else has changed meanwhile is shown beside what was typed */
export async function editStation(visit: Visit): Promise<Response> {
  return save(visit, await toChange(visit));
}

async function save(visit: Visit, form: Form): Promise<Response> {
  const { known, station } = form;
  const values = typedIn(visit, stationNames);
  const questions = visit.fields.rows('questions', questionNames);
  const [shape, acting] = [readShape(stationInput, { ...values, questions }), actingOf(visit, known)];
  if (!shape.ok || !acting.ok) {
    return formPage(visit, form, { values, questions }, reasonsOf(shape, acting), 400);
  }
  const tour = tourOf(known);
  const saved =
    station === null
      ? await addStation(visit.ctx, tour, shape.value, acting.value)
      : await changeStation(visit.ctx, tour, readOf(visit, station.id), shape.value, acting.value);
  return saved.ok ? back(visit, known) : formPage(visit, form, { values, questions }, saved.reasons, 422);
}

/** `POST …/programm/station/:station/streichen` */
export async function dropStation(visit: Visit): Promise<Response> {
  const { known, station } = await toChange(visit);
  const removed = await removeStation(visit.ctx, tourOf(known), readOf(visit, station.id), actingAtOnce(known));
  if (removed.ok) return back(visit, known);
  const values = Object.fromEntries(stationNames.map(name => [name, station[name]]));
  return formPage(visit, { known, station }, { values, questions: station.questions }, removed.reasons, 422);
}

function back(visit: Visit, { setting, tour }: Known): Response {
  return seeOther(visit.link('tours.show', { partnership: setting.partnership.id, meeting: tour.meeting.id }));
}

function formPage(
  visit: Visit,
  { known, station }: Form,
  { values, questions }: Filled,
  reasons: readonly Reason[],
  status = 200,
): Promise<Response> {
  const answers = answersOf(visit, { ...values, ...rowValues('questions', questions) }, reasons);
  const view = { visit, known, answers, station, rows: questions.length, isLate: isLate(reasons) };
  return html(<StationFormPage {...view} />, status);
}
