import { rowValues } from '../../../design/answers.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { readActing } from '../../../platform/web/acting.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { loadOrganisation } from '../../organisations/queries.ts';
import { actingInput } from '../../partnerships/schema.ts';
import { loadPartnership } from '../../partnerships/queries.ts';
import { answerPoll, askForDays, chooseOption, endPoll } from '../commands/polls.ts';
import type { Meeting } from '../model.ts';
import { type PollAnswer, pollAnswers } from '../model/poll.ts';
import { listAttending, loadMeeting } from '../queries.ts';
import { loadPoll, loadPollByToken } from '../queries/polls.ts';
import { findReader, listTold } from '../queries/readers.ts';
import { isAsking } from '../rules/poll.ts';
import { pollInput } from '../schema.ts';
import { PollAnswerPage, PollOverPage } from '../views/poll-answer-page.tsx';
import { PollFormPage, type PollFormView } from '../views/poll-form-page.tsx';
import { PollPage } from '../views/poll-page.tsx';
import { sayRefusals, whoOf } from '../views/words.ts';
import { actingAtOnce, ownOf, settingOf, settingToWorkOn, speakersOf, type Typed, typedIn } from './load.ts';

const inputs = ['kind', 'title', 'until', 'minutes', 'zone', 'place', 'link'] as const;

type Known = Pick<PollFormView, 'setting' | 'speakers' | 'meeting' | 'known'>;

async function toAsk(visit: Visit, meetingId: string): Promise<Known> {
  const { ctx } = visit;
  const { setting, speakers } = await settingToWorkOn(visit);
  const { id } = setting.partnership;
  const meeting: Meeting | null = meetingId === '' ? null : (await loadMeeting(ctx, id, meetingId)).meeting;
  const known: { id: string; name: string }[] = [];
  for (const { kind, id: recipientId, organisationId } of await listTold(ctx, setting.partnership)) {
    const reader = await findReader(ctx, { recipientKind: kind, recipientId });
    const of = organisationId === null ? '' : whoOf(setting, organisationId);
    if (reader !== null) known.push({ id: recipientId, name: [reader.name, of].filter(Boolean).join(', ') });
  }
  return { setting, speakers, meeting, known };
}

/** `GET …/termine/umfrage`; `?termin=` is the meeting to be moved */
export async function showNew(visit: Visit): Promise<Response> {
  const known = await toAsk(visit, visit.query.get('termin') ?? '');
  const attending = await listAttending(visit.ctx, known.setting.partnership);
  const usual = { kind: 'jour-fixe', minutes: '60', zone: attending[0]!.zone };
  const { meeting } = known;
  const values = meeting === null ? usual : { ...meeting, minutes: String(meeting.minutes) };
  const typed = Object.fromEntries(inputs.map(name => [name, String((values as Typed)[name] ?? '')]));
  return formPage(
    visit,
    known,
    typed,
    known.known.map(({ id }) => id),
    [],
  );
}

/** `POST …/termine/umfrage` */
export async function ask(visit: Visit): Promise<Response> {
  const known = await toAsk(visit, visit.fields.text('meeting'));
  const option = visit.fields.rows('option', ['day', 'time']);
  const guest = visit.fields.rows('guest', ['name', 'email']);
  const values = { ...typedIn(visit, inputs), ...rowValues('option', option), ...rowValues('guest', guest) };
  const asked = visit.fields.all('guests');
  const shape = readShape(pollInput, { ...typedIn(visit, inputs), option, guest });
  const acting = readActing(visit, known.speakers, actingInput);
  if (!shape.ok || !acting.ok) {
    const reasons = [shape, acting].flatMap(read => (read.ok ? [] : read.reasons));
    return formPage(visit, known, values, asked, reasons, 400);
  }
  const { option: options, guest: guests, ...content } = shape.value;
  const poll = { content: { ...content, meetingId: known.meeting?.id ?? null }, options, told: asked, guests };
  const made = await askForDays(visit.ctx, known.setting.partnership.id, poll, acting.value);
  if (!made.ok) return formPage(visit, known, values, asked, made.reasons, 422);
  return seeOther(visit.link('meetings.poll', { partnership: known.setting.partnership.id, poll: made.value }));
}

function formPage(
  visit: Visit,
  known: Known,
  values: Typed,
  asked: readonly string[],
  reasons: readonly Reason[],
  status = 200,
) {
  const answers = { lang: visit.language, values, errors: sayRefusals(visit.language, reasons) };
  return html(<PollFormPage visit={visit} view={{ ...known, asked, answers }} />, status);
}

/** `GET …/termine/umfrage/:poll` */
export async function showPoll(visit: Visit): Promise<Response> {
  return pollPage(visit, []);
}

async function pollPage(visit: Visit, reasons: readonly Reason[], status = 200): Promise<Response> {
  const setting = await settingOf(visit);
  const view = {
    ...(await loadPoll(visit.ctx, setting.partnership.id, visit.params.poll!)),
    ...{ setting, errors: sayRefusals(visit.language, reasons) },
    attending: await listAttending(visit.ctx, setting.partnership),
    actsFor: ownOf(speakersOf(visit, setting)),
  };
  return html(<PollPage visit={visit} view={view} />, status);
}

/** `POST …/termine/umfrage/:poll`: one press takes a day, or ends it */
export async function choose(visit: Visit): Promise<Response> {
  const { setting, speakers } = await settingToWorkOn(visit);
  const partnership = setting.partnership.id;
  const pollId = visit.params.poll!;
  const acting = actingAtOnce(speakers);
  if (visit.fields.text('end') !== '') {
    const ended = await endPoll(visit.ctx, partnership, pollId, acting);
    return ended.ok ? seeOther(visit.link('meetings.list', { partnership })) : pollPage(visit, ended.reasons, 422);
  }
  const chosen = { pollId, optionId: visit.fields.text('option') };
  const made = await chooseOption(visit.ctx, partnership, chosen, acting);
  if (!made.ok) return pollPage(visit, made.reasons, 422);
  return seeOther(visit.link('meetings.show', { partnership, meeting: made.value }));
}

/** `GET /de/terminumfrage/:token`: looking changes nothing */
export async function showAnswer(visit: Visit): Promise<Response> {
  return answerPage(visit, null, []);
}

/** `POST /de/terminumfrage/:token` */
export async function answer(visit: Visit): Promise<Response> {
  const token = visit.params.token!;
  const { options } = await loadPollByToken(visit.ctx, token);
  const given = options.map(({ id }) => [id, visit.fields.text(`answer.${id}`)] as const);
  const known = given.filter((one): one is readonly [string, PollAnswer] => pollAnswers.some(a => a === one[1]));
  const name = visit.fields.text('name').slice(0, 200);
  const saved = await answerPoll(visit.ctx, token, { name, answers: new Map(known) });
  if (saved.ok) return seeOther(visit.link('meetings.poll-answer', { token }, { danke: 'ja' }));
  const typed = { name, ...Object.fromEntries(given.map(([id, value]) => [`answer.${id}`, value])) };
  return answerPage(visit, typed, saved.reasons, 422);
}

async function answerPage(visit: Visit, typed: Typed | null, reasons: readonly Reason[], status = 200) {
  const { ctx } = visit;
  const token = visit.params.token!;
  const whole = await loadPollByToken(ctx, token);
  const { poll, guest, answers } = whole;
  if (!isAsking(poll, ctx.today)) return html(<PollOverPage visit={visit} />, 410);
  const attending = await listAttending(ctx, await loadPartnership(ctx, poll.partnershipId));
  const own = answers.filter(({ guestId }) => guestId === guest.id);
  const stored = { name: guest.name, ...Object.fromEntries(own.map(one => [`answer.${one.optionId}`, one.answer])) };
  const view = {
    ...{ ...whole, token, attending, thanks: visit.query.has('danke') && typed === null },
    who: (await loadOrganisation(ctx, poll.organisationId)).name,
    zone: attending.find(({ organisationId }) => organisationId === guest.organisationId)?.zone ?? null,
    typed: { lang: visit.language, values: typed ?? stored, errors: sayRefusals(visit.language, reasons) },
  };
  return html(<PollAnswerPage visit={visit} view={view} />, status);
}
