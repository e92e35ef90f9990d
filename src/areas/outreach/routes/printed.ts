import { NotFound } from '../../../kernel/errors.ts';
import { keptDocument } from '../../../platform/documents/kept.ts';
import { canMakePdf, makePdf } from '../../../platform/documents/pdf.ts';
import { makePicture } from '../../../platform/documents/picture.ts';
import { canTypeset } from '../../../platform/documents/typesetter.ts';
import { download } from '../../../platform/web/answers.tsx';
import type { Route, Visit } from '../../../platform/web/route.ts';
import { findProjectBySlug } from '../../networks/queries.ts';
import { findProgramme } from '../../programmes/queries.ts';
import { flyerOf, flyerTemplate } from '../documents/flyer.ts';
import { loadSubjectOfProgramme, loadSubjectOfProject, type Subject } from '../queries/subject.ts';
import { textsOfHome } from '../views/home-words.ts';
import { textsOfProject } from '../views/project-words.ts';

const flyerPath = { de: '/de/projekte/:project/flyer.pdf', en: '/en/projects/:project/flyer.pdf' };
const previewPath = { de: '/de/vorschaubild/:project', en: '/en/preview/:project' };
const previewTemplate = 'src/areas/outreach/documents/preview.typ';

/** What is made from the data of a project to take along: the flyer, and the picture beside a shared link. */
export const printedRoutes: readonly Route[] = [
  { id: 'outreach.flyer', method: 'GET', path: flyerPath, handle: flyer },
  { id: 'outreach.preview', method: 'GET', path: previewPath, handle: preview },
];

async function flyer(visit: Visit): Promise<Response> {
  const subject = await loadSubject(visit);
  if (!canMakePdf()) throw new NotFound('pdf');
  const { project } = visit.params;
  const address = `${visit.baseUrl}${visit.link('outreach.project', { project: project! })}`;
  const { language } = visit;
  const data = flyerOf(subject, address, language);
  const pdf = await keptDocument(`${flyerTemplate} ${language}`, data, () => makePdf(flyerTemplate, language, data));
  return download(pdf, 'application/pdf', `Flyer-${project}-${language}.pdf`);
}

/** `start` is the picture of the site itself. */
async function preview(visit: Visit): Promise<Response> {
  const t = textsOfHome(visit.language);
  const words = visit.params.project === 'start' ? { title: t.title, lead: t.lead } : await wordsOf(visit);
  if (!canTypeset()) throw new NotFound('picture');
  const { language } = visit;
  const picture = await keptDocument(`${previewTemplate} ${language}`, words, () =>
    makePicture(previewTemplate, language, words),
  );
  return new Response(picture as BodyInit, {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=3600' },
  });
}

async function wordsOf(visit: Visit): Promise<{ title: string; lead: string }> {
  const { project, programme } = await loadSubject(visit);
  const { language } = visit;
  if (project === null) return { title: programme.name[language], lead: textsOfProject(language).ofProgramme.lead };
  return { title: project.name[language], lead: project.motto?.[language] ?? '' };
}

/** @throws NotFound */
async function loadSubject({ ctx, params, language }: Visit): Promise<Subject> {
  const project = await findProjectBySlug(ctx, params.project!);
  if (project) return loadSubjectOfProject(ctx, project, language);
  const programme = await findProgramme(ctx, params.project!);
  if (programme === null || programme.format === 'network') throw new NotFound('project');
  return loadSubjectOfProgramme(ctx, programme, language);
}
