import type { Route } from '../../platform/web/route.ts';
import * as folder from './routes/folder.tsx';
import * as notes from './routes/notes.tsx';
import * as pauses from './routes/pauses.tsx';
import * as pulse from './routes/pulse.tsx';
import * as rules from './routes/rules.tsx';
import { noteCall, showPairs } from './routes/pairs.tsx';

const pairs = { de: '/de/arbeit/meine-paare', en: '/en/work/my-pairs' };
const pair = {
  de: '/de/arbeit/partnerschaften/:partnership/begleitung',
  en: '/en/work/partnerships/:partnership/advice',
};

const questions = {
  de: '/de/arbeit/partnerschaften/:partnership/zwei-fragen',
  en: '/en/work/partnerships/:partnership/two-questions',
};
const programme = { de: '/de/arbeit/kontaktregeln/:programme', en: '/en/work/contact-rules/:programme' };

const travel = { de: '/de/arbeit/reisemappe', en: '/en/work/travel-folder' };

const get = { method: 'GET', access: 'signed-in' } as const;
const post = { method: 'POST', access: 'signed-in' } as const;

const paths = {
  note: { de: `${pair.de}/notiz/:note`, en: `${pair.en}/note/:note` },
  remove: { de: `${pair.de}/notiz/:note/loeschen`, en: `${pair.en}/note/:note/remove` },
  call: { de: `${pair.de}/telefonat/:organisation`, en: `${pair.en}/call/:organisation` },
  travelFile: { de: `${travel.de}/mappe.pdf`, en: `${travel.en}/folder.pdf` },
  handover: { de: `${pair.de}/uebergabe.pdf`, en: `${pair.en}/hand-over.pdf` },
  pause: { de: `${pair.de}/pause`, en: `${pair.en}/pause` },
  unpause: { de: `${pair.de}/pause/:pause`, en: `${pair.en}/pause/:pause` },
  holidays: { de: `${programme.de}/ferien`, en: `${programme.en}/holidays` },
  dropHolidays: { de: `${programme.de}/ferien/:pause`, en: `${programme.en}/holidays/:pause` },
} as const;

export const routes: readonly Route[] = [
  { ...get, id: 'advice.pairs', path: pairs, handle: showPairs },
  { ...get, id: 'advice.show', path: pair, handle: notes.showAdvice },
  { ...post, id: 'advice.noted', path: pair, handle: notes.note },
  { ...get, id: 'advice.note', path: paths.note, handle: notes.showNote },
  { ...post, id: 'advice.note-changed', path: paths.note, handle: notes.change },
  { ...get, id: 'advice.note-remove', path: paths.remove, handle: notes.showRemove },
  { ...post, id: 'advice.note-removed', path: paths.remove, handle: notes.remove },
  { ...post, id: 'advice.call', path: paths.call, handle: noteCall },
  { ...post, id: 'advice.pause', path: paths.pause, handle: pauses.pause },
  { ...post, id: 'advice.pause-removed', path: paths.unpause, handle: pauses.unpause },
  { ...get, id: 'advice.rules', path: programme, handle: rules.showRules },
  { ...post, id: 'advice.rule-kept', path: programme, handle: rules.keepRule },
  { ...post, id: 'advice.holidays', path: paths.holidays, handle: rules.keepHolidays },
  { ...post, id: 'advice.holidays-removed', path: paths.dropHolidays, handle: rules.dropHolidays },
  { ...get, id: 'advice.pulse', path: questions, handle: pulse.showPulse },
  { ...post, id: 'advice.answered', path: questions, handle: pulse.answer },
  { ...get, id: 'advice.folder', path: travel, handle: folder.showFolder },
  { ...get, id: 'advice.folder-file', path: paths.travelFile, handle: folder.downloadFolder },
  { ...get, id: 'advice.handover', path: paths.handover, handle: folder.downloadHandover },
];
