import { Broken } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import { createProject, setMembers, setThemes } from './commands.ts';
import { createTownTwinning } from './commands/twinnings.ts';
import type { Project, ProjectFacts, ThemeFacts, TownTwinning, TwinningFacts } from './model.ts';
import { loadProjectBySlug } from './queries.ts';

/** A project of a programme that uses networks, with its members in their order. */
export async function aProject(
  ctx: Ctx,
  project: Partial<ProjectFacts> & {
    readonly programmeId: string;
    readonly slug?: string;
    readonly memberIds?: readonly string[];
    readonly leadId?: string;
    readonly themes?: readonly ThemeFacts[];
  },
): Promise<Project> {
  const { memberIds = [], leadId, themes = [], ...facts } = project;
  const made = await createProject(ctx, {
    name: { de: 'Partnerschaftsprojekt', en: 'Partnership project' },
    motto: null,
    kind: 'large',
    fromDay: null,
    toDay: null,
    coordinationId: null,
    address: '',
    applicantId: null,
    source: '',
    ...facts,
  });
  if (!made.ok) throw new Broken(`project refused: ${made.reasons.map(({ code }) => code).join(', ')}`);
  const { slug } = made.value;
  const members = memberIds.map(organisationId => ({ organisationId, lead: organisationId === leadId }));
  for (const set of [await setMembers(ctx, slug, members), await setThemes(ctx, slug, themes)]) {
    if (!set.ok) throw new Broken(`project refused: ${set.reasons.map(({ code }) => code).join(', ')}`);
  }
  return loadProjectBySlug(ctx, slug);
}

/** The bond of two towns; what is left out is not handed down. */
export async function aTownTwinning(
  ctx: Ctx,
  twinning: Partial<TwinningFacts> & Pick<TwinningFacts, 'firstId' | 'secondId'>,
): Promise<TownTwinning> {
  const made = await createTownTwinning(ctx, {
    sinceYear: null,
    reasons: null,
    initiators: null,
    actors: null,
    bodies: null,
    committees: null,
    keep: null,
    renew: null,
    dare: null,
    source: '',
    ...twinning,
  });
  if (!made.ok) throw new Broken(`town twinning refused: ${made.reasons.map(({ code }) => code).join(', ')}`);
  return made.value;
}
