import type { Route } from '../../platform/web/route.ts';
import * as change from './routes/change.tsx';
import { download, showDocument, showList } from './routes/show.tsx';

const base = {
  de: '/de/arbeit/partnerschaften/:partnership/unterlagen',
  en: '/en/work/partnerships/:partnership/documents',
};

function below(de: string, en: string) {
  return { de: `${base.de}/${de}`, en: `${base.en}/${en}` };
}

const get = { method: 'GET', access: 'signed-in' } as const;
const post = { method: 'POST', access: 'signed-in' } as const;

const paths = {
  add: below('neu', 'new'),
  years: below('fristen', 'years'),
  document: below('unterlage/:document', 'document/:document'),
  version: below('unterlage/:document/fassung', 'document/:document/version'),
  edit: below('unterlage/:document/bearbeiten', 'document/:document/edit'),
  remove: below('unterlage/:document/loeschen', 'document/:document/remove'),
  file: below('unterlage/:document/datei/:number', 'document/:document/file/:number'),
} as const;

export const routes: readonly Route[] = [
  { ...get, id: 'documents.list', path: base, handle: showList },
  { ...get, id: 'documents.add', path: paths.add, handle: change.showAdd },
  { ...post, id: 'documents.added', path: paths.add, handle: change.add },
  { ...get, id: 'documents.years', path: paths.years, handle: change.showYears },
  { ...post, id: 'documents.years-set', path: paths.years, handle: change.changeYears },
  { ...get, id: 'documents.show', path: paths.document, handle: showDocument },
  { ...post, id: 'documents.version', path: paths.version, handle: change.version },
  { ...get, id: 'documents.edit', path: paths.edit, handle: change.showEdit },
  { ...post, id: 'documents.changed', path: paths.edit, handle: change.edit },
  { ...post, id: 'documents.remove', path: paths.remove, handle: change.remove },
  { ...get, id: 'documents.file', path: paths.file, handle: download },
];
