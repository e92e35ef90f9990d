import { NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { addParticipant, changeParticipant, noteAttendance, removeParticipant } from '../commands/people.ts';
import type { Participant } from '../model/people.ts';
import { listParticipants } from '../queries/people.ts';
import { participantInput, participantNames } from '../schema.ts';
import { PeoplePage } from '../views/people-page.tsx';
import { PersonFormPage } from '../views/person-form.tsx';
import {
  actingAtOnce,
  actingOf,
  answersOf,
  isLate,
  type Known,
  knownOf,
  knownToWorkOn,
  readOf,
  reasonsOf,
  tourOf,
  type Typed,
  typedIn,
} from './load.ts';

const inputs = [...participantNames, 'needsAgreed', 'photos'] as const;

type Form = { readonly known: Known; readonly person: Participant | null };

/** @throws NotFound for somebody of another tour */
async function toChange(visit: Visit): Promise<{ known: Known; person: Participant }> {
  const known = await knownToWorkOn(visit);
  const people = await listParticipants(visit.ctx, known.tour.meeting.id);
  const person = people.find(({ id }) => id === visit.params.person);
  if (!person) throw new NotFound('participant');
  return { known, person };
}

/** `GET …/programm/teilnahme` */
export async function showPeople(visit: Visit): Promise<Response> {
  const known = await knownOf(visit);
  const people = await listParticipants(visit.ctx, known.tour.meeting.id);
  return html(<PeoplePage visit={visit} view={{ ...known, people }} />);
}

/** `POST …/programm/teilnahme/anwesenheit` */
export async function attend(visit: Visit): Promise<Response> {
  const known = await knownToWorkOn(visit);
  const before = visit.fields.text('before').split(' ').filter(Boolean);
  const marked = { before, after: visit.fields.all('present') };
  await noteAttendance(visit.ctx, tourOf(known), marked, actingAtOnce(known));
  return back(visit, known);
}

/** `GET …/programm/teilnahme/neu`: for the member of the reader, unless said otherwise */
export async function showNewPerson(visit: Visit): Promise<Response> {
  const known = await knownToWorkOn(visit);
  const partyId = known.speakers.find(({ own }) => own)?.organisationId ?? '';
  return formPage(visit, { known, person: null }, { partyId, photosAgreedOn: visit.ctx.today }, []);
}

/** `POST …/programm/teilnahme/neu` */
export async function createPerson(visit: Visit): Promise<Response> {
  return save(visit, { known: await knownToWorkOn(visit), person: null });
}

/** `GET …/programm/teilnahme/:person` */
export async function showPerson(visit: Visit): Promise<Response> {
  const form = await toChange(visit);
  return formPage(visit, form, inputsOf(form.person), []);
}

/** `POST …/programm/teilnahme/:person`; what somebody else has changed meanwhile is shown beside what was typed */
export async function editPerson(visit: Visit): Promise<Response> {
  return save(visit, await toChange(visit));
}

async function save(visit: Visit, form: Form): Promise<Response> {
  const { known, person } = form;
  const typed = typedIn(visit, inputs);
  const [shape, acting] = [readShape(participantInput, typed), actingOf(visit, known)];
  if (!shape.ok || !acting.ok) return formPage(visit, form, typed, reasonsOf(shape, acting), 400);
  const tour = tourOf(known);
  const saved =
    person === null
      ? await addParticipant(visit.ctx, tour, shape.value, acting.value)
      : await changeParticipant(visit.ctx, tour, readOf(visit, person.id), shape.value, acting.value);
  return saved.ok ? back(visit, known) : formPage(visit, form, typed, saved.reasons, 422);
}

/** `POST …/programm/teilnahme/:person/streichen` */
export async function dropPerson(visit: Visit): Promise<Response> {
  const form = await toChange(visit);
  const { known, person } = form;
  const removed = await removeParticipant(visit.ctx, tourOf(known), readOf(visit, person.id), actingAtOnce(known));
  return removed.ok ? back(visit, known) : formPage(visit, form, inputsOf(person), removed.reasons, 422);
}

function inputsOf({ name, jobTitle, partyId, diet, access, needsAgreed, photosAgreedOn }: Participant): Typed {
  return {
    ...{ name, jobTitle, partyId, diet, access, needsAgreed: needsAgreed ? 'ja' : '' },
    ...{ photos: photosAgreedOn === null ? '' : 'ja', photosAgreedOn: photosAgreedOn ?? '' },
  };
}

function back(visit: Visit, { setting, tour }: Known): Response {
  return seeOther(visit.link('tours.people', { partnership: setting.partnership.id, meeting: tour.meeting.id }));
}

function formPage(
  visit: Visit,
  { known, person }: Form,
  values: Typed,
  reasons: readonly Reason[],
  status = 200,
): Promise<Response> {
  const answers = answersOf(visit, values, reasons);
  return html(<PersonFormPage {...{ visit, known, answers, person, isLate: isLate(reasons) }} />, status);
}
