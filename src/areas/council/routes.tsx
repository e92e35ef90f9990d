import type { Route } from '../../platform/web/route.ts';
import {
  downloadAnnex,
  downloadAnnexes,
  downloadPublicAnnex,
  downloadSharedAnnex,
  downloadSharedAnnexes,
  showAnnexes,
  takeAnnexes,
} from './routes/annexes.tsx';
import { showCalendar, takeCalendar } from './routes/calendar.tsx';
import { create, showCreate } from './routes/create.tsx';
import { showDetails, takeDetails } from './routes/details.tsx';
import { downloadFinal, fileIt, fileShared, showFinal, showFinalForm, showSharedFinal } from './routes/final.tsx';
import { showList, showResolutions } from './routes/list.tsx';
import {
  showBodies as showOparlBodies,
  showBody,
  showList as showOparlList,
  showMeetings,
  showObject,
  showSystem,
} from './routes/oparl.ts';
import { showOparl, takeOparlForm } from './routes/oparl-link.tsx';
import { downloadDocx, downloadPdf, downloadPublic, downloadResult, showPaper, showPublic } from './routes/paper.tsx';
import { showBodies, showSequence, takeBodies, takeSequence } from './routes/sequence.tsx';
import {
  downloadSharedDocx,
  downloadSharedPdf,
  showShare,
  showShared,
  takeShare,
  takeUnshare,
} from './routes/share.tsx';
import { showSentence, showSentences, takeSentence } from './routes/sentences.tsx';
import { showResult, showStep, takeResult, takeStep } from './routes/step.tsx';
import { downloadOwnDocx, downloadSharedOwnDocx, showTemplate, takeTemplate } from './routes/template.tsx';
import { showBlock, takeBlock } from './routes/text.tsx';

const list = { de: '/de/arbeit/vorlagen', en: '/en/work/papers' } as const;
const paper = { de: `${list.de}/:paper`, en: `${list.en}/:paper` } as const;
const published = { de: '/de/vorlagen/:paper', en: '/en/papers/:paper' } as const;

/** An address below another one. */
function below(base: { readonly de: string; readonly en: string }, de: string, en: string) {
  return { de: `${base.de}/${de}`, en: `${base.en}/${en}` };
}

const get = { method: 'GET', access: 'signed-in' } as const;
const post = { method: 'POST', access: 'signed-in' } as const;

const begin = {
  de: '/de/arbeit/partnerschaften/:partnership/vorlage',
  en: '/en/work/partnerships/:partnership/paper',
} as const;
const details = below(paper, 'angaben', 'details');
const text = below(paper, 'text/:block', 'text/:block');
const sequence = below(paper, 'beratungsfolge', 'sequence');
const bodies = below(paper, 'gremien', 'bodies');
const template = below(paper, 'word-vorlage', 'word-template');
const calendar = below(paper, 'sitzungen', 'sittings');
const step = below(paper, 'schritt', 'step');
const share = below(paper, 'link', 'link');
const shared = { de: '/de/sitzungsdienst/:secret', en: '/en/council-office/:secret' } as const;
const final = below(paper, 'endfassung', 'final-version');
const finalForm = below(final, 'hinterlegen', 'file');
const sharedFinal = below(shared, 'endfassung', 'final-version');
const annexes = below(paper, 'anlagen', 'annexes');
const oparl = below(paper, 'ratsinformation', 'council-system');
const sentences = { de: '/de/arbeit/vorlagentexte', en: '/en/work/paper-texts' } as const;
const sentence = below(sentences, ':programme/:block/:language', ':programme/:block/:language');
const result = below(paper, 'beratung/:consultation', 'consultation/:consultation');

export const routes: readonly Route[] = [
  { ...get, id: 'papers.list', path: list, handle: showList },
  {
    ...get,
    id: 'papers.resolutions',
    path: { de: '/de/arbeit/beschluesse', en: '/en/work/resolutions' },
    handle: showResolutions,
  },
  { ...get, id: 'paper-sentences.list', path: sentences, handle: showSentences },
  { ...get, id: 'paper-sentences.edit', path: sentence, handle: showSentence },
  { ...post, id: 'paper-sentences.keep', path: sentence, handle: takeSentence },
  { ...get, id: 'papers.create', path: begin, handle: showCreate },
  { ...post, id: 'papers.created', path: begin, handle: create },
  { ...get, id: 'papers.show', path: paper, handle: showPaper },
  { ...get, id: 'papers.details', path: details, handle: showDetails },
  { ...post, id: 'papers.detailed', path: details, handle: takeDetails },
  { ...get, id: 'papers.text', path: text, handle: showBlock },
  { ...post, id: 'papers.written', path: text, handle: takeBlock },
  { ...get, id: 'papers.sequence', path: sequence, handle: showSequence },
  { ...post, id: 'papers.sequenced', path: sequence, handle: takeSequence },
  { ...get, id: 'papers.bodies', path: bodies, handle: showBodies },
  { ...post, id: 'papers.bodies-saved', path: bodies, handle: takeBodies },
  { ...get, id: 'papers.calendar', path: calendar, handle: showCalendar },
  { ...post, id: 'papers.calendar-taken', path: calendar, handle: takeCalendar },
  { ...get, id: 'papers.step', path: step, handle: showStep },
  { ...post, id: 'papers.stepped', path: step, handle: takeStep },
  { ...get, id: 'papers.result', path: result, handle: showResult },
  { ...post, id: 'papers.resulted', path: result, handle: takeResult },
  { ...get, id: 'papers.result-file', path: below(result, 'auszug', 'extract'), handle: downloadResult },
  { ...get, id: 'papers.pdf', path: below(paper, 'vorlage.pdf', 'paper.pdf'), handle: downloadPdf },
  { ...get, id: 'papers.docx', path: below(paper, 'vorlage.docx', 'paper.docx'), handle: downloadDocx },
  { ...get, id: 'papers.template', path: template, handle: showTemplate },
  { ...post, id: 'papers.template-kept', path: template, handle: takeTemplate },
  {
    ...get,
    id: 'papers.own-docx',
    path: below(paper, 'eigene-vorlage.docx', 'own-template.docx'),
    handle: downloadOwnDocx,
  },
  { ...get, id: 'papers.share', path: share, handle: showShare },
  { ...post, id: 'papers.shared-new', path: share, handle: takeShare },
  { ...post, id: 'papers.unshare', path: below(share, ':link', ':link'), handle: takeUnshare },
  { method: 'GET', id: 'papers.shared', path: shared, handle: showShared },
  {
    method: 'GET',
    id: 'papers.shared-pdf',
    path: below(shared, 'vorlage.pdf', 'paper.pdf'),
    handle: downloadSharedPdf,
  },
  {
    method: 'GET',
    id: 'papers.shared-docx',
    path: below(shared, 'vorlage.docx', 'paper.docx'),
    handle: downloadSharedDocx,
  },
  {
    method: 'GET',
    id: 'papers.shared-own-docx',
    path: below(shared, 'eigene-vorlage.docx', 'own-template.docx'),
    handle: downloadSharedOwnDocx,
  },
  { ...get, id: 'papers.final', path: final, handle: showFinal },
  { ...get, id: 'papers.final-file', path: below(final, 'datei', 'document'), handle: downloadFinal },
  { ...get, id: 'papers.final-form', path: finalForm, handle: showFinalForm },
  { ...post, id: 'papers.filed', path: finalForm, handle: fileIt },
  { method: 'GET', id: 'papers.shared-final', path: sharedFinal, handle: showSharedFinal },
  { method: 'POST', id: 'papers.shared-filed', path: sharedFinal, secret: true, handle: fileShared },
  { ...get, id: 'papers.annexes', path: annexes, handle: showAnnexes },
  { ...post, id: 'papers.annexes-kept', path: annexes, handle: takeAnnexes },
  { ...get, id: 'papers.annex', path: below(paper, 'anlage/:annex', 'annex/:annex'), handle: downloadAnnex },
  { ...get, id: 'papers.annexes-zip', path: below(paper, 'anlagen.zip', 'annexes.zip'), handle: downloadAnnexes },
  {
    method: 'GET',
    id: 'papers.shared-annex',
    path: below(shared, 'anlage/:annex', 'annex/:annex'),
    handle: downloadSharedAnnex,
  },
  {
    method: 'GET',
    id: 'papers.shared-annexes-zip',
    path: below(shared, 'anlagen.zip', 'annexes.zip'),
    handle: downloadSharedAnnexes,
  },
  {
    method: 'GET',
    id: 'papers.public-annex',
    path: below(published, 'anlage/:annex', 'annex/:annex'),
    handle: downloadPublicAnnex,
  },
  { ...get, id: 'papers.oparl', path: oparl, handle: showOparl },
  // The council's server may be slow: nothing is held open meanwhile.
  { ...post, id: 'papers.oparl-done', path: oparl, transaction: 'own', handle: takeOparlForm },
  { method: 'GET', id: 'papers.public', path: published, handle: showPublic },
  {
    method: 'GET',
    id: 'papers.public-pdf',
    path: below(published, 'vorlage.pdf', 'paper.pdf'),
    handle: downloadPublic,
  },
  { method: 'GET', id: 'oparl.system', path: '/oparl', handle: showSystem },
  { method: 'GET', id: 'oparl.bodies', path: '/oparl/bodies', handle: showOparlBodies },
  { method: 'GET', id: 'oparl.body', path: '/oparl/body/:body', handle: showBody },
  { method: 'GET', id: 'oparl.list', path: '/oparl/body/:body/:list', handle: showOparlList },
  { method: 'GET', id: 'oparl.paper', path: '/oparl/paper/:paper', handle: showObject },
  { method: 'GET', id: 'oparl.file', path: '/oparl/file/:paper', handle: showObject },
  { method: 'GET', id: 'oparl.annex', path: '/oparl/file/:paper/:annex', handle: showObject },
  { method: 'GET', id: 'oparl.consultation', path: '/oparl/consultation/:consultation', handle: showObject },
  { method: 'GET', id: 'oparl.agenda-item', path: '/oparl/agendaItem/:consultation', handle: showObject },
  { method: 'GET', id: 'oparl.meeting', path: '/oparl/meeting/:sitting', handle: showObject },
  { method: 'GET', id: 'oparl.organization', path: '/oparl/organization/:council', handle: showObject },
  {
    method: 'GET',
    id: 'oparl.organization-meetings',
    path: '/oparl/organization/:council/meetings',
    handle: showMeetings,
  },
];
