import type { Language } from '../../../kernel/text.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { ProgrammeEvent } from '../../events/model.ts';
import { listEvents } from '../../events/queries.ts';
import type { Funding } from '../../funding/model.ts';
import { findFunding } from '../../funding/queries.ts';
import type { ClimateTarget } from '../../measures/model.ts';
import { listTargets } from '../../measures/queries.ts';
import type { Project } from '../../networks/model.ts';
import type { Organisation } from '../../organisations/model.ts';
import { loadOrganisation } from '../../organisations/queries.ts';
import type { Place } from '../../places/model.ts';
import { listPlacesById } from '../../places/queries.ts';
import type { Programme } from '../../programmes/model.ts';
import { loadProgramme } from '../../programmes/queries.ts';
import type { Media, PublicContent } from '../model.ts';
import { partKey, type PartName, partNames } from '../model/parts.ts';
import { listContents, listMedia } from '../queries.ts';
import { findProfiles } from './profiles.ts';

/** What the public page of a programme or project is made of; one shape for every kind of programme. */
export type Subject = {
  readonly programme: Programme;
  /** The office that runs the programme. */
  readonly office: Organisation;
  /** The project of several towns that the page is about; null where it is about the programme itself. */
  readonly project: Project | null;
  /** The parts that somebody has written, in the wanted language or in another one. */
  readonly parts: ReadonlyMap<PartName, PublicContent>;
  readonly funding: Funding | null;
  readonly events: readonly ProgrammeEvent[];
  readonly targets: readonly ClimateTarget[];
  readonly media: readonly Media[];
  /** Of the members of the project, by id. */
  readonly places: ReadonlyMap<string, Place>;
  /** Where their public profiles stand, by the id of the organisation. */
  readonly profiles: ReadonlyMap<string, string>;
};

/** Everything that stands on the page of a project. The same number of statements however much there is. */
export async function loadSubjectOfProject(ctx: Ctx, project: Project, language: Language): Promise<Subject> {
  return loadSubject(ctx, await loadProgramme(ctx, project.programmeId), project, language);
}

/** Everything that stands on the page of a programme itself. */
export async function loadSubjectOfProgramme(ctx: Ctx, programme: Programme, language: Language): Promise<Subject> {
  return loadSubject(ctx, programme, null, language);
}

async function loadSubject(
  ctx: Ctx,
  programme: Programme,
  project: Project | null,
  language: Language,
): Promise<Subject> {
  const { id } = programme;
  const contents = await listContents(
    ctx,
    partNames.map(name => partKey(id, name)),
    language,
  );
  const parts = partNames.flatMap(name => {
    const content = contents.get(partKey(id, name));
    return content ? [[name, content] as const] : [];
  });
  const members = project?.members ?? [];
  const placeIds = members.flatMap(({ placeId }) => placeId ?? []);
  return {
    programme,
    project,
    office: await loadOrganisation(ctx, programme.officeId),
    parts: new Map(parts),
    funding: await findFunding(ctx, id),
    events: await listEvents(ctx, { programmeIds: [id] }),
    targets: await listTargets(ctx, [{ kind: 'programme', id }]),
    media: await listMedia(ctx, `programme:${id}`),
    profiles: await findProfiles(
      ctx,
      members.map(({ organisationId }) => organisationId),
    ),
    places: new Map((await listPlacesById(ctx, placeIds)).map(place => [place.id, place])),
  };
}
