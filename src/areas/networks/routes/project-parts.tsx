import { rowValues } from '../../../design/answers.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape, sayReasons } from '../../../platform/web/shape.ts';
import { listEvents } from '../../events/queries.ts';
import { organisationByName } from '../../organisations/commands/named.ts';
import { listOrganisations } from '../../organisations/queries.ts';
import { setMembers, setThemes } from '../commands.ts';
import type { Project } from '../model.ts';
import {
  memberInputsOf,
  memberNames,
  membersInput,
  themeInputsOf,
  themeNames,
  themesInput,
  themesOf,
} from '../schema.ts';
import { MembersPage, ThemesPage } from '../views/project-forms.tsx';
import { textsIn } from '../views/words.ts';
import { ownProject } from './projects.tsx';

type Rows = readonly Readonly<Record<string, string>>[];

/** So many empty rows stand below those that are filled in. */
const emptyRows = 3;

/** `GET /de/arbeit/oeffentlichkeit/projekte/:project/mitglieder` */
export async function editMembers(visit: Visit): Promise<Response> {
  const { project } = await ownProject(visit);
  return membersForm(visit, project, memberInputsOf(project), [], 200);
}

/** `POST /de/arbeit/oeffentlichkeit/projekte/:project/mitglieder` */
export async function takeMembers(visit: Visit): Promise<Response> {
  const { project } = await ownProject(visit);
  const rows = visit.fields.rows('members', memberNames);
  const shape = readShape(membersInput, { members: rows });
  if (!shape.ok) return membersForm(visit, project, rows, shape.reasons, 400);
  const members = [];
  for (const { organisationId, name, lead } of shape.value.members) {
    const id = name === '' ? organisationId : await organisationByName(visit.ctx, 'authority', name);
    members.push({ organisationId: id, lead: lead !== '' });
  }
  const set = await setMembers(visit.ctx, project.slug, members);
  if (!set.ok) return membersForm(visit, project, rows, set.reasons, 422);
  return seeOther(visit.link('projects.manage', { project: project.slug }));
}

async function membersForm(
  visit: Visit,
  project: Project,
  rows: Rows,
  reasons: readonly Reason[],
  status: number,
): Promise<Response> {
  const organisations = await listOrganisations(visit.ctx, { kinds: ['authority', 'association', 'ngo'] });
  const answers = answersOf(visit, 'members', rows, reasons);
  const props = { visit, project, answers, rows: rows.length + emptyRows, organisations };
  return html(<MembersPage {...props} />, status);
}

/** `GET /de/arbeit/oeffentlichkeit/projekte/:project/themen` */
export async function editThemes(visit: Visit): Promise<Response> {
  const { project } = await ownProject(visit);
  return themesForm(visit, project, themeInputsOf(project), [], 200);
}

/** `POST /de/arbeit/oeffentlichkeit/projekte/:project/themen` */
export async function takeThemes(visit: Visit): Promise<Response> {
  const { project } = await ownProject(visit);
  const rows = visit.fields.rows('themes', themeNames);
  const shape = readShape(themesInput, { themes: rows });
  if (!shape.ok) return themesForm(visit, project, rows, shape.reasons, 400);
  const set = await setThemes(visit.ctx, project.slug, themesOf(shape.value));
  if (!set.ok) return themesForm(visit, project, rows, set.reasons, 422);
  return seeOther(visit.link('projects.manage', { project: project.slug }));
}

async function themesForm(
  visit: Visit,
  project: Project,
  rows: Rows,
  reasons: readonly Reason[],
  status: number,
): Promise<Response> {
  const events = await listEvents(visit.ctx, { programmeIds: [project.programmeId] });
  const answers = answersOf(visit, 'themes', rows, reasons);
  return html(<ThemesPage {...{ visit, project, answers, rows: rows.length + emptyRows, events }} />, status);
}

function answersOf({ language }: Visit, prefix: string, rows: Rows, reasons: readonly Reason[]) {
  const errors = sayReasons(reasons, textsIn(language).refusals);
  return { lang: language, values: rowValues(prefix, rows), errors };
}
