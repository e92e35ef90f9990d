import { organisationsOf } from '../../../kernel/actor.ts';
import { Forbidden } from '../../../kernel/errors.ts';
import type { Outcome, Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape, sayReasons } from '../../../platform/web/shape.ts';
import { listEvents } from '../../events/queries.ts';
import { organisationByName } from '../../organisations/commands/named.ts';
import { listOrganisations } from '../../organisations/queries.ts';
import type { Programme } from '../../programmes/model.ts';
import { listProgrammes, loadProgramme } from '../../programmes/queries.ts';
import { changeProject, createProject } from '../commands.ts';
import type { Project, ProjectFacts } from '../model.ts';
import { mayKeepProject } from '../policy.ts';
import { listProjects, loadProjectBySlug } from '../queries.ts';
import { projectInput, projectInputsOf, projectOf } from '../schema.ts';
import { ProjectFormPage } from '../views/project-forms.tsx';
import { ProjectPage, ProjectsPage } from '../views/projects.tsx';
import { textsIn } from '../views/words.ts';
import { historyOf } from './history.ts';

/** The programmes of the visitor's offices in which there can be projects. @throws Forbidden for whoever has no office */
async function ownProgrammes(visit: Visit): Promise<Programme[]> {
  const officeIds = organisationsOf(visit.ctx.actor, 'office');
  if (officeIds.length === 0) throw new Forbidden('projects of an office');
  const programmes = await listProgrammes(visit.ctx, { officeIds });
  return programmes.filter(({ format, modules }) => format === 'network' && modules.includes('networks'));
}

/** The project of the address with its programme, for its office. @throws NotFound, Forbidden */
export async function ownProject(visit: Visit): Promise<{ project: Project; programme: Programme }> {
  const project = await loadProjectBySlug(visit.ctx, visit.params.project!);
  const programme = await loadProgramme(visit.ctx, project.programmeId);
  if (!mayKeepProject(visit.ctx.actor, programme.officeId)) throw new Forbidden('project');
  return { project, programme };
}

/** `GET /de/arbeit/oeffentlichkeit/projekte` */
export async function showProjects(visit: Visit): Promise<Response> {
  const programmes = await ownProgrammes(visit);
  const projects = await listProjects(visit.ctx, { programmeIds: programmes.map(({ id }) => id) });
  const names = new Map(programmes.map(({ id, name }) => [id, name]));
  return html(<ProjectsPage visit={visit} projects={projects} programmes={names} />);
}

/** `GET /de/arbeit/oeffentlichkeit/projekte/:project` */
export async function manageProject(visit: Visit): Promise<Response> {
  const { project, programme } = await ownProject(visit);
  const events = new Map((await listEvents(visit.ctx, { programmeIds: [programme.id] })).map(one => [one.id, one]));
  const history = await historyOf(visit, 'project', project.id);
  return html(<ProjectPage visit={visit} view={{ project, programme, events, history }} />);
}

/** `GET /de/arbeit/oeffentlichkeit/projekte/neu` */
export async function newProject(visit: Visit): Promise<Response> {
  const [programme] = await ownProgrammes(visit);
  if (!programme) return seeOther(visit.link('projects.office'));
  return form(visit, null, { programmeId: programme.id, coordinationId: programme.officeId }, [], 200);
}

/** `POST /de/arbeit/oeffentlichkeit/projekte/neu` */
export async function create(visit: Visit): Promise<Response> {
  await ownProgrammes(visit);
  return take(visit, null, facts => createProject(visit.ctx, facts));
}

/** `GET /de/arbeit/oeffentlichkeit/projekte/:project/bearbeiten` */
export async function edit(visit: Visit): Promise<Response> {
  const { project } = await ownProject(visit);
  return form(visit, project, projectInputsOf(project), [], 200);
}

/** `POST /de/arbeit/oeffentlichkeit/projekte/:project/bearbeiten` */
export async function change(visit: Visit): Promise<Response> {
  const { project } = await ownProject(visit);
  return take(visit, project, facts => changeProject(visit.ctx, project.slug, facts));
}

async function take(
  visit: Visit,
  project: Project | null,
  keep: (facts: ProjectFacts) => Promise<Outcome<Project>>,
): Promise<Response> {
  const typed = Object.fromEntries(Object.keys(projectInput.shape).map(name => [name, visit.fields.text(name)]));
  const shape = readShape(projectInput, typed);
  if (!shape.ok) return form(visit, project, typed, shape.reasons, 400);
  const { applicantId, applicantName } = shape.value;
  const applicant = applicantName === '' ? applicantId : await organisationByName(visit.ctx, 'ngo', applicantName);
  const kept = await keep(projectOf({ ...shape.value, applicantId: applicant }));
  if (!kept.ok) return form(visit, project, typed, kept.reasons, 422);
  return seeOther(visit.link('projects.manage', { project: kept.value.slug }));
}

async function form(
  visit: Visit,
  project: Project | null,
  values: Readonly<Record<string, string>>,
  reasons: readonly Reason[],
  status: number,
): Promise<Response> {
  const { language } = visit;
  const programmes = await ownProgrammes(visit);
  const organisations = await listOrganisations(visit.ctx);
  const answers = { lang: language, values, errors: sayReasons(reasons, textsIn(language).refusals) };
  return html(<ProjectFormPage {...{ visit, project, programmes, organisations, answers }} />, status);
}
