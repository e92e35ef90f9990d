import { adviceCells } from './permission-cells-advice.ts';
import { agreementCells } from './permission-cells-agreements.ts';
import { contentCells } from './permission-cells-contents.ts';
import { paperCells } from './permission-cells-papers.ts';
import { networkCells } from './permission-cells-networks.ts';
import { yearCells } from './permission-cells-year.ts';

/**
 * One line per route. `expected` is the status for nobody, coordinator, member, stranger, office, other office, in this
 * order. 303: led on (to sign in, or after a form was taken). 400 and 422: may, but the form was empty on purpose.
 * `params` names the subject of `permission-world.ts` for each part of the address.
 */
export type Cell = {
  readonly params?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  readonly expected: readonly [number, number, number, number, number, number];
};

const everybody = [200, 200, 200, 200, 200, 200] as const;
const nobodyKnows = [404, 404, 404, 404, 404, 404] as const;
const isOver = [410, 410, 410, 410, 410, 410] as const;
const officeOnly = (mine: number) => [303, 403, 403, 403, mine, 403] as const;
const anyOffice = (status: number) => [303, 403, 403, 403, status, status] as const;
const draftOfOffice = (mine: number) => [303, 404, 404, 404, mine, 404] as const;
const ledOn = [303, 303, 303, 303, 303, 303] as const;

const open = { call: 'open call' };
const draft = { call: 'draft' };
const own = { organisation: 'authority' };
const programme = { programme: 'programme id' };
/** What an organisation says of itself: its coordinator and any office change it, colleagues read it. */
const ofItsPeople = (status: number) => [303, status, status, 404, status, status] as const;
const toChange = (status: number) => [303, status, 403, 404, status, status] as const;
const interest = { id: 'application' };
const sent = { id: 'sent' };
/** An empty step is saved by its own people; the office has to say how it got the paper. */
const savedBy = [303, 303, 303, 404, 400, 404] as const;
/** The office's record of an entry: its own people know of the entry, but not this page. */
const recordOfOffice = (status: number) => [303, 403, 403, 404, status, 404] as const;
/** Its own people and the office read it; nobody else knows of it. */
const concerned = (status: number) => [303, status, status, 404, status, 404] as const;
/** Only the office that deals with an idea knows its record. */
const officeKnows = (status: number) => [303, 404, 404, 404, status, 404] as const;
const nobodySignedIn = [303, 404, 404, 404, 404, 404] as const;

export const cells: Readonly<Record<string, Cell>> = {
  root: { expected: ledOn },
  home: { expected: everybody },
  'outreach.region-twinning': { expected: everybody },
  'outreach.climate-partnership': { expected: everybody },
  'outreach.flyer': { expected: nobodyKnows },
  'outreach.preview': { expected: nobodyKnows },
  'outreach.project': { expected: nobodyKnows },
  privacy: { expected: everybody },
  health: { expected: everybody },
  ready: { expected: everybody },
  today: { expected: [303, 200, 200, 200, 200, 200] },
  'mails.list': { expected: anyOffice(200) },
  'mails.send-again': { params: { mail: 'uncertain mail' }, expected: anyOffice(303) },
  'mails.close': { expected: anyOffice(404) },
  'held.show': { expected: nobodyKnows },
  'demo.roles': { expected: everybody },
  'demo.style': { expected: everybody },
  'demo.mail': { expected: everybody },
  'identity.persona': { expected: nobodyKnows },

  'identity.sign-in': { expected: [200, 303, 303, 303, 303, 303] },
  'identity.sign-in.ask': { expected: [400, 400, 400, 400, 400, 400] },
  'identity.code': { expected: everybody },
  'identity.code.use': { expected: [400, 400, 400, 400, 400, 400] },
  // A sign-in link that does not work says the same whether it never existed or is over.
  'identity.link': { expected: isOver },
  'identity.link.use': { expected: isOver },
  'identity.who': { expected: nobodyKnows },
  'identity.who.choose': { expected: nobodyKnows },
  'identity.set-up': { expected: nobodyKnows },
  'identity.set-up.use': { expected: nobodyKnows },
  'identity.invitation': { expected: nobodyKnows },
  'identity.invitation.accept': { expected: nobodyKnows },
  'identity.account': { expected: [303, 200, 200, 200, 200, 200] },
  'identity.notifications': { expected: [303, 200, 200, 200, 200, 200] },
  'identity.notifications.choose': { expected: [303, 400, 400, 400, 400, 400] },
  'identity.sign-out': { expected: ledOn },
  'identity.sign-out-everywhere': { expected: ledOn },
  'people.list': { expected: [303, 303, 303, 303, 200, 200] },
  'people.organisation': { params: own, expected: [303, 200, 200, 404, 200, 200] },
  'people.invite': { params: own, expected: [303, 200, 403, 404, 200, 200] },
  'people.invite.send': { params: own, expected: [303, 400, 403, 404, 400, 400] },
  'people.withdraw': { expected: [303, 404, 404, 404, 404, 404] },
  'people.end': { expected: [303, 404, 404, 404, 404, 404] },
  'people.end.confirm': { expected: [303, 404, 404, 404, 404, 404] },

  // Whoever belongs to one organisation is led straight to its profile.
  'profiles.list': { expected: [303, 303, 303, 303, 200, 200] },
  'profiles.show': { params: own, expected: ofItsPeople(200) },
  'profiles.edit': { params: own, expected: toChange(200) },
  'profiles.change': { params: own, form: { email: 'no address' }, expected: toChange(400) },
  'contacts.new': { params: own, expected: toChange(200) },
  'contacts.add': { params: own, expected: toChange(400) },
  'contacts.edit': { params: { ...own, contact: 'contact' }, expected: toChange(200) },
  'contacts.change': { params: { ...own, contact: 'contact' }, expected: toChange(400) },
  'contacts.end': { params: { ...own, contact: 'contact' }, expected: toChange(200) },
  // A contact person of somebody else, so that nobody ends her for the next one who asks.
  'contacts.end.confirm': { params: { ...own, contact: 'foreign contact' }, expected: toChange(404) },
  'profiles.receipt': { params: { ...own, file: 'target' }, expected: toChange(404) },
  'targets.new': { params: own, expected: toChange(200) },
  'targets.add': { params: own, expected: toChange(400) },
  'targets.edit': { params: { ...own, entry: 'target' }, expected: toChange(200) },
  'targets.change': { params: { ...own, entry: 'target' }, expected: toChange(400) },
  'targets.removal': { params: { ...own, entry: 'target' }, expected: toChange(200) },
  'targets.remove': { params: { ...own, entry: 'programme target' }, expected: toChange(404) },
  'memberships.new': { params: own, expected: toChange(200) },
  'memberships.add': { params: own, expected: toChange(400) },
  'memberships.edit': { params: { ...own, entry: 'membership' }, expected: toChange(200) },
  'memberships.change': { params: { ...own, entry: 'membership' }, expected: toChange(400) },
  'memberships.removal': { params: { ...own, entry: 'membership' }, expected: toChange(200) },
  'memberships.remove': { params: { ...own, entry: 'target' }, expected: toChange(404) },
  'achievements.new': { params: own, expected: toChange(200) },
  'achievements.add': { params: own, expected: toChange(400) },
  'achievements.edit': { params: { ...own, entry: 'achievement' }, expected: toChange(200) },
  'achievements.change': { params: { ...own, entry: 'achievement' }, expected: toChange(400) },
  'achievements.removal': { params: { ...own, entry: 'achievement' }, expected: toChange(200) },
  'achievements.remove': { params: { ...own, entry: 'target' }, expected: toChange(404) },
  'programme-targets.list': { expected: anyOffice(200) },
  'programme-targets.new': { params: programme, expected: officeOnly(200) },
  'programme-targets.add': { params: programme, expected: officeOnly(400) },
  'programme-targets.edit': { params: { ...programme, entry: 'programme target' }, expected: officeOnly(200) },
  'programme-targets.change': { params: { ...programme, entry: 'programme target' }, expected: officeOnly(400) },
  'programme-targets.removal': { params: { ...programme, entry: 'programme target' }, expected: officeOnly(200) },
  'programme-targets.remove': { params: { ...programme, entry: 'target' }, expected: officeOnly(404) },

  'partners.list': { expected: everybody },
  // Not public yet: whoever may change it sees it before.
  'partners.show': { params: { organisation: 'authority slug' }, expected: [404, 200, 404, 404, 200, 200] },
  pioneers: { expected: everybody },

  'calls.list': { expected: everybody },
  'calls.show': { params: open, expected: everybody },
  'calls.document': { params: { ...draft, document: 'draft document' }, expected: nobodyKnows },
  'programmes.new': { expected: anyOffice(200) },
  'programmes.create': { expected: anyOffice(400) },
  'programmes.show': { params: { programme: 'programme' }, expected: officeOnly(200) },
  'programmes.change': { params: { programme: 'programme' }, expected: officeOnly(400) },
  'calls.office': { expected: anyOffice(200) },
  'calls.new': { expected: anyOffice(200) },
  'calls.create': { expected: anyOffice(400) },
  'calls.manage': { params: open, expected: officeOnly(200) },
  'calls.edit': { params: draft, expected: draftOfOffice(200) },
  'calls.change': { params: draft, expected: draftOfOffice(400) },
  'calls.preview': { params: draft, expected: draftOfOffice(200) },
  'calls.publish': { params: draft, expected: draftOfOffice(200) },
  'calls.open': { params: draft, form: { seen: 'nothing' }, expected: draftOfOffice(422) },
  'calls.correct': { params: open, expected: officeOnly(200) },
  'calls.correction': { params: open, expected: officeOnly(400) },
  'calls.extend': { params: open, expected: officeOnly(200) },
  'calls.extension': { params: open, expected: officeOnly(400) },
  'calls.cancel': { params: open, expected: officeOnly(200) },
  'calls.cancellation': { params: open, expected: officeOnly(400) },
  'calls.questions': { params: draft, expected: draftOfOffice(200) },
  // Nothing was typed, and nothing was seen.
  'calls.questions.save': { params: open, expected: officeOnly(422) },
  'calls.documents': { params: draft, expected: draftOfOffice(200) },
  'calls.documents.save': { params: open, expected: officeOnly(422) },
  'calls.documents.own': { params: { ...draft, document: 'draft document' }, expected: draftOfOffice(200) },
  'calls.advance': { params: open, expected: officeOnly(303) },

  // Whoever belongs to no authority is told so; the form asks for whom one speaks.
  'applications.form.docx': { params: open, expected: everybody },
  'applications.form.pdf': { params: open, expected: everybody },
  'applications.start': { params: open, expected: [303, 200, 200, 200, 200, 200] },
  'applications.begin': { params: open, expected: [303, 400, 400, 400, 400, 400] },
  // The office reads the record instead.
  'applications.show': { params: interest, expected: [303, 200, 200, 404, 303, 404] },
  'applications.check': { params: interest, expected: concerned(200) },
  'applications.submit': { params: { id: 'complete' }, expected: [303, 303, 403, 404, 400, 404] },
  'applications.receipt': { params: sent, expected: concerned(200) },
  'applications.receipt.pdf': { params: sent, expected: concerned(200) },
  'applications.withdraw': { params: sent, expected: [303, 200, 403, 404, 200, 404] },
  'applications.withdrawal': { params: sent, expected: [303, 303, 403, 404, 400, 404] },
  'applications.file': { params: interest, expected: concerned(404) },
  'applications.place': { params: interest, expected: concerned(200) },
  'applications.place.save': { params: interest, expected: savedBy },
  'applications.fields': { params: interest, expected: concerned(200) },
  'applications.fields.save': { params: interest, expected: savedBy },
  'applications.field': { params: interest, expected: concerned(404) },
  'applications.field.save': { params: interest, expected: concerned(404) },
  'applications.wishes': { params: interest, expected: concerned(200) },
  'applications.wishes.save': { params: interest, expected: savedBy },
  'applications.commitment': { params: interest, expected: concerned(200) },
  'applications.commitment.save': { params: interest, expected: savedBy },
  'applications.contact': { params: interest, expected: concerned(200) },
  'applications.contact.save': { params: interest, expected: savedBy },
  'applications.list': { params: open, expected: officeOnly(200) },
  'applications.csv': { params: open, expected: officeOnly(200) },
  'applications.fill': { params: open, expected: officeOnly(200) },
  'applications.fill.take': { params: open, expected: officeOnly(400) },
  'applications.filled': { params: open, expected: officeOnly(404) },
  'applications.behalf': { params: open, expected: officeOnly(200) },
  'applications.behalf.begin': { params: open, expected: officeOnly(400) },
  'applications.record': { params: { ...open, ...interest }, expected: recordOfOffice(200) },
  'ideas.record.letter': { params: { idea: 'public idea' }, expected: nobodySignedIn },
  // The address alone says nothing of what is to be decided.
  'applications.decision': { params: { call: 'fourth call', id: 'waiting' }, expected: recordOfOffice(404) },
  'applications.decide': {
    params: { call: 'fourth call', id: 'waiting' },
    form: { to: 'ineligible' },
    expected: recordOfOffice(422),
  },

  'matching.list': { expected: anyOffice(200) },
  'matching.round': { params: open, expected: officeOnly(200) },
  'matching.compute': { params: open, expected: officeOnly(422) },
  'matching.constrain': { params: open, expected: officeOnly(400) },
  'matching.csv': { params: open, expected: officeOnly(404) },
  'matching.alternatives': { params: open, expected: officeOnly(404) },
  'matching.workbook': { params: open, expected: officeOnly(404) },
  'matching.sheet': { params: open, expected: officeOnly(200) },
  'matching.compared': { params: open, expected: officeOnly(400) },
  'matching.record': { params: open, expected: officeOnly(404) },
  'matching.release': { params: open, expected: officeOnly(303) },
  'matching.released': { params: open, expected: officeOnly(404) },
  'matching.pair': { params: open, expected: officeOnly(404) },
  'proposals.show': { expected: [303, 404, 404, 404, 404, 404] },
  'proposals.head': { expected: [303, 404, 404, 404, 404, 404] },
  'proposals.pdf': { expected: [303, 404, 404, 404, 404, 404] },
  'proposals.answer': { expected: [303, 404, 404, 404, 404, 404] },
  'proposals.answered': { expected: [303, 404, 404, 404, 404, 404] },
  'proposals.letter': { expected: [303, 404, 404, 404, 404, 404] },

  'partnerships.list': { expected: [303, 200, 200, 200, 200, 200] },
  'partnerships.show': { params: { partnership: 'partnership' }, expected: concerned(200) },

  ...paperCells,
  ...agreementCells,
  ...yearCells,
  ...adviceCells,

  ...networkCells,

  'ideas.list': { expected: everybody },
  'ideas.netiquette': { expected: everybody },
  'ideas.new': { expected: everybody },
  'ideas.send': { expected: [400, 400, 400, 400, 400, 400] },
  'ideas.gone': { expected: everybody },
  'ideas.own': { params: { receipt: 'receipt' }, expected: everybody },
  'ideas.own.code': { params: { receipt: 'unconfirmed receipt' }, expected: [400, 400, 400, 400, 400, 400] },
  'ideas.own.picture': { params: { receipt: 'receipt' }, expected: nobodyKnows },
  'ideas.own.forget': { params: { receipt: 'receipt' }, expected: everybody },
  'ideas.own.forgotten': { params: { receipt: 'receipt' }, expected: ledOn },
  'ideas.confirm': { expected: nobodyKnows },
  'ideas.confirm.use': { expected: nobodyKnows },
  'ideas.show': { params: { idea: 'public idea' }, expected: everybody },
  'ideas.picture': { params: { idea: 'public idea' }, expected: nobodyKnows },
  'ideas.support': { params: { idea: 'public idea' }, expected: everybody },
  'ideas.support.ask': { params: { idea: 'public idea' }, expected: [400, 400, 400, 400, 400, 400] },
  'ideas.support.code': { params: { idea: 'public idea', support: 'support' }, expected: everybody },
  'ideas.support.confirm': {
    params: { idea: 'public idea', support: 'support' },
    expected: [400, 400, 400, 400, 400, 400],
  },
  'ideas.report': { params: { idea: 'public idea' }, expected: everybody },
  'ideas.report.send': { params: { idea: 'public idea' }, expected: [400, 400, 400, 400, 400, 400] },
  'ideas.reported': { params: { idea: 'public idea' }, expected: everybody },
  'ideas.office': { expected: anyOffice(200) },
  'ideas.csv': { expected: anyOffice(200) },
  'ideas.rules': { expected: anyOffice(200) },
  // A programme of another office is not there for this one.
  'ideas.rules.edit': { params: { scope: 'programme' }, expected: [303, 403, 403, 403, 200, 404] },
  'ideas.rules.set': { params: { scope: 'programme' }, expected: [303, 403, 403, 403, 400, 404] },
  'ideas.record.new': { expected: anyOffice(200) },
  'ideas.record.take': { expected: anyOffice(400) },
  'ideas.record': { params: { idea: 'hidden idea' }, expected: officeKnows(200) },
  'ideas.record.picture': { params: { idea: 'public idea' }, expected: nobodySignedIn },
  // The address alone says nothing of what is to be decided.
  'ideas.decision': { params: { idea: 'public idea' }, expected: nobodySignedIn },
  'ideas.decide': { params: { idea: 'public idea' }, form: { act: 'hide' }, expected: officeKnows(422) },
  'ideas.wording': { params: { idea: 'public idea' }, expected: officeKnows(200) },
  'ideas.wording.change': { params: { idea: 'public idea' }, expected: officeKnows(400) },
  'ideas.merge': { params: { idea: 'public idea' }, expected: officeKnows(200) },
  'ideas.merge.take': { params: { idea: 'public idea' }, expected: officeKnows(400) },
  ...contentCells,
};
