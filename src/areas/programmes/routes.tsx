import type { Route, Visit } from '../../platform/web/route.ts';
import {
  downloadOwn,
  downloadPublic,
  showDocuments,
  showQuestions,
  takeDocuments,
  takeQuestions,
} from './routes/accompanying.tsx';
import { beginProgramme, create, newCall, newProgramme } from './routes/beginnings.tsx';
import { change, edit, open, publish } from './routes/draft.tsx';
import { advance, manageCall, previewCall, showOfficeCalls } from './routes/office.tsx';
import { showProgramme, takeProgramme } from './routes/programme.tsx';
import { showCall, showCalls } from './routes/public.tsx';
import { cancel, correct, extend, takeCancellation, takeCorrection, takeExtension } from './routes/published.tsx';

type Handle = (visit: Visit) => Promise<Response>;

/** A page of the office below its list of calls. */
function work(id: string, method: Route['method'], german: string, english: string, handle: Handle): Route {
  const path = { de: `/de/arbeit/aufrufe${german}`, en: `/en/work/calls${english}` };
  return { id: `calls.${id}`, method, path, access: 'signed-in', handle };
}

const documentPath = { de: '/de/aufrufe/:call/unterlagen/:document', en: '/en/calls/:call/documents/:document' };
const programmePath = { de: '/de/arbeit/programme/:programme', en: '/en/work/programmes/:programme' };
const newProgrammePath = { de: '/de/arbeit/programme/neu', en: '/en/work/programmes/new' };

export const routes: readonly Route[] = [
  { id: 'calls.list', method: 'GET', path: { de: '/de/aufrufe', en: '/en/calls' }, cache: 'public', handle: showCalls },
  {
    id: 'calls.show',
    method: 'GET',
    path: { de: '/de/aufrufe/:call', en: '/en/calls/:call' },
    cache: 'public',
    handle: showCall,
  },
  { id: 'calls.document', method: 'GET', path: documentPath, handle: downloadPublic },
  { id: 'programmes.new', method: 'GET', path: newProgrammePath, access: 'signed-in', handle: newProgramme },
  { id: 'programmes.create', method: 'POST', path: newProgrammePath, access: 'signed-in', handle: beginProgramme },
  { id: 'programmes.show', method: 'GET', path: programmePath, access: 'signed-in', handle: showProgramme },
  { id: 'programmes.change', method: 'POST', path: programmePath, access: 'signed-in', handle: takeProgramme },
  work('office', 'GET', '', '', showOfficeCalls),
  work('new', 'GET', '/neu', '/new', newCall),
  work('create', 'POST', '/neu', '/new', create),
  work('manage', 'GET', '/:call', '/:call', manageCall),
  work('edit', 'GET', '/:call/bearbeiten', '/:call/edit', edit),
  work('change', 'POST', '/:call/bearbeiten', '/:call/edit', change),
  work('preview', 'GET', '/:call/vorschau', '/:call/preview', previewCall),
  work('publish', 'GET', '/:call/veroeffentlichen', '/:call/publish', publish),
  work('open', 'POST', '/:call/veroeffentlichen', '/:call/publish', open),
  work('correct', 'GET', '/:call/korrigieren', '/:call/correct', correct),
  work('correction', 'POST', '/:call/korrigieren', '/:call/correct', takeCorrection),
  work('extend', 'GET', '/:call/verlaengern', '/:call/extend', extend),
  work('extension', 'POST', '/:call/verlaengern', '/:call/extend', takeExtension),
  work('cancel', 'GET', '/:call/absagen', '/:call/cancel', cancel),
  work('cancellation', 'POST', '/:call/absagen', '/:call/cancel', takeCancellation),
  work('questions', 'GET', '/:call/fragen', '/:call/questions', showQuestions),
  work('questions.save', 'POST', '/:call/fragen', '/:call/questions', takeQuestions),
  work('documents', 'GET', '/:call/unterlagen', '/:call/documents', showDocuments),
  work('documents.save', 'POST', '/:call/unterlagen', '/:call/documents', takeDocuments),
  work('documents.own', 'GET', '/:call/unterlagen/:document', '/:call/documents/:document', downloadOwn),
  work('advance', 'POST', '/:call/weiter', '/:call/advance', advance),
];
