import { NotFound } from '../../../kernel/errors.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Route, Visit } from '../../../platform/web/route.ts';
import type { Project } from '../../networks/model.ts';
import { findProjectBySlug, listProjects } from '../../networks/queries.ts';
import type { Programme } from '../../programmes/model.ts';
import { findProgramme } from '../../programmes/queries.ts';
import { changesByClock, isOpen } from '../../programmes/rules.ts';
import { findRegionProgramme } from '../queries/home.ts';
import { listPublicPairs } from '../queries/pairs.ts';
import { loadSubjectOfProgramme, loadSubjectOfProject } from '../queries/subject.ts';
import { NothingYetPage } from '../views/nothing-yet.tsx';
import { ProgrammePage } from '../views/programme-page.tsx';
import { ProjectPage } from '../views/project-page.tsx';

const region = { de: '/de/regionen-twinning', en: '/en/region-twinning' };
const network = { de: '/de/klimapartnerschaft', en: '/en/climate-partnership' };
const one = { de: '/de/projekte/:project', en: '/en/projects/:project' };

/** What stands behind the two doors, and every other programme and project. */
export const projectRoutes: readonly Route[] = [
  { id: 'outreach.region-twinning', method: 'GET', path: region, cache: 'public', handle: showRegionTwinning },
  { id: 'outreach.climate-partnership', method: 'GET', path: network, cache: 'public', handle: showClimatePartnership },
  { id: 'outreach.project', method: 'GET', path: one, cache: 'public', handle: showProject },
];

/** The programme of pairs, or a word that there is none yet. */
async function showRegionTwinning(visit: Visit): Promise<Response> {
  const programme = await findRegionProgramme(visit.ctx);
  return programme === null ? html(<NothingYetPage visit={visit} door="region" />) : programmePage(visit, programme);
}

/** The latest project of several towns, or a word that there is none yet. */
async function showClimatePartnership(visit: Visit): Promise<Response> {
  const [project] = await listProjects(visit.ctx);
  return project ? projectPage(visit, project) : html(<NothingYetPage visit={visit} door="network" />);
}

/** Any project or programme by its name; what stands behind a door is read there. */
async function showProject(visit: Visit): Promise<Response> {
  const slug = visit.params.project!;
  const project = await findProjectBySlug(visit.ctx, slug);
  if (project) {
    const [latest] = await listProjects(visit.ctx);
    return latest?.id === project.id
      ? seeOther(visit.link('outreach.climate-partnership'))
      : projectPage(visit, project);
  }
  const programme = await findProgramme(visit.ctx, slug);
  if (programme === null || programme.format === 'network') throw new NotFound('project');
  const first = await findRegionProgramme(visit.ctx);
  return first?.id === programme.id
    ? seeOther(visit.link('outreach.region-twinning'))
    : programmePage(visit, programme);
}

async function projectPage(visit: Visit, project: Project): Promise<Response> {
  const subject = await loadSubjectOfProject(visit.ctx, project, visit.language);
  return html(<ProjectPage visit={visit} subject={{ ...subject, project }} />);
}

async function programmePage(visit: Visit, programme: Programme): Promise<Response> {
  const subject = await loadSubjectOfProgramme(visit.ctx, programme, visit.language);
  const rounds = await listPublicPairs(visit.ctx, programme.id);
  const withForm = rounds.calls.filter(call => call.programme.modules.includes('applications'));
  rounds.calls.flatMap(one => changesByClock(one, visit.ctx.now)).forEach(visit.changesAt);
  const call = withForm.find(candidate => isOpen(candidate, visit.ctx.now)) ?? withForm[0] ?? null;
  return html(<ProgrammePage visit={visit} subject={subject} rounds={rounds} call={call} />);
}
