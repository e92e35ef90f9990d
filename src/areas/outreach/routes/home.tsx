import { html } from '../../../platform/web/answers.tsx';
import type { Route, Visit } from '../../../platform/web/route.ts';
import { loadBorders } from '../../places/queries.ts';
import { changesByClock } from '../../programmes/rules.ts';
import { loadHome } from '../queries/home.ts';
import { HomePage } from '../views/home-page.tsx';

export const homeRoutes: readonly Route[] = [
  { id: 'home', method: 'GET', path: { de: '/de', en: '/en' }, cache: 'public', handle: home },
];

async function home(visit: Visit): Promise<Response> {
  const shown = await loadHome(visit.ctx);
  if (shown.open) changesByClock(shown.open.call, visit.ctx.now).forEach(visit.changesAt);
  return html(<HomePage visit={visit} home={shown} topology={loadBorders()} />);
}
