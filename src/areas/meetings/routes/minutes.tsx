import { NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { canMakePdf } from '../../../platform/documents/pdf.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { changeOutcome, recordAttendance, recordOutcome, removeOutcome } from '../commands/minutes.ts';
import type { Meeting } from '../model.ts';
import type { MeetingOutcome } from '../model/minutes.ts';
import { listActs, loadMeeting } from '../queries.ts';
import { loadAgenda } from '../queries/agenda.ts';
import { listAttendance, listOutcomes } from '../queries/minutes.ts';
import { attendanceInput, outcomeChangeInput, outcomeInput } from '../schema.ts';
import { MinutesPage, type MinutesView } from '../views/minutes-page.tsx';
import { OutcomePage } from '../views/outcome-page.tsx';
import { minutesTextsIn, nameOf, sayRefusals, whenOf } from '../views/words.ts';
import { actingAtOnce, settingOf, settingToWorkOn, speakersOf, type Typed, typedIn } from './load.ts';

type Known = Awaited<ReturnType<typeof settingToWorkOn>> & { readonly meeting: Meeting };

async function toWrite(visit: Visit): Promise<Known> {
  const known = await settingToWorkOn(visit);
  const { meeting } = await loadMeeting(visit.ctx, known.setting.partnership.id, visit.params.meeting!);
  return { ...known, meeting };
}

function addressOf(visit: Visit, query: Record<string, string> = {}): string {
  const { partnership, meeting } = visit.params;
  return visit.link('meetings.minutes', { partnership: partnership!, meeting: meeting! }, query);
}

/** `GET …/termine/termin/:meeting/protokoll`; the next line is of the same kind and topic as the one before */
export async function showMinutes(visit: Visit): Promise<Response> {
  const [kind, topic] = [visit.query.get('kind') ?? 'decision', visit.query.get('topic') ?? ''];
  return minutesPage(visit, { kind, topic }, []);
}

/** `POST …/termine/termin/:meeting/protokoll`: one line; the same one again changes nothing */
export async function addLine(visit: Visit): Promise<Response> {
  const { setting, speakers, meeting } = await toWrite(visit);
  const typed = typedIn(visit, ['id', 'kind', 'text', 'topic', 'who', 'responsible', 'dueOn']);
  const shape = readShape(outcomeInput, typed);
  if (!shape.ok) return minutesPage(visit, typed, shape.reasons, 400);
  const { who, ...content } = shape.value;
  const { language } = visit;
  const from = { what: nameOf(language, meeting), when: whenOf(language, meeting) };
  const line = { ...content, organisationId: whoOf(who), note: minutesTextsIn(language).from(from) };
  const acting = actingAtOnce(speakers);
  const saved = await recordOutcome(visit.ctx, setting.partnership.id, meeting.id, line, acting);
  if (!saved.ok) return minutesPage(visit, typed, saved.reasons, 422);
  // A topic that came from the template has an id of its own by now.
  const topic = content.topic.startsWith('nr-') ? '' : content.topic;
  return seeOther(`${addressOf(visit, { kind: content.kind, ...(topic === '' ? {} : { topic }) })}#eingabe`);
}

/** `all` are all together. */
function whoOf(who: string): string | null {
  return who === '' || who === 'all' ? null : who;
}

/** The page, also as the answer to what was refused. */
export async function minutesPage(
  visit: Visit,
  values: Typed,
  reasons: readonly Reason[],
  status = 200,
): Promise<Response> {
  return html(<MinutesPage visit={visit} view={await minutesViewOf(visit, values, reasons)} />, status);
}

/** What stands in the minutes of the address, for whoever may read them. @throws NotFound */
export async function minutesViewOf(visit: Visit, values: Typed, reasons: readonly Reason[]): Promise<MinutesView> {
  const { ctx } = visit;
  const setting = await settingOf(visit);
  const { meeting } = await loadMeeting(ctx, setting.partnership.id, visit.params.meeting!);
  const reader = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
  return {
    ...{ setting, meeting, draftKey: `${meeting.id} ${reader}` },
    agenda: await loadAgenda(ctx, setting.call.programme.id, meeting),
    outcomes: await listOutcomes(ctx, [meeting.id]),
    attendance: await listAttendance(ctx, meeting.id),
    acts: await listActs(ctx, setting.partnership.id, meeting.id),
    speakers: speakersOf(visit, setting),
    pdf: canMakePdf(),
    answers: { lang: visit.language, values, errors: sayRefusals(visit.language, reasons) },
  };
}

/** `POST …/termine/termin/:meeting/teilnahme` */
export async function attend(visit: Visit): Promise<Response> {
  const { setting, speakers, meeting } = await toWrite(visit);
  const all = [...setting.memberIds, setting.officeId];
  const who = Object.fromEntries(all.map(id => [id, visit.fields.text(`who.${id}`)]));
  const values = Object.fromEntries(all.map(id => [`who.${id}`, who[id]!]));
  const shape = readShape(attendanceInput, { who });
  if (!shape.ok) return minutesPage(visit, values, shape.reasons, 400);
  const typed = all.map(id => ({
    ...{ organisationId: id, who: shape.value.who[id]!, before: visit.fields.text(`before.${id}`) },
  }));
  const acting = actingAtOnce(speakers);
  const saved = await recordAttendance(visit.ctx, setting.partnership.id, meeting.id, typed, acting);
  return saved.ok ? seeOther(addressOf(visit)) : minutesPage(visit, values, saved.reasons, 422);
}

type KnownLine = Known & { readonly outcome: MeetingOutcome };

async function toChange(visit: Visit): Promise<KnownLine> {
  const known = await toWrite(visit);
  const outcome = (await listOutcomes(visit.ctx, [known.meeting.id])).find(({ id }) => id === visit.params.outcome);
  if (!outcome) throw new NotFound('outcome');
  return { ...known, outcome };
}

/** `GET …/termine/termin/:meeting/protokoll/:outcome` */
export async function showOutcome(visit: Visit): Promise<Response> {
  const known = await toChange(visit);
  const { text, organisationId, responsible, dueOn } = known.outcome;
  return outcomePage(visit, known, { text, who: organisationId ?? 'all', responsible, dueOn: dueOn ?? '' }, []);
}

/** `POST …/termine/termin/:meeting/protokoll/:outcome`: other words, or none any more */
export async function change(visit: Visit): Promise<Response> {
  const known = await toChange(visit);
  const { setting, speakers, meeting, outcome } = known;
  const typed = typedIn(visit, ['text', 'who', 'responsible', 'dueOn']);
  const read = { meetingId: meeting.id, id: outcome.id, version: Number(visit.fields.text('version')) };
  const [partnership, acting] = [setting.partnership.id, actingAtOnce(speakers)];
  if (visit.fields.text('remove') !== '') {
    const removed = await removeOutcome(visit.ctx, partnership, read, acting);
    return removed.ok ? seeOther(addressOf(visit)) : outcomePage(visit, known, typed, removed.reasons, 422);
  }
  const shape = readShape(outcomeChangeInput, typed);
  if (!shape.ok) return outcomePage(visit, known, typed, shape.reasons, 400);
  const { who, ...content } = shape.value;
  const changed = { ...content, organisationId: whoOf(who) };
  const saved = await changeOutcome(visit.ctx, partnership, read, changed, acting);
  return saved.ok ? seeOther(addressOf(visit)) : outcomePage(visit, known, typed, saved.reasons, 422);
}

function outcomePage(visit: Visit, known: KnownLine, values: Typed, reasons: readonly Reason[], status = 200) {
  const answers = { lang: visit.language, values, errors: sayRefusals(visit.language, reasons) };
  const { setting, meeting, outcome } = known;
  return html(<OutcomePage {...{ visit, setting, meeting, outcome, answers }} />, status);
}
