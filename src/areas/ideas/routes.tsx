import type { Route } from '../../platform/web/route.ts';
import { showDecision, showMerge, showWording, takeDecision, takeMerge, takeWording } from './routes/decisions.tsx';
import { downloadLetter, showCsv, showOfficeList, showRecord, showRecordPicture } from './routes/office.tsx';
import {
  showConfirm,
  showForget,
  showForgotten,
  showOwn,
  showOwnPicture,
  takeCode,
  takeConfirm,
  takeForget,
} from './routes/own.tsx';
import { showIdea, showList, showNetiquette, showPicture } from './routes/public.tsx';
import { showRecordForm, takeRecord } from './routes/record.tsx';
import { editRules, showRules, takeRules } from './routes/rules.tsx';
import { send, showForm } from './routes/send.tsx';
import {
  askSupport,
  showReport,
  showReported,
  showSupport,
  showSupportCode,
  takeReport,
  takeSupportCode,
} from './routes/support.tsx';

const below = (german: string, english: string) => ({ de: `/de/ideen${german}`, en: `/en/ideas${english}` });
const work = (german: string, english: string) => ({ de: `/de/arbeit/ideen${german}`, en: `/en/work/ideas${english}` });

const form = below('/neu', '/new');
const own = below('/meine/:receipt', '/mine/:receipt');
const forget = below('/meine/:receipt/daten', '/mine/:receipt/data');
const confirm = below('/bestaetigen/:token', '/confirm/:token');
const support = below('/:idea/unterstuetzen', '/:idea/support');
const supportCode = below('/:idea/unterstuetzen/:support', '/:idea/support/:support');
const report = below('/:idea/melden', '/:idea/report');

/** Routes that count attempts keep their own transaction; words come before numbers, so that they are found. */
const open: readonly Route[] = [
  { id: 'ideas.list', method: 'GET', path: below('', ''), cache: 'public', handle: showList },
  {
    id: 'ideas.netiquette',
    method: 'GET',
    path: below('/netiquette', '/netiquette'),
    cache: 'public',
    handle: showNetiquette,
  },
  { id: 'ideas.new', method: 'GET', path: form, handle: showForm },
  { id: 'ideas.send', method: 'POST', path: form, transaction: 'own', handle: send },
  { id: 'ideas.gone', method: 'GET', path: below('/geloescht', '/erased'), handle: showForgotten },
  { id: 'ideas.own', method: 'GET', path: own, handle: showOwn },
  {
    id: 'ideas.own.code',
    method: 'POST',
    path: own,
    secret: true,
    transaction: 'own',
    handle: takeCode,
  },
  {
    id: 'ideas.own.picture',
    method: 'GET',
    path: below('/meine/:receipt/bild', '/mine/:receipt/picture'),
    handle: showOwnPicture,
  },
  { id: 'ideas.own.forget', method: 'GET', path: forget, handle: showForget },
  { id: 'ideas.own.forgotten', method: 'POST', path: forget, secret: true, handle: takeForget },
  { id: 'ideas.confirm', method: 'GET', path: confirm, handle: showConfirm },
  { id: 'ideas.confirm.use', method: 'POST', path: confirm, secret: true, handle: takeConfirm },
  { id: 'ideas.show', method: 'GET', path: below('/:idea', '/:idea'), cache: 'public', handle: showIdea },
  { id: 'ideas.picture', method: 'GET', path: below('/:idea/bild', '/:idea/picture'), handle: showPicture },
  { id: 'ideas.support', method: 'GET', path: support, handle: showSupport },
  { id: 'ideas.support.ask', method: 'POST', path: support, transaction: 'own', handle: askSupport },
  { id: 'ideas.support.code', method: 'GET', path: supportCode, handle: showSupportCode },
  {
    id: 'ideas.support.confirm',
    method: 'POST',
    path: supportCode,
    secret: true,
    transaction: 'own',
    handle: takeSupportCode,
  },
  { id: 'ideas.report', method: 'GET', path: report, handle: showReport },
  { id: 'ideas.report.send', method: 'POST', path: report, transaction: 'own', handle: takeReport },
  { id: 'ideas.reported', method: 'GET', path: below('/:idea/gemeldet', '/:idea/reported'), handle: showReported },
];

const access = 'signed-in';
const record = work('/neu', '/new');
const rules = work('/regeln/:scope', '/rules/:scope');
const decision = work('/:idea/entscheidung', '/:idea/decision');
const wording = work('/:idea/wortlaut', '/:idea/wording');
const merge = work('/:idea/zusammenfuehren', '/:idea/merge');

const office: readonly Route[] = [
  { id: 'ideas.office', method: 'GET', path: work('', ''), access, handle: showOfficeList },
  { id: 'ideas.csv', method: 'GET', path: work('.csv', '.csv'), access, handle: showCsv },
  { id: 'ideas.rules', method: 'GET', path: work('/regeln', '/rules'), access, handle: showRules },
  { id: 'ideas.rules.edit', method: 'GET', path: rules, access, handle: editRules },
  { id: 'ideas.rules.set', method: 'POST', path: rules, access, handle: takeRules },
  { id: 'ideas.record.new', method: 'GET', path: record, access, handle: showRecordForm },
  { id: 'ideas.record.take', method: 'POST', path: record, access, handle: takeRecord },
  { id: 'ideas.record', method: 'GET', path: work('/:idea', '/:idea'), access, handle: showRecord },
  {
    id: 'ideas.record.picture',
    method: 'GET',
    path: work('/:idea/bild', '/:idea/picture'),
    access,
    handle: showRecordPicture,
  },
  {
    id: 'ideas.record.letter',
    method: 'GET',
    path: work('/:idea/schreiben', '/:idea/letter'),
    access,
    handle: downloadLetter,
  },
  { id: 'ideas.decision', method: 'GET', path: decision, access, handle: showDecision },
  { id: 'ideas.decide', method: 'POST', path: decision, access, handle: takeDecision },
  { id: 'ideas.wording', method: 'GET', path: wording, access, handle: showWording },
  { id: 'ideas.wording.change', method: 'POST', path: wording, access, handle: takeWording },
  { id: 'ideas.merge', method: 'GET', path: merge, access, handle: showMerge },
  { id: 'ideas.merge.take', method: 'POST', path: merge, access, handle: takeMerge },
];

/** Every address of this area. */
export const routes: readonly Route[] = [...open, ...office];
