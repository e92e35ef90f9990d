import { formatPlainDay } from '../../design/format.ts';
import type { Language } from '../../kernel/text.ts';
import type { Ctx } from '../../platform/context.ts';
import { type MailKind, type MailRow, postMail } from '../../platform/mail/post.ts';
import { fillMail } from '../../platform/mail/template.ts';
import type { Listener } from '../../platform/outbox.ts';
import { linksOf } from '../../platform/web/route.ts';
import { loadOrganisation } from '../organisations/queries.ts';
import type { Partnership } from '../partnerships/model.ts';
import { loadPartnership } from '../partnerships/queries.ts';
import { listPartnershipActs } from '../partnerships/queries/start.ts';
import { loadCall } from '../programmes/queries.ts';
import { cancelAhead } from './commands/end.ts';
import type { Meeting, MeetingAct } from './model.ts';
import { noteInvitee } from './commands/replies.ts';
import type { PollGuest } from './model/poll.ts';
import { listActs, listAttending, listMeetings } from './queries.ts';
import { loadAgenda } from './queries/agenda.ts';
import { listOutcomes } from './queries/minutes.ts';
import { findGuest, findPoll } from './queries/polls.ts';
import { findReplyToken } from './queries/replies.ts';
import { loadTokens } from './queries/tokens.ts';
import { findReader, listTold } from './queries/readers.ts';
import { isAsking } from './rules/poll.ts';
import { writeCalendar } from './rules/ical.ts';
import { routes } from './routes.tsx';
import {
  agendaTextsIn,
  approvalTextsIn,
  calendarTextsIn,
  elsewhere,
  momentIn,
  nameOf,
  pairOf,
  textsIn,
  whenOf,
  whoOf,
} from './views/words.ts';

/** Which mail tells of what happened. */
const kindOf = {
  invited: 'meeting.invited',
  moved: 'meeting.moved',
  postponed: 'meeting.cancelled',
  cancelled: 'meeting.cancelled',
  presented: 'meeting.minutes',
  // Only what the office records on behalf, to whom it concerns.
  approved: 'meeting.recorded',
} as const;
type Happened = keyof typeof kindOf;

/** Days that a mail names; the file has all of them. */
const most = 12;

const aboutMeetings: readonly Listener[] = (Object.keys(kindOf) as Happened[]).map(happened => ({
  event: `meeting.${happened}`,
  name: `meetings.${happened}`,
  async handle(ctx, { id, subjectId, ids }) {
    const kind = kindOf[happened];
    const about = { partnershipId: subjectId, actId: ids.actId! };
    const told = await listTold(ctx, await loadPartnership(ctx, subjectId));
    const whose = happened === 'approved' ? await whoseAct(ctx, subjectId, ids.actId!) : null;
    for (const { organisationId, ...recipient } of told) {
      if (happened === 'approved' && organisationId !== whose) continue;
      const { kind: recipientKind, id: recipientId } = recipient;
      const isAsked = happened === 'invited' || happened === 'moved';
      if (isAsked && (recipientKind === 'person' || recipientKind === 'contact')) {
        await noteInvitee(ctx, { actId: ids.actId!, recipientKind, recipientId, organisationId });
      }
      await postMail(ctx, { kind, recipient, ids: about, dedupe: `${id} / ${kind} / ${recipient.id}` });
    }
  },
}));

/** Everybody who is asked gets a link; people from elsewhere are told the day, for nobody else invites them. */
const aboutPolls: readonly Listener[] = (
  [
    ['meeting.polled', 'meeting.poll'],
    ['meeting.poll-chosen', 'meeting.poll-chosen'],
  ] as const
).map(([event, kind]) => ({
  event,
  name: `meetings.${event.split('.')[1]}`,
  async handle(ctx, { id, ids }) {
    const guests = (await findPoll(ctx, ids.pollId!))?.guests ?? [];
    const told = kind === 'meeting.poll' ? guests : guests.filter(one => one.recipientKind === 'address');
    for (const guest of told) {
      const recipient = { kind: 'address', id: guest.id } as const;
      await postMail(ctx, { kind, recipient, ids, dedupe: `${id} / ${kind} / ${guest.id}` });
    }
  },
}));

const atTheEnd: Listener = {
  event: 'partnership.dissolved',
  name: 'meetings.cancel-ahead',
  async handle(ctx, { subjectId, ids }) {
    const act = (await listPartnershipActs(ctx, subjectId)).find(({ id }) => id === ids.actId);
    await cancelAhead(ctx, subjectId, act?.reason ?? '');
  },
};

export const listeners: readonly Listener[] = [...aboutMeetings, ...aboutPolls, atTheEnd];

/** The kinds of mail of this area; the words stand in `mails/`. */
export const mails: readonly MailKind[] = [
  ...(['invited', 'moved', 'cancelled'] as const).map(name => ({
    kind: `meeting.${name}`,
    reader: findReader,
    build: (ctx: Ctx, mail: MailRow) => buildMail(ctx, mail, name),
  })),
  ...(['minutes', 'recorded'] as const).map(name => ({
    kind: `meeting.${name}`,
    // What others did in one's name is never kept for later.
    ...(name === 'recorded' ? ({ always: true } as const) : {}),
    reader: findReader,
    build: (ctx: Ctx, mail: MailRow) => buildMinutesMail(ctx, mail, name),
  })),
  ...(['poll', 'poll-chosen'] as const).map((name): MailKind => ({
    kind: `meeting.${name}`,
    always: true,
    reader: async (ctx, { recipientId }) => {
      const guest = await findGuest(ctx, recipientId);
      return guest && readerOfGuest(ctx, guest);
    },
    build: (ctx, mail) => buildPollMail(ctx, mail, name),
  })),
];

/** Where a guest of a poll reads mail today; null if there is nobody any more. */
async function readerOfGuest(ctx: Ctx, { recipientKind, recipientId, name, email, language }: PollGuest) {
  if (recipientKind !== 'address') return findReader(ctx, { recipientKind, recipientId });
  return email === null ? null : { name, email, language };
}

async function buildPollMail(ctx: Ctx, mail: MailRow, name: 'poll' | 'poll-chosen') {
  const guest = await findGuest(ctx, mail.recipientId);
  const whole = guest && (await findPoll(ctx, guest.pollId));
  const reader = guest && (await readerOfGuest(ctx, guest));
  if (!whole || !reader) return null;
  const { poll, options } = whole;
  if (name === 'poll' && !isAsking(poll, ctx.today)) return null;
  const { language } = reader;
  const partnership = await loadPartnership(ctx, poll.partnershipId);
  const { programme } = await loadCall(ctx, partnership.callId);
  const office = await loadOrganisation(ctx, programme.officeId);
  const base = { partnership, officeId: office.id, officeName: office.name };
  const attending = await listAttending(ctx, partnership);
  const zone = attending.find(one => one.organisationId === guest.organisationId)?.zone ?? poll.zone;
  const meant = name === 'poll' ? options : options.filter(({ id }) => id === mail.ids.optionId);
  const token = (await loadTokens(ctx)).make('poll', guest.id);
  const path = linksOf(routes).path('meetings.poll-answer', language, { token });
  const values = {
    ...{ name: reader.name, pair: pairOf(partnership), by: whoOf(base, poll.organisationId), office: office.name },
    what: nameOf(language, poll),
    when: meant.map(option => momentIn(language, { ...poll, ...option }, zone)).join('\n'),
    where: [poll.place, poll.link].filter(Boolean).join('\n'),
    until: formatPlainDay(language, poll.until),
    address: `${ctx.baseUrl}${path}`,
  };
  return { to: reader.email, ...fillMail('meetings', name, language, values) };
}

async function whoseAct(ctx: Ctx, partnershipId: string, actId: string): Promise<string | null> {
  return (await listActs(ctx, partnershipId)).find(({ id }) => id === actId)?.organisationId ?? null;
}

/** The minutes lie there to be read, or were approved on behalf; null where they were changed since. */
async function buildMinutesMail(ctx: Ctx, mail: MailRow, name: 'minutes' | 'recorded') {
  const reader = await findReader(ctx, mail);
  const partnership = await loadPartnership(ctx, mail.ids.partnershipId!);
  const act = (await listActs(ctx, partnership.id)).find(({ id }) => id === mail.ids.actId);
  const meetings = await listMeetings(ctx, [partnership.id]);
  const meeting = meetings.find(one => act?.meetingIds.includes(one.id));
  if (reader === null || !act || !meeting) return null;
  if (name === 'minutes' && act.minutesVersion !== meeting.minutesVersion) return null;
  const { programme } = await loadCall(ctx, partnership.callId);
  const office = await loadOrganisation(ctx, programme.officeId);
  const { language } = reader;
  const base = { partnership, officeId: office.id, officeName: office.name };
  const path = linksOf(routes).path('meetings.minutes', language, { partnership: partnership.id, meeting: meeting.id });
  const { length: count } = await listOutcomes(ctx, [meeting.id]);
  const values = {
    ...{ name: reader.name, pair: pairOf(partnership), by: whoOf(base, act.organisationId), office: office.name },
    ...{ what: nameOf(language, meeting), when: whenOf(language, meeting), address: `${ctx.baseUrl}${path}` },
    count: approvalTextsIn(language).mailCount({ count }),
    channel: act.channel === null ? '' : textsIn(language).channels[act.channel],
    receivedOn: formatPlainDay(language, act.receivedOn),
  };
  return { to: reader.email, ...fillMail('meetings', name, language, values) };
}

/** Words and calendar file as things stand now; null where nothing of it holds any more, for a later mail tells that. */
async function buildMail(ctx: Ctx, mail: MailRow, name: 'invited' | 'moved' | 'cancelled') {
  const reader = await findReader(ctx, mail);
  const partnership = await loadPartnership(ctx, mail.ids.partnershipId!);
  const act = (await listActs(ctx, partnership.id)).find(({ id }) => id === mail.ids.actId);
  if (reader === null || !act) return null;
  const meetings = (await listMeetings(ctx, [partnership.id])).filter(one => act.meetingIds.includes(one.id));
  const concerned = meetings.filter(one => isTold(one, act, name));
  const [first] = concerned;
  if (first === undefined) return null;
  const { programme } = await loadCall(ctx, partnership.callId);
  const office = await loadOrganisation(ctx, programme.officeId);
  const base = { partnership, officeId: office.id, officeName: office.name };
  const address = { partnership: partnership.id, meeting: first.id };
  const isOne = concerned.length === 1;
  const path = linksOf(routes).path(isOne ? 'meetings.show' : 'meetings.list', reader.language, address);
  const values = {
    ...(await wordsOf(ctx, reader.language, concerned, partnership)),
    reply: await sayReply(ctx, act, mail.recipientId, reader.language),
    agenda: await sayAgenda({ ...ctx, language: reader.language }, programme.id, concerned),
    ...{ name: reader.name, pair: pairOf(partnership), by: whoOf(base, act.organisationId), office: office.name },
    ...{ happened: textsIn(reader.language).mails[`meeting.${act.kind as 'cancelled' | 'postponed'}`] ?? '' },
    ...{ reason: act.reason, address: `${ctx.baseUrl}${path}` },
  };
  const content = writeCalendar(concerned, {
    ...({ method: name === 'cancelled' ? 'CANCEL' : 'REQUEST', whole: name === 'invited', at: ctx.now } as const),
    ...{ summary: `${nameOf(reader.language, first)}, ${values.pair}`, address: values.address },
    organizer: { name: office.name, email: office.email || `noreply@${new URL(ctx.baseUrl).hostname}` },
    attendee: reader,
  });
  const method = name === 'cancelled' ? 'CANCEL' : 'REQUEST';
  return {
    to: reader.email,
    ...fillMail('meetings', name, reader.language, values),
    calendar: { method, content },
  } as const;
}

/** The link by which the reader comes or does not. */
async function sayReply(ctx: Ctx, act: MeetingAct, recipientId: string, language: Language): Promise<string> {
  const token = await findReplyToken(ctx, act, recipientId);
  if (token === null) return '';
  const path = linksOf(routes).path('meetings.reply', language, { token });
  return calendarTextsIn(language).reply.mail({ address: `${ctx.baseUrl}${path}` });
}

/** Whether a mail about this act still says what holds; what nobody was invited to is in no calendar. */
function isTold({ state, sequence }: Meeting, { kind }: MeetingAct, name: 'invited' | 'moved' | 'cancelled'): boolean {
  return name === 'cancelled' ? state === kind && sequence > 0 : state === 'scheduled';
}

/** The agenda of the first meeting, one topic a line. */
async function sayAgenda(ctx: Ctx, programmeId: string, meetings: readonly Meeting[]): Promise<string> {
  const t = agendaTextsIn(ctx.language);
  const [first] = meetings;
  const { topics } = await loadAgenda(ctx, programmeId, first!);
  if (topics.length === 0) return '';
  const lines = topics.map(({ title, minutes }) => (minutes === null ? title : t.mailMinutes({ title, minutes })));
  const heading = meetings.length === 1 ? t.mail : t.mailOf({ when: whenOf(ctx.language, first!) });
  return [heading, ...lines.map((line, index) => `${index + 1}. ${line}`)].join('\n');
}

/** What, when and where: the first days of a series, with the time of members elsewhere. */
async function wordsOf(ctx: Ctx, language: Language, meetings: readonly Meeting[], partnership: Partnership) {
  const attending = await listAttending(ctx, partnership);
  const [first] = meetings;
  const { place, link } = first!;
  const lines = meetings
    .slice(0, most)
    .map(one => [whenOf(language, one), ...elsewhere(language, one, attending)].join('\n  '));
  const more = meetings.length - most;
  return {
    what: nameOf(language, first!),
    when: [...lines, ...(more > 0 ? [textsIn(language).mails.more({ count: more })] : [])].join('\n'),
    where: [place, link].filter(Boolean).join('\n'),
  };
}
