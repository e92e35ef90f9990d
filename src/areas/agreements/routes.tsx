import type { Route } from '../../platform/web/route.ts';
import { accept, reopen, showAccept, showReopen } from './routes/act.tsx';
import { saveClause, showClause } from './routes/clause.tsx';
import { saveComment, showComment } from './routes/comment.tsx';
import { showComparison } from './routes/compare.tsx';
import { saveCorrection, showCorrection } from './routes/correct.tsx';
import { saveProof, saveSignatories, showProof, showSignatories } from './routes/details.tsx';
import { discard, showDiscard, showTerminate, terminate } from './routes/end.tsx';
import { amend, create, saveFrame, showAmend, showCreate, showFrame } from './routes/frame.tsx';
import {
  moveLibraryClause,
  removeLibraryClause,
  saveLibraryClause,
  showLibrary,
  showLibraryClause,
  showRemoveClause,
} from './routes/library.tsx';
import { addRule, endRule, showEndRule, showRules } from './routes/rules.tsx';
import { downloadDocx, downloadFile, downloadPdf, showAgreement } from './routes/show.tsx';
import { showSign, sign } from './routes/sign.tsx';

const base = {
  de: '/de/arbeit/partnerschaften/:partnership/vereinbarung',
  en: '/en/work/partnerships/:partnership/agreement',
};

function below(de: string, en: string) {
  return { de: `${base.de}/${de}`, en: `${base.en}/${en}` };
}

const version = below('fassung/:number', 'version/:number');
const get = { method: 'GET', access: 'signed-in' } as const;
const post = { method: 'POST', access: 'signed-in' } as const;

const paths = {
  create: below('beginnen', 'begin'),
  compare: below('vergleich', 'compare'),
  frame: below('laufzeit', 'term'),
  amend: below('neue-fassung', 'new-version'),
  clause: below('klausel/:clause', 'clause/:clause'),
  comment: below('klausel/:clause/anmerkung', 'clause/:clause/comment'),
  accept: below('annehmen', 'accept'),
  reopen: below('wieder-oeffnen', 'reopen'),
  signatories: below('unterzeichnende/:organisation', 'signatories/:organisation'),
  sign: below('unterschrift', 'signature'),
  correct: below('unterschrift/:organisation/berichtigen', 'signature/:organisation/correct'),
  terminate: below('beenden', 'end'),
  discard: below('verwerfen', 'discard'),
  proof: below('pflichten/:duty', 'duties/:duty'),
  library: { de: '/de/arbeit/klauseln', en: '/en/work/clauses' },
  libraryClause: { de: '/de/arbeit/klauseln/:programme/:clause', en: '/en/work/clauses/:programme/:clause' },
  moveClause: {
    de: '/de/arbeit/klauseln/:programme/:clause/verschieben',
    en: '/en/work/clauses/:programme/:clause/move',
  },
  removeClause: {
    de: '/de/arbeit/klauseln/:programme/:clause/entfernen',
    en: '/en/work/clauses/:programme/:clause/remove',
  },
  rules: { de: '/de/arbeit/unterschriften', en: '/en/work/signatures' },
  endRule: { de: '/de/arbeit/unterschriften/:rule/beenden', en: '/en/work/signatures/:rule/end' },
} as const;

export const routes: readonly Route[] = [
  { ...get, id: 'agreements.show', path: base, handle: showAgreement },
  { ...get, id: 'agreements.version', path: version, handle: showAgreement },
  {
    ...get,
    id: 'agreements.pdf',
    path: { de: `${version.de}/vereinbarung.pdf`, en: `${version.en}/agreement.pdf` },
    handle: downloadPdf,
  },
  {
    ...get,
    id: 'agreements.docx',
    path: { de: `${version.de}/vereinbarung.docx`, en: `${version.en}/agreement.docx` },
    handle: downloadDocx,
  },
  { ...get, id: 'agreements.file', path: below('datei/:file', 'file/:file'), handle: downloadFile },
  { ...get, id: 'agreements.compare', path: paths.compare, handle: showComparison },
  { ...get, id: 'agreements.create', path: paths.create, handle: showCreate },
  { ...post, id: 'agreements.created', path: paths.create, handle: create },
  { ...get, id: 'agreements.frame', path: paths.frame, handle: showFrame },
  { ...post, id: 'agreements.framed', path: paths.frame, handle: saveFrame },
  { ...get, id: 'agreements.amend', path: paths.amend, handle: showAmend },
  { ...post, id: 'agreements.amended', path: paths.amend, handle: amend },
  { ...get, id: 'agreements.clause', path: paths.clause, handle: showClause },
  { ...post, id: 'agreements.proposed', path: paths.clause, handle: saveClause },
  { ...get, id: 'agreements.comment', path: paths.comment, handle: showComment },
  { ...post, id: 'agreements.commented', path: paths.comment, handle: saveComment },
  { ...get, id: 'agreements.accept', path: paths.accept, handle: showAccept },
  { ...post, id: 'agreements.accepted', path: paths.accept, handle: accept },
  { ...get, id: 'agreements.reopen', path: paths.reopen, handle: showReopen },
  { ...post, id: 'agreements.reopened', path: paths.reopen, handle: reopen },
  { ...get, id: 'agreements.signatories', path: paths.signatories, handle: showSignatories },
  { ...post, id: 'agreements.named', path: paths.signatories, handle: saveSignatories },
  { ...get, id: 'agreements.sign', path: paths.sign, handle: showSign },
  { ...post, id: 'agreements.signed', path: paths.sign, handle: sign },
  { ...get, id: 'agreements.correct', path: paths.correct, handle: showCorrection },
  { ...post, id: 'agreements.corrected', path: paths.correct, handle: saveCorrection },
  { ...get, id: 'agreements.terminate', path: paths.terminate, handle: showTerminate },
  { ...post, id: 'agreements.terminated', path: paths.terminate, handle: terminate },
  { ...get, id: 'agreements.discard', path: paths.discard, handle: showDiscard },
  { ...post, id: 'agreements.discarded', path: paths.discard, handle: discard },
  { ...get, id: 'agreements.proof', path: paths.proof, handle: showProof },
  { ...post, id: 'agreements.proved', path: paths.proof, handle: saveProof },
  { ...get, id: 'clauses.list', path: paths.library, handle: showLibrary },
  { ...get, id: 'clauses.edit', path: paths.libraryClause, handle: showLibraryClause },
  { ...post, id: 'clauses.keep', path: paths.libraryClause, handle: saveLibraryClause },
  { ...post, id: 'clauses.move', path: paths.moveClause, handle: moveLibraryClause },
  { ...get, id: 'clauses.remove', path: paths.removeClause, handle: showRemoveClause },
  { ...post, id: 'clauses.removed', path: paths.removeClause, handle: removeLibraryClause },
  { ...get, id: 'signature-rules.list', path: paths.rules, handle: showRules },
  { ...post, id: 'signature-rules.add', path: paths.rules, handle: addRule },
  { ...get, id: 'signature-rules.end', path: paths.endRule, handle: showEndRule },
  { ...post, id: 'signature-rules.ended', path: paths.endRule, handle: endRule },
];
