import type { Cell } from './permission-cells.ts';
import { tourCells } from './permission-cells-tours.ts';

/** The office accompanies a pair; its own people read, nobody else knows of it. */
const accompanied = (status: number) => [303, 403, 403, 404, status, 404] as const;

/** Its own people and the office read it; nobody else knows of it. */
const concerned = (status: number) => [303, status, status, 404, status, 404] as const;
/** Coordinator and office act, a mere member only reads. */
const speakers = (status: number) => [303, status, 403, 404, status, 404] as const;

const pair = { partnership: 'partnership' };
const agreed = { partnership: 'partnership with agreement' };
/** Coordinator, member and office work on the plan. */
const worked = concerned;
const entry = { ...pair, entry: 'plan entry' };
const meeting = { ...pair, meeting: 'meeting' };
const outcome = { ...pair, meeting: 'held meeting', outcome: 'outcome' };
const report = { ...pair, due: 'report' };
const submittedReport = { ...pair, due: 'submitted report' };
const inPublic = { ...pair, publicity: 'publicity' };
const call = { call: 'open call' };
/** The office of the call plans its reports; nobody else does. */
const ofOffice = (status: number) => [303, 403, 403, 403, status, 403] as const;
const document = { ...pair, document: 'document' };
const guest = { ...pair, guest: 'guest' };
const mailed = { token: 'guest link' };
const member = { ...pair, organisation: 'authority' };
const noted = { partnership: 'partnership', signal: 'signal' };

/** Who gets what of the year of a pair; see `permission-cells.ts`. */
export const yearCells: Readonly<Record<string, Cell>> = {
  'partnerships.signal': { params: noted, expected: accompanied(200) },
  'partnerships.set-aside': { params: noted, expected: accompanied(400) },
  'partnerships.change': { params: pair, expected: accompanied(200) },
  'partnerships.changed': { params: pair, expected: accompanied(400) },
  'partnerships.adviser': { params: pair, expected: accompanied(200) },
  'partnerships.advised': { params: pair, expected: accompanied(400) },
  'partnerships.contacts': { params: member, expected: speakers(200) },
  // The coordinator names nobody; the office has to say how it was told.
  'partnerships.named': { params: member, expected: speakers(400) },
  'partnerships.formats': { params: pair, expected: speakers(200) },
  'partnerships.proposed': { params: pair, expected: speakers(400) },
  // Formats were proposed by the other side.
  'partnerships.accept': { params: pair, expected: speakers(200) },
  'partnerships.accepted': { params: pair, expected: speakers(400) },
  'plans.show': { params: pair, expected: concerned(200) },
  'plans.seen': { params: pair, expected: concerned(303) },
  'plans.create': { params: pair, expected: worked(200) },
  'plans.created': { params: pair, expected: worked(400) },
  // No entry is named.
  'plans.move': { params: pair, expected: worked(404) },
  'plans.entry': { params: entry, expected: concerned(200) },
  'plans.edit': { params: entry, expected: worked(200) },
  'plans.changed': { params: entry, expected: worked(400) },
  'plans.block': { params: entry, expected: worked(200) },
  'plans.blocked': { params: entry, expected: worked(400) },
  'plans.depend': { params: entry, expected: worked(400) },
  'plans.bulk': { params: pair, expected: worked(200) },
  'plans.bulked': { params: pair, expected: worked(400) },
  'plans.workbook': { params: pair, expected: concerned(200) },
  'plans.sheet': { params: pair, expected: worked(200) },
  'plans.compared': { params: pair, expected: worked(400) },
  'plans.templates': { params: pair, expected: worked(200) },
  'plans.kept': { params: pair, expected: [303, 403, 403, 404, 422, 404] },
  'plans.template': { params: { ...pair, template: 'plan template' }, expected: worked(200) },
  'plans.taken': { params: { ...pair, template: 'plan template' }, expected: worked(400) },
  'meetings.list': { params: pair, expected: concerned(200) },
  'meetings.plan': { params: pair, expected: worked(200) },
  'meetings.planned': { params: pair, expected: worked(400) },
  'meetings.invite': { params: pair, expected: worked(303) },
  'meetings.show': { params: meeting, expected: concerned(200) },
  'meetings.edit': { params: meeting, expected: worked(200) },
  'meetings.changed': { params: meeting, expected: worked(400) },
  'meetings.cancel': { params: meeting, expected: worked(200) },
  'meetings.cancelled': { params: meeting, expected: worked(400) },
  // It carries no version that was read.
  'meetings.held': { params: meeting, expected: worked(422) },
  'meetings.agenda': { params: meeting, expected: worked(200) },
  'meetings.agenda-saved': { params: meeting, expected: worked(400) },
  'meetings.carry': { params: meeting, expected: worked(303) },
  'meetings.template': { params: meeting, expected: accompanied(303) },
  'meetings.minutes': { params: meeting, expected: concerned(200) },
  'meetings.line': { params: meeting, expected: worked(400) },
  // Nobody takes minutes of what is only planned.
  'meetings.attendance': { params: meeting, expected: worked(422) },
  'meetings.outcome': { params: outcome, expected: worked(200) },
  'meetings.outcome-changed': { params: outcome, expected: worked(400) },
  // Nobody has read which minutes.
  'meetings.present': { params: outcome, expected: worked(422) },
  'meetings.approve': { params: outcome, expected: worked(200) },
  'meetings.approved': { params: outcome, expected: worked(400) },
  'meetings.pdf': { params: outcome, expected: concerned(200) },
  'meetings.letter': { params: { ...pair, file: 'plan entry' }, expected: concerned(404) },
  'meetings.poll-new': { params: pair, expected: worked(200) },
  'meetings.poll-ask': { params: pair, expected: worked(400) },
  'meetings.poll': { params: { ...pair, poll: 'meeting poll' }, expected: concerned(200) },
  // No day is named.
  'meetings.poll-choose': { params: { ...pair, poll: 'meeting poll' }, expected: worked(404) },
  // The link in the mail opens it, whoever holds it; this is none.
  'meetings.poll-answer': { params: { token: 'plan entry' }, expected: [404, 404, 404, 404, 404, 404] },
  'meetings.poll-answered': { params: { token: 'plan entry' }, expected: [404, 404, 404, 404, 404, 404] },
  'meetings.feed': { expected: [303, 200, 200, 200, 200, 200] },
  'meetings.feed-kept': { expected: [303, 303, 303, 303, 303, 303] },
  'meetings.feed-file': { params: { token: 'plan entry' }, expected: [404, 404, 404, 404, 404, 404] },
  'meetings.reply': { params: { token: 'plan entry' }, expected: [404, 404, 404, 404, 404, 404] },
  'meetings.replied': { params: { token: 'plan entry' }, expected: [404, 404, 404, 404, 404, 404] },
  'meetings.topics': { params: pair, expected: worked(200) },
  'meetings.topic': { params: pair, expected: worked(400) },
  ...tourCells,
  'reports.list': { params: pair, expected: concerned(200) },
  'reports.show': { params: report, expected: concerned(200) },
  'reports.version': { params: { ...submittedReport, number: 'first version' }, expected: concerned(200) },
  'reports.write': { params: { ...report, organisation: 'authority' }, expected: worked(200) },
  'reports.written': { params: { ...report, organisation: 'authority' }, expected: worked(400) },
  'reports.submit': { params: report, expected: speakers(200) },
  'reports.submitted': { params: report, expected: speakers(400) },
  'reports.judge': { params: report, expected: accompanied(200) },
  'reports.judged': { params: report, expected: accompanied(400) },
  // No letter came with it.
  'reports.letter': { params: report, expected: concerned(404) },
  'reports.pdf': { params: { ...submittedReport, number: 'first version' }, expected: concerned(200) },
  'reports.round': { params: call, expected: ofOffice(200) },
  'reports.round-xlsx': { params: call, expected: ofOffice(200) },
  'reports.round-pdf': { params: call, expected: ofOffice(200) },
  'publicity.list': { params: pair, expected: concerned(200) },
  'publicity.create': { params: pair, expected: worked(200) },
  'publicity.created': { params: pair, expected: worked(400) },
  'publicity.edit': { params: inPublic, expected: worked(200) },
  'publicity.changed': { params: inPublic, expected: worked(400) },
  // No file came with it.
  'publicity.file': { params: inPublic, expected: concerned(404) },
  'publicity.round': { params: call, expected: ofOffice(200) },
  'reports.dues': { params: call, expected: ofOffice(200) },
  'reports.due-added': { params: call, expected: ofOffice(400) },
  'reports.due': { params: { ...call, due: 'report' }, expected: ofOffice(200) },
  'reports.due-changed': { params: { ...call, due: 'report' }, expected: ofOffice(400) },
  'documents.list': { params: pair, expected: concerned(200) },
  'documents.add': { params: pair, expected: worked(200) },
  'documents.added': { params: pair, expected: worked(400) },
  'documents.years': { params: pair, expected: accompanied(200) },
  'documents.years-set': { params: pair, expected: accompanied(400) },
  'documents.show': { params: document, expected: concerned(200) },
  'documents.version': { params: document, expected: worked(400) },
  'documents.edit': { params: document, expected: worked(200) },
  'documents.changed': { params: document, expected: worked(400) },
  'documents.remove': { params: document, expected: worked(400) },
  'documents.file': { params: { ...document, number: 'first version' }, expected: concerned(200) },
  'guests.list': { params: pair, expected: concerned(200) },
  'guests.invite': { params: pair, expected: worked(200) },
  'guests.invited': { params: pair, expected: worked(400) },
  'guests.show': { params: guest, expected: concerned(200) },
  'guests.task': { params: guest, expected: worked(400) },
  'guests.meeting': { params: guest, expected: worked(400) },
  'guests.revoke': { params: guest, expected: worked(303) },
  'guests.end': { params: guest, expected: worked(303) },
  // Whoever holds the link of a mail is that guest, signed in or not.
  'guests.own': { params: mailed, expected: [200, 200, 200, 200, 200, 200] },
  'guests.own.file': { params: { ...mailed, document: 'document' }, expected: [404, 404, 404, 404, 404, 404] },
  'guests.own.confirm': { params: mailed, expected: [303, 303, 303, 303, 303, 303] },
  // Said yes before, and no task is named.
  'guests.own.decline': { params: mailed, expected: [422, 422, 422, 422, 422, 422] },
  'guests.own.done': { params: mailed, expected: [404, 404, 404, 404, 404, 404] },
  'guests.own.leave': { expected: [404, 404, 404, 404, 404, 404] },
  'guests.own.again': { expected: [404, 404, 404, 404, 404, 404] },
  'partnerships.letter': { params: agreed, expected: concerned(404) },
};
