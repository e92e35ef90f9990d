import { organisationsOf } from '../../../kernel/actor.ts';
import { html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { listOwnPapers } from '../queries/own.ts';
import { ListPage } from '../views/list-page.tsx';

/** `GET /de/arbeit/vorlagen`: the office sees those of its rounds, everybody else those of the own authority. */
export async function showList(visit: Visit): Promise<Response> {
  const papers = await listOwnPapers(visit.ctx);
  return html(
    <ListPage visit={visit} papers={papers} office={organisationsOf(visit.ctx.actor, 'office').length > 0} />,
  );
}
