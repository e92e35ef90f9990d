import { NotFound } from '../../../kernel/errors.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { Achievement, ClimateTarget, NetworkMembership } from '../../measures/model.ts';
import { listAchievements, listMemberships, listTargets } from '../../measures/queries.ts';
import { fieldsOfAction } from '../../measures/rules.ts';
import type { Project, TownTwinning } from '../../networks/model.ts';
import { listProjects } from '../../networks/queries.ts';
import { listTownTwinnings } from '../../networks/queries/twinnings.ts';
import { mayChangeOrganisation } from '../../organisations/policy.ts';
import { findOrganisationBySlug, listOrganisations } from '../../organisations/queries.ts';
import type { Partnership } from '../../partnerships/model.ts';
import { listPartnershipsOf } from '../../partnerships/queries.ts';
import type { Figure, Place } from '../../places/model.ts';
import { listFigures, listPlacesById } from '../../places/queries.ts';
import type { FieldOfAction } from '../../programmes/model.ts';
import { listCalls, listProgrammes } from '../../programmes/queries.ts';
import type { Partner } from '../rules/partners.ts';
import { type PassedOn, passedOn } from '../rules/passed-on.ts';

/** Somebody of the list with the fields of action in which something was achieved. */
export type ListedPartner = Partner & { readonly fields: readonly string[] };

export type PartnerList = {
  readonly partners: readonly ListedPartner[];
  /** Those fields of action in which somebody has achieved something. */
  readonly fields: readonly FieldOfAction[];
};

/** Everybody with a public profile, by name; five statements however many. */
export async function listPartners(ctx: Ctx): Promise<PartnerList> {
  const organisations = await listOrganisations(ctx, { published: true });
  const places = await placesOf(ctx, organisations);
  const achievements = await listAchievements(ctx, { organisationIds: organisations.map(({ id }) => id) });
  const byOrganisation = Map.groupBy(achievements, ({ organisationId }) => organisationId);
  const named = new Set(achievements.map(({ fieldId }) => fieldId));
  return {
    partners: organisations.map(organisation => ({
      organisation,
      place: placeOf(places, organisation.placeId),
      fields: [...new Set((byOrganisation.get(organisation.id) ?? []).map(({ fieldId }) => fieldId))],
    })),
    fields: fieldsOfAction(await listProgrammes(ctx)).filter(({ id }) => named.has(id)),
  };
}

/** Everything that a public profile shows. */
export type PartnerProfile = Partner & {
  readonly figures: readonly Figure[];
  readonly targets: readonly ClimateTarget[];
  readonly memberships: readonly NetworkMembership[];
  readonly achievements: readonly Achievement[];
  readonly fields: readonly FieldOfAction[];
  readonly partnerships: readonly Partnership[];
  readonly twinnings: readonly TownTwinning[];
  readonly projects: readonly Project[];
  /** Names of rounds by their id. */
  readonly calls: ReadonlyMap<string, Text>;
  /** The places of this partner and of the others, by id. */
  readonly places: ReadonlyMap<string, Place>;
  /** Parts of the addresses of those others whose profile is public, by id. */
  readonly slugs: ReadonlyMap<string, string>;
  readonly mayChange: boolean;
};

/** A profile; one that is not public exists for its own people and the office only. @throws NotFound */
export async function loadPartner(ctx: Ctx, slug: string): Promise<PartnerProfile> {
  const organisation = await findOrganisationBySlug(ctx, slug);
  const mayChange = organisation !== null && mayChangeOrganisation(ctx.actor, organisation.id);
  if (organisation === null || (!organisation.published && !mayChange)) throw new NotFound('partner');
  const { id, placeId } = organisation;
  const calls = await namesOfCalls(ctx);
  const partnerships = await listPublicPartnerships(ctx, [id], calls);
  const twinnings = await listTownTwinnings(ctx, { organisationIds: [id] });
  const projects = (await listProjects(ctx)).filter(({ members }) => members.some(one => one.organisationId === id));
  const others = [
    ...partnerships.flatMap(({ members }) => members),
    ...twinnings.flatMap(({ towns }) => towns),
    ...projects.flatMap(({ members }) => members),
  ];
  const places = await placesOf(ctx, [organisation, ...others]);
  const open = await listOrganisations(ctx, { ids: others.map(one => one.organisationId), published: true });
  return {
    organisation,
    place: placeOf(places, placeId),
    figures: placeId === null ? [] : await listFigures(ctx, { levels: [], ids: [placeId] }),
    targets: await listTargets(ctx, [{ kind: 'organisation', id }]),
    memberships: await listMemberships(ctx, [id]),
    achievements: await listAchievements(ctx, { organisationIds: [id] }),
    fields: fieldsOfAction(await listProgrammes(ctx)),
    partnerships,
    twinnings,
    projects,
    calls,
    places,
    slugs: new Map(open.map(one => [one.id, one.slug])),
    mayChange,
  };
}

/** Something that makes its organisation a pioneer, and to whom it was passed on. */
export type Pioneer = Partner & {
  readonly achievement: Achievement;
  readonly field: FieldOfAction;
  readonly passedOn: readonly PassedOn[];
};

export type Pioneers = {
  readonly pioneers: readonly Pioneer[];
  readonly calls: ReadonlyMap<string, Text>;
  readonly places: ReadonlyMap<string, Place>;
  readonly slugs: ReadonlyMap<string, string>;
};

/** The pioneers with a public profile, by field of action, then by name; the same number of statements however many. */
export async function listPioneers(ctx: Ctx): Promise<Pioneers> {
  const achievements = await listAchievements(ctx, { pioneers: true });
  const ids = [...new Set(achievements.map(({ organisationId }) => organisationId))];
  const organisations = await listOrganisations(ctx, { ids, published: true });
  const calls = await namesOfCalls(ctx);
  const partnerships = await listPublicPartnerships(ctx, ids, calls);
  const members = partnerships.flatMap(one => one.members);
  const places = await placesOf(ctx, [...organisations, ...members]);
  const open = await listOrganisations(ctx, { ids: members.map(one => one.organisationId), published: true });
  const fields = fieldsOfAction(await listProgrammes(ctx));
  const pioneers = fields.flatMap(field =>
    organisations.flatMap(organisation =>
      achievements
        .filter(({ organisationId, fieldId }) => organisationId === organisation.id && fieldId === field.id)
        .map(achievement => ({
          organisation,
          place: placeOf(places, organisation.placeId),
          achievement,
          field,
          passedOn: passedOn(achievement, field.label, partnerships),
        })),
    ),
  );
  const slugs = new Map([...organisations, ...open].map(one => [one.id, one.slug]));
  return { pioneers, calls, places, slugs };
}

/** What everybody may know: the pairs of published calls that were not dissolved. */
async function listPublicPartnerships(
  ctx: Ctx,
  organisationIds: readonly string[],
  published: ReadonlyMap<string, Text>,
): Promise<Partnership[]> {
  const partnerships = await listPartnershipsOf(ctx, organisationIds);
  return partnerships.filter(({ state, callId }) => state !== 'dissolved' && published.has(callId));
}

async function placesOf(
  ctx: Ctx,
  whose: readonly { readonly placeId: string | null }[],
): Promise<ReadonlyMap<string, Place>> {
  const ids = [...new Set(whose.flatMap(({ placeId }) => placeId ?? []))];
  return new Map((await listPlacesById(ctx, ids)).map(place => [place.id, place]));
}

function placeOf(places: ReadonlyMap<string, Place>, id: string | null): Place | null {
  return (id === null ? undefined : places.get(id)) ?? null;
}

async function namesOfCalls(ctx: Ctx): Promise<ReadonlyMap<string, Text>> {
  return new Map((await listCalls(ctx, 'published')).map(({ id, name }) => [id, name]));
}
