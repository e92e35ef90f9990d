import type { Route } from '../../platform/web/route.ts';
import * as agenda from './routes/agenda.tsx';
import * as approval from './routes/approval.tsx';
import * as calendar from './routes/calendar.tsx';
import * as change from './routes/change.tsx';
import * as minutes from './routes/minutes.tsx';
import * as plan from './routes/plan.tsx';
import * as polls from './routes/polls.tsx';
import { listPage, showMeeting } from './routes/show.tsx';

const base = {
  de: '/de/arbeit/partnerschaften/:partnership/termine',
  en: '/en/work/partnerships/:partnership/meetings',
};

function below(de: string, en: string) {
  return { de: `${base.de}/${de}`, en: `${base.en}/${en}` };
}

const get = { method: 'GET', access: 'signed-in' } as const;
const post = { method: 'POST', access: 'signed-in' } as const;

const paths = {
  plan: below('neu', 'new'),
  invite: below('einladen', 'invite'),
  show: below('termin/:meeting', 'meeting/:meeting'),
  edit: below('termin/:meeting/aendern', 'meeting/:meeting/change'),
  cancel: below('termin/:meeting/absagen', 'meeting/:meeting/cancel'),
  agenda: below('termin/:meeting/tagesordnung', 'meeting/:meeting/agenda'),
  carry: below('termin/:meeting/mitnehmen', 'meeting/:meeting/carry-over'),
  template: below('termin/:meeting/muster', 'meeting/:meeting/template'),
  minutes: below('termin/:meeting/protokoll', 'meeting/:meeting/minutes'),
  attendance: below('termin/:meeting/teilnahme', 'meeting/:meeting/attendance'),
  outcome: below('termin/:meeting/protokoll/:outcome', 'meeting/:meeting/minutes/:outcome'),
  present: below('termin/:meeting/vorlegen', 'meeting/:meeting/present'),
  approve: below('termin/:meeting/genehmigung', 'meeting/:meeting/approval'),
  pdf: below('termin/:meeting/protokoll.pdf', 'meeting/:meeting/minutes.pdf'),
  letter: below('schreiben/:file', 'letters/:file'),
  pollNew: below('umfrage', 'poll'),
  poll: below('umfrage/:poll', 'poll/:poll'),
  pollAnswer: { de: '/de/terminumfrage/:token', en: '/en/meeting-poll/:token' },
  feed: { de: '/de/arbeit/kalender', en: '/en/work/calendar' },
  reply: { de: '/de/zusage/:token', en: '/en/reply/:token' },
  topics: below('themen', 'topics'),
  held: below('termin/:meeting/stattgefunden', 'meeting/:meeting/held'),
} as const;

export const routes: readonly Route[] = [
  { ...get, id: 'meetings.list', path: base, handle: listPage },
  { ...get, id: 'meetings.plan', path: paths.plan, handle: plan.showPlan },
  { ...post, id: 'meetings.planned', path: paths.plan, handle: plan.plan },
  { ...post, id: 'meetings.invite', path: paths.invite, handle: plan.invite },
  { ...get, id: 'meetings.show', path: paths.show, handle: showMeeting },
  { ...get, id: 'meetings.edit', path: paths.edit, handle: change.showEdit },
  { ...post, id: 'meetings.changed', path: paths.edit, handle: change.edit },
  { ...get, id: 'meetings.cancel', path: paths.cancel, handle: change.showCancel },
  { ...post, id: 'meetings.cancelled', path: paths.cancel, handle: change.cancel },
  { ...post, id: 'meetings.held', path: paths.held, handle: change.held },
  { ...get, id: 'meetings.agenda', path: paths.agenda, handle: agenda.showAgenda },
  { ...post, id: 'meetings.agenda-saved', path: paths.agenda, handle: agenda.saveForm },
  { ...post, id: 'meetings.carry', path: paths.carry, handle: agenda.carry },
  { ...post, id: 'meetings.template', path: paths.template, handle: agenda.keep },
  { ...get, id: 'meetings.minutes', path: paths.minutes, handle: minutes.showMinutes },
  { ...post, id: 'meetings.line', path: paths.minutes, handle: minutes.addLine },
  { ...post, id: 'meetings.attendance', path: paths.attendance, handle: minutes.attend },
  { ...get, id: 'meetings.outcome', path: paths.outcome, handle: minutes.showOutcome },
  { ...post, id: 'meetings.outcome-changed', path: paths.outcome, handle: minutes.change },
  { ...post, id: 'meetings.present', path: paths.present, handle: approval.present },
  { ...get, id: 'meetings.approve', path: paths.approve, handle: approval.showApprove },
  { ...post, id: 'meetings.approved', path: paths.approve, handle: approval.approve },
  { ...get, id: 'meetings.pdf', path: paths.pdf, handle: approval.downloadPdf },
  { ...get, id: 'meetings.letter', path: paths.letter, handle: approval.downloadLetter },
  { ...get, id: 'meetings.poll-new', path: paths.pollNew, handle: polls.showNew },
  { ...post, id: 'meetings.poll-ask', path: paths.pollNew, handle: polls.ask },
  { ...get, id: 'meetings.poll', path: paths.poll, handle: polls.showPoll },
  { ...post, id: 'meetings.poll-choose', path: paths.poll, handle: polls.choose },
  { method: 'GET', id: 'meetings.poll-answer', path: paths.pollAnswer, handle: polls.showAnswer },
  { method: 'POST', id: 'meetings.poll-answered', path: paths.pollAnswer, secret: true, handle: polls.answer },
  { ...get, id: 'meetings.feed', path: paths.feed, handle: calendar.showFeed },
  { ...post, id: 'meetings.feed-kept', path: paths.feed, handle: calendar.keepFeed },
  { method: 'GET', id: 'meetings.feed-file', path: '/kalender/:token', handle: calendar.feedFile },
  { method: 'GET', id: 'meetings.reply', path: paths.reply, handle: calendar.showReply },
  { method: 'POST', id: 'meetings.replied', path: paths.reply, secret: true, handle: calendar.reply },
  { ...get, id: 'meetings.topics', path: paths.topics, handle: agenda.showTopics },
  { ...post, id: 'meetings.topic', path: paths.topics, handle: agenda.changeTopics },
];
