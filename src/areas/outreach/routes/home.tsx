import { html } from '../../../platform/web/answers.tsx';
import type { Route, Visit } from '../../../platform/web/route.ts';
import { loadBorders } from '../../places/queries.ts';
import { loadHome } from '../queries/home.ts';
import { HomePage } from '../views/home-page.tsx';

export const homeRoutes: readonly Route[] = [
  { id: 'home', method: 'GET', path: { de: '/de', en: '/en' }, handle: home },
];

async function home(visit: Visit): Promise<Response> {
  return html(<HomePage visit={visit} home={await loadHome(visit.ctx)} topology={loadBorders()} />);
}
