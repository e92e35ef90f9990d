import type { Ctx } from '../../../platform/context.ts';
import type { Organisation } from '../../organisations/model.ts';
import { listOrganisations } from '../../organisations/queries.ts';
import type { Place } from '../../places/model.ts';
import { listPlacesById } from '../../places/queries.ts';
import { type Application, type ApplicationState, applicationStates } from '../model.ts';
import { type Item, missingItems } from '../rules/completeness.ts';
import { placeKey } from '../../places/rules.ts';
import { readApplications } from './rows.ts';

/** One line of the office's list. */
export type ListedApplication = {
  readonly application: Application;
  readonly organisation: Organisation;
  readonly place: Place | null;
  /** Official key, '' without a place. */
  readonly key: string;
  readonly missing: readonly Item[];
};

export type ListFilter = {
  readonly state: ApplicationState | null;
  /** Two digits of a Land. */
  readonly land: string | null;
  /** Id of a field of action that was answered. */
  readonly field: string | null;
  readonly complete: boolean | null;
};

/** All applications of a call, by name of the authority; six statements however many. The caller is its office. */
export async function listApplications(ctx: Ctx, callId: string): Promise<ListedApplication[]> {
  const applications = await readApplications(ctx, { callIds: [callId] });
  if (applications.length === 0) return [];
  const ids = applications.map(({ organisationId }) => organisationId);
  const organisations = await listOrganisations(ctx, { ids });
  const places = await listPlacesById(ctx, [...new Set(applications.flatMap(({ placeId }) => placeId ?? []))]);
  const placeOf = new Map(places.map(place => [place.id, place]));
  const applicationOf = new Map(applications.map(application => [application.organisationId, application]));
  // Organisations come sorted by name as people of the language expect it.
  return organisations.map(organisation => {
    const application = applicationOf.get(organisation.id)!;
    const place = (application.placeId === null ? null : placeOf.get(application.placeId)) ?? null;
    const key = place ? placeKey(place) : '';
    return { application, organisation, place, key, missing: missingItems(application) };
  });
}

/** The filter that an address asks for; what is not understood filters nothing. */
export function readFilter(query: URLSearchParams): ListFilter {
  const state = query.get('state');
  const complete = query.get('complete');
  return {
    state: applicationStates.find(known => known === state) ?? null,
    land: query.get('land') || null,
    field: query.get('field') || null,
    complete: complete === 'yes' ? true : complete === 'no' ? false : null,
  };
}

export function matchesFilter({ application, place, missing }: ListedApplication, filter: ListFilter): boolean {
  return (
    (filter.state === null || application.state === filter.state) &&
    (filter.land === null || place?.land === filter.land) &&
    (filter.field === null || application.answers.some(({ field }) => field === filter.field)) &&
    (filter.complete === null || (missing.length === 0) === filter.complete)
  );
}
