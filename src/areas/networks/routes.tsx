import type { Route, Visit } from '../../platform/web/route.ts';
import { editMembers, editThemes, takeMembers, takeThemes } from './routes/project-parts.tsx';
import { change, create, edit, manageProject, newProject, showProjects } from './routes/projects.tsx';
import { showTwinning, showTwinnings } from './routes/twinnings.tsx';
import {
  changeTwinning,
  confirmRemoval,
  createTwinning,
  editTwinning,
  newTwinning,
  removeTwinning,
  showRegister,
} from './routes/twinnings-office.tsx';

type Handle = (visit: Visit) => Promise<Response>;

/** A page of the office below its projects. */
function project(id: string, method: Route['method'], german: string, english: string, handle: Handle): Route {
  const path = { de: `/de/arbeit/oeffentlichkeit/projekte${german}`, en: `/en/work/publicity/projects${english}` };
  return { id: `projects.${id}`, method, path, access: 'signed-in', handle };
}

/** A page of the office below the register of town twinnings. */
function twinning(id: string, method: Route['method'], german: string, english: string, handle: Handle): Route {
  const path = {
    de: `/de/arbeit/oeffentlichkeit/staedtepartnerschaften${german}`,
    en: `/en/work/publicity/town-twinnings${english}`,
  };
  return { id: `twinnings.${id}`, method, path, access: 'signed-in', handle };
}

const list = { de: '/de/staedtepartnerschaften', en: '/en/town-twinnings' };
const show = { de: `${list.de}/:twinning`, en: `${list.en}/:twinning` };

export const routes: readonly Route[] = [
  { id: 'twinnings.list', method: 'GET', path: list, cache: 'public', handle: showTwinnings },
  { id: 'twinnings.show', method: 'GET', path: show, cache: 'public', handle: showTwinning },
  twinning('office', 'GET', '', '', showRegister),
  twinning('new', 'GET', '/neu', '/new', newTwinning),
  twinning('create', 'POST', '/neu', '/new', createTwinning),
  twinning('edit', 'GET', '/:twinning', '/:twinning', editTwinning),
  twinning('change', 'POST', '/:twinning', '/:twinning', changeTwinning),
  twinning('remove', 'GET', '/:twinning/loeschen', '/:twinning/delete', confirmRemoval),
  twinning('removal', 'POST', '/:twinning/loeschen', '/:twinning/delete', removeTwinning),
  project('office', 'GET', '', '', showProjects),
  project('new', 'GET', '/neu', '/new', newProject),
  project('create', 'POST', '/neu', '/new', create),
  project('manage', 'GET', '/:project', '/:project', manageProject),
  project('edit', 'GET', '/:project/bearbeiten', '/:project/edit', edit),
  project('change', 'POST', '/:project/bearbeiten', '/:project/edit', change),
  project('members', 'GET', '/:project/mitglieder', '/:project/members', editMembers),
  project('members.set', 'POST', '/:project/mitglieder', '/:project/members', takeMembers),
  project('themes', 'GET', '/:project/themen', '/:project/themes', editThemes),
  project('themes.set', 'POST', '/:project/themen', '/:project/themes', takeThemes),
];
