import { pageWithin } from '../../../design/pager.tsx';
import { html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { mayKeepTwinnings } from '../policy.ts';
import { listProjects } from '../queries.ts';
import { listTownTwinnings, loadTownTwinning } from '../queries/twinnings.ts';
import { bondsToDraw } from '../rules.ts';
import { TwinningPage } from '../views/twinning.tsx';
import { TwinningsPage } from '../views/twinnings.tsx';

/** So many twinnings stand on a page. */
const perPage = 50;
/** A picture of more towns than these cannot be read. */
const mostTowns = 24;

/** `GET /de/staedtepartnerschaften`; `town` narrows, `page` turns the pages of the register. */
export async function showTwinnings(visit: Visit): Promise<Response> {
  const { ctx, language, query } = visit;
  const all = await listTownTwinnings(ctx);
  const known = new Map(all.flatMap(({ towns }) => towns).map(town => [town.slug, town]));
  const towns = [...known.values()].toSorted((a, b) => a.name.localeCompare(b.name, language));
  const town = known.get(query.get('town') ?? '');
  const asked = town ? all.filter(one => one.towns.some(({ slug }) => slug === town.slug)) : all;
  const pages = Math.ceil(asked.length / perPage);
  const page = pageWithin(query.get('page'), pages);
  const view = {
    twinnings: asked.slice((page - 1) * perPage, page * perPage),
    total: asked.length,
    page,
    pages,
    bonds: bondsToDraw(asked, mostTowns),
    partly: new Set(asked.flatMap(one => one.towns.map(({ slug }) => slug))).size > mostTowns,
    towns,
    town: town?.slug ?? '',
    projects: await listProjects(ctx),
  };
  return html(<TwinningsPage visit={visit} view={view} />);
}

/** `GET /de/staedtepartnerschaften/:twinning` */
export async function showTwinning(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  const twinning = await loadTownTwinning(ctx, visit.params.twinning!);
  const takesPart = (id: string, members: readonly { readonly organisationId: string }[]): boolean =>
    members.some(({ organisationId }) => organisationId === id);
  const projects = (await listProjects(ctx)).filter(
    ({ members }) => takesPart(twinning.firstId, members) && takesPart(twinning.secondId, members),
  );
  const mine = mayKeepTwinnings(ctx.actor);
  return html(<TwinningPage visit={visit} twinning={twinning} projects={projects} mine={mine} />);
}
