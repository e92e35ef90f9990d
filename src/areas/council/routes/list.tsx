import { organisationsOf } from '../../../kernel/actor.ts';
import { html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { listOwnPapers } from '../queries/own.ts';
import { resolutionsOf } from '../rules/resolutions.ts';
import { ListPage } from '../views/list-page.tsx';
import { ResolutionsPage } from '../views/resolutions-page.tsx';

/** `GET /de/arbeit/vorlagen`: the office sees those of its rounds, everybody else those of the own authority. */
export async function showList(visit: Visit): Promise<Response> {
  const papers = await listOwnPapers(visit.ctx);
  return html(
    <ListPage visit={visit} papers={papers} office={organisationsOf(visit.ctx.actor, 'office').length > 0} />,
  );
}

/** `GET /de/arbeit/beschluesse`: which resolutions are still needed. */
export async function showResolutions(visit: Visit): Promise<Response> {
  const papers = await listOwnPapers(visit.ctx);
  const partnerships = new Map(papers.map(({ partnership }) => [partnership.id, partnership]));
  const resolutions = resolutionsOf(papers.map(({ paper }) => paper));
  return html(<ResolutionsPage visit={visit} resolutions={resolutions} partnerships={partnerships} />);
}
