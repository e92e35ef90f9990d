import type { Route } from '../../platform/web/route.ts';
import * as kit from './routes/kit.tsx';
import * as legs from './routes/legs.tsx';
import * as contactForms from './routes/contact-forms.tsx';
import * as contacts from './routes/contacts.tsx';
import * as followUps from './routes/follow-ups.tsx';
import * as papers from './routes/papers.ts';
import * as people from './routes/people.tsx';
import { showTour } from './routes/show.tsx';
import * as stations from './routes/stations.tsx';

const base = {
  de: '/de/arbeit/partnerschaften/:partnership/termine/termin/:meeting/programm',
  en: '/en/work/partnerships/:partnership/meetings/meeting/:meeting/programme',
};

function below(de: string, en: string) {
  return { de: `${base.de}/${de}`, en: `${base.en}/${en}` };
}

const contactBase = {
  de: '/de/arbeit/partnerschaften/:partnership/kontakte',
  en: '/en/work/partnerships/:partnership/contact-requests',
};

const contactPaths = {
  office: { de: '/de/arbeit/kontaktanfragen', en: '/en/work/contact-requests' },
  ask: { de: `${contactBase.de}/neu`, en: `${contactBase.en}/new` },
  show: { de: `${contactBase.de}/anfrage/:request`, en: `${contactBase.en}/request/:request` },
  broker: { de: `${contactBase.de}/anfrage/:request/vermitteln`, en: `${contactBase.en}/request/:request/arrange` },
  outcome: { de: `${contactBase.de}/anfrage/:request/ergebnis`, en: `${contactBase.en}/request/:request/outcome` },
  thank: { de: `${contactBase.de}/anfrage/:request/dank`, en: `${contactBase.en}/request/:request/thanks` },
} as const;

const get = { method: 'GET', access: 'signed-in' } as const;
const post = { method: 'POST', access: 'signed-in' } as const;

const paths = {
  newStation: below('station/neu', 'station/new'),
  station: below('station/:station', 'station/:station'),
  dropStation: below('station/:station/streichen', 'station/:station/remove'),
  newLeg: below('anreise/neu', 'journey/new'),
  leg: below('anreise/:leg', 'journey/:leg'),
  dropLeg: below('anreise/:leg/streichen', 'journey/:leg/remove'),
  people: below('teilnahme', 'participants'),
  attendance: below('teilnahme/anwesenheit', 'participants/attendance'),
  sheet: below('teilnahme/unterschriften.pdf', 'participants/sign-in-sheet.pdf'),
  newPerson: below('teilnahme/neu', 'participants/new'),
  person: below('teilnahme/person/:person', 'participants/person/:person'),
  dropPerson: below('teilnahme/person/:person/streichen', 'participants/person/:person/remove'),
  certificate: below('teilnahme/person/:person/bescheinigung.pdf', 'participants/person/:person/certificate.pdf'),
  newFollowUp: below('folge/neu', 'follow-up/new'),
  planFollowUp: below('folge/:followUp/arbeitsplan', 'follow-up/:followUp/plan'),
  dropFollowUp: below('folge/:followUp/streichen', 'follow-up/:followUp/remove'),
  kit: below('ablauf', 'course'),
  kitPdf: below('ablauf/ablauf.pdf', 'course/course.pdf'),
  editKit: below('ablauf/bearbeiten', 'course/edit'),
  support: below('ablauf/unterstuetzung', 'course/support'),
} as const;

export const routes: readonly Route[] = [
  { ...get, id: 'tours.show', path: base, handle: showTour },
  { ...get, id: 'tours.station-new', path: paths.newStation, handle: stations.showNewStation },
  { ...post, id: 'tours.station-created', path: paths.newStation, handle: stations.createStation },
  { ...get, id: 'tours.station', path: paths.station, handle: stations.showStation },
  { ...post, id: 'tours.station-changed', path: paths.station, handle: stations.editStation },
  { ...post, id: 'tours.station-remove', path: paths.dropStation, handle: stations.dropStation },
  { ...get, id: 'tours.leg-new', path: paths.newLeg, handle: legs.showNewLeg },
  { ...post, id: 'tours.leg-created', path: paths.newLeg, handle: legs.createLeg },
  { ...get, id: 'tours.leg', path: paths.leg, handle: legs.showLeg },
  { ...post, id: 'tours.leg-changed', path: paths.leg, handle: legs.editLeg },
  { ...post, id: 'tours.leg-remove', path: paths.dropLeg, handle: legs.dropLeg },
  { ...get, id: 'tours.people', path: paths.people, handle: people.showPeople },
  { ...post, id: 'tours.attendance', path: paths.attendance, handle: people.attend },
  { ...get, id: 'tours.sheet', path: paths.sheet, handle: papers.downloadSheet },
  { ...get, id: 'tours.person-new', path: paths.newPerson, handle: people.showNewPerson },
  { ...post, id: 'tours.person-created', path: paths.newPerson, handle: people.createPerson },
  { ...get, id: 'tours.person', path: paths.person, handle: people.showPerson },
  { ...post, id: 'tours.person-changed', path: paths.person, handle: people.editPerson },
  { ...post, id: 'tours.person-remove', path: paths.dropPerson, handle: people.dropPerson },
  { ...get, id: 'tours.certificate', path: paths.certificate, handle: papers.downloadCertificate },
  { ...get, id: 'tours.follow-up-new', path: paths.newFollowUp, handle: followUps.showNewFollowUp },
  { ...post, id: 'tours.follow-up-created', path: paths.newFollowUp, handle: followUps.createFollowUp },
  { ...post, id: 'tours.follow-up-plan', path: paths.planFollowUp, handle: followUps.intoPlan },
  { ...post, id: 'tours.follow-up-remove', path: paths.dropFollowUp, handle: followUps.dropFollowUp },
  { ...get, id: 'tours.kit', path: paths.kit, handle: kit.showKit },
  { ...get, id: 'tours.kit-pdf', path: paths.kitPdf, handle: kit.downloadKit },
  { ...get, id: 'tours.kit-edit', path: paths.editKit, handle: kit.showKitForm },
  { ...post, id: 'tours.kit-changed', path: paths.editKit, handle: kit.editKit },
  { ...post, id: 'tours.support', path: paths.support, handle: kit.support },
  { ...get, id: 'contact-requests.office', path: contactPaths.office, handle: contacts.showOfficeContacts },
  { ...get, id: 'contact-requests.list', path: contactBase, handle: contacts.listContacts },
  { ...get, id: 'contact-requests.ask', path: contactPaths.ask, handle: contactForms.showAsk },
  { ...post, id: 'contact-requests.asked', path: contactPaths.ask, handle: contactForms.ask },
  { ...get, id: 'contact-requests.show', path: contactPaths.show, handle: contacts.showContact },
  { ...get, id: 'contact-requests.broker', path: contactPaths.broker, handle: contactForms.showBroker },
  { ...post, id: 'contact-requests.brokered', path: contactPaths.broker, handle: contactForms.broker },
  { ...get, id: 'contact-requests.outcome', path: contactPaths.outcome, handle: contactForms.showOutcome },
  { ...post, id: 'contact-requests.closed', path: contactPaths.outcome, handle: contactForms.close },
  { ...post, id: 'contact-requests.thank', path: contactPaths.thank, handle: contactForms.thank },
];
