import { html } from '../../../platform/web/answers.tsx';
import type { Route, Visit } from '../../../platform/web/route.ts';
import { loadBorders } from '../../places/queries.ts';
import { listPartners, listPioneers, loadPartner } from '../queries/partners.ts';
import { matchesPartnerFilter, readPartnerFilter } from '../rules/partners.ts';
import { PartnerListPage } from '../views/partner-list.tsx';
import { PartnerPage } from '../views/partner-page.tsx';
import { PioneersPage } from '../views/pioneers-page.tsx';

const listPath = { de: '/de/partner', en: '/en/partners' };
const profilePath = { de: '/de/partner/:organisation', en: '/en/partners/:organisation' };
const pioneersPath = { de: '/de/vorreiter', en: '/en/pioneers' };

/** Who takes part: everybody with a public profile, each profile, and those who lead the way. */
export const partnerRoutes: readonly Route[] = [
  { id: 'partners.list', method: 'GET', path: listPath, cache: 'public', handle: showList },
  { id: 'partners.show', method: 'GET', path: profilePath, cache: 'public', handle: showProfile },
  { id: 'pioneers', method: 'GET', path: pioneersPath, cache: 'public', handle: showPioneers },
];

async function showList(visit: Visit): Promise<Response> {
  const list = await listPartners(visit.ctx);
  const filter = readPartnerFilter(visit.query);
  const shown = list.partners.filter(partner => matchesPartnerFilter(partner, partner.fields, filter));
  return html(<PartnerListPage visit={visit} list={list} shown={shown} filter={filter} />);
}

async function showProfile(visit: Visit): Promise<Response> {
  const profile = await loadPartner(visit.ctx, visit.params.organisation!);
  return html(<PartnerPage visit={visit} profile={profile} topology={loadBorders()} />);
}

async function showPioneers(visit: Visit): Promise<Response> {
  const all = await listPioneers(visit.ctx);
  const field = visit.query.get('field') || null;
  const shown = all.pioneers.filter(pioneer => field === null || pioneer.field.id === field);
  return html(<PioneersPage visit={visit} all={all} shown={shown} field={field} topology={loadBorders()} />);
}
