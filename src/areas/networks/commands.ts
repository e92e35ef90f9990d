import { Forbidden } from '../../kernel/errors.ts';
import { isId } from '../../kernel/id.ts';
import { freeSlug, slug } from '../../kernel/spelling.ts';
import { done, type Outcome, refused } from '../../kernel/verdict.ts';
import { audit } from '../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../platform/context.ts';
import { listEvents } from '../events/queries.ts';
import { listOrganisations } from '../organisations/queries.ts';
import type { Programme } from '../programmes/model.ts';
import { loadProgramme } from '../programmes/queries.ts';
import type { Project, ProjectFacts, ThemeFacts } from './model.ts';
import { mayKeepProject } from './policy.ts';
import { loadProjectBySlug } from './queries.ts';
import {
  mayBeMembers,
  mayBeThemes,
  mayKeepProjectFacts,
  type MembersRefusal,
  type ProjectRefusal,
  type ThemesRefusal,
} from './rules.ts';
import { networksDb } from './tables.ts';

/** Begins a project of a programme. Its address comes from its German name. @throws NotFound, Forbidden for any other office */
export async function createProject(
  ctx: Ctx,
  facts: ProjectFacts & { readonly slug?: string },
): Promise<Outcome<Project, ProjectRefusal>> {
  return inTransaction(ctx, async tx => {
    const { slug: wanted, ...project } = facts;
    const programme = await programmeToKeep(tx, project.programmeId);
    const allowed = mayKeepProjectFacts(project, programme, await knownOf(tx, bodiesOf(project)));
    if (!allowed.ok) return refused(...allowed.reasons);
    const id = tx.newId();
    const address = await slugFor(tx, wanted ?? slug(project.name.de));
    await networksDb(tx.db)
      .insertInto('project')
      .values({ id, slug: address, ...project, createdAt: tx.now })
      .execute();
    await audit(tx, act('project.created', id, programme));
    return done(await loadProjectBySlug(tx, address));
  });
}

/** Changes everything but the address. @throws NotFound, Forbidden for any other office */
export async function changeProject(
  ctx: Ctx,
  address: string,
  facts: ProjectFacts,
): Promise<Outcome<Project, ProjectRefusal>> {
  return inTransaction(ctx, async tx => {
    const before = await loadOwnProject(tx, address);
    const programme = await programmeToKeep(tx, facts.programmeId);
    const allowed = mayKeepProjectFacts(facts, programme, await knownOf(tx, bodiesOf(facts)));
    if (!allowed.ok) return refused(...allowed.reasons);
    const fields = (Object.keys(facts) as (keyof ProjectFacts)[]).filter(
      field => JSON.stringify(facts[field]) !== JSON.stringify(before[field]),
    );
    await networksDb(tx.db).updateTable('project').set(facts).where('id', '=', before.id).execute();
    await audit(tx, { ...act('project.changed', before.id, programme), fields });
    return done(await loadProjectBySlug(tx, address));
  });
}

/** Says who takes part, in this order, in place of what was. @throws NotFound, Forbidden for any other office */
export async function setMembers(
  ctx: Ctx,
  address: string,
  members: readonly { readonly organisationId: string; readonly lead: boolean }[],
): Promise<Outcome<null, MembersRefusal>> {
  return inTransaction(ctx, async tx => {
    const project = await loadOwnProject(tx, address);
    const known = await knownOf(
      tx,
      members.map(({ organisationId }) => organisationId),
    );
    const hostIds = project.themes.flatMap(({ host }) => host?.organisationId ?? []);
    const allowed = mayBeMembers(members, known, hostIds);
    if (!allowed.ok) return refused(...allowed.reasons);
    const db = networksDb(tx.db);
    await db.deleteFrom('projectMember').where('projectId', '=', project.id).execute();
    if (members.length > 0) {
      await db
        .insertInto('projectMember')
        .values(members.map((member, position) => ({ projectId: project.id, position, ...member })))
        .execute();
    }
    await audit(tx, act('project.members-set', project.id, await loadProgramme(tx, project.programmeId)));
    return done(null);
  });
}

/** Sets the grid of themes, hosts and events, in place of what was. @throws NotFound, Forbidden for any other office */
export async function setThemes(
  ctx: Ctx,
  address: string,
  themes: readonly ThemeFacts[],
): Promise<Outcome<null, ThemesRefusal>> {
  return inTransaction(ctx, async tx => {
    const project = await loadOwnProject(tx, address);
    const events = await listEvents(tx, { programmeIds: [project.programmeId] });
    const memberIds = project.members.map(({ organisationId }) => organisationId);
    const allowed = mayBeThemes(
      themes,
      memberIds,
      events.map(({ id }) => id),
    );
    if (!allowed.ok) return refused(...allowed.reasons);
    const db = networksDb(tx.db);
    await db.deleteFrom('projectTheme').where('projectId', '=', project.id).execute();
    if (themes.length > 0) {
      await db
        .insertInto('projectTheme')
        .values(themes.map((theme, position) => ({ projectId: project.id, position, ...theme })))
        .execute();
    }
    await audit(tx, act('project.themes-set', project.id, await loadProgramme(tx, project.programmeId)));
    return done(null);
  });
}

/** The project, locked until the end of the transaction, for the office of its programme. @throws NotFound, Forbidden */
async function loadOwnProject(ctx: Ctx, address: string): Promise<Project> {
  await networksDb(ctx.db).selectFrom('project').select('id').where('slug', '=', address).forUpdate().execute();
  const project = await loadProjectBySlug(ctx, address);
  await programmeToKeep(ctx, project.programmeId);
  return project;
}

async function programmeToKeep(ctx: Ctx, programmeId: string): Promise<Programme> {
  const programme = await loadProgramme(ctx, programmeId);
  if (!mayKeepProject(ctx.actor, programme.officeId)) throw new Forbidden('programme');
  return programme;
}

function bodiesOf({ coordinationId, applicantId }: ProjectFacts): string[] {
  return [coordinationId, applicantId].filter(id => id !== null);
}

/** The ids among these that organisations have. */
async function knownOf(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  return (await listOrganisations(ctx, { ids: ids.filter(isId) })).map(({ id }) => id);
}

/** Words that stand where addresses of projects stand. */
const reserved = ['new', 'neu'];

async function slugFor(ctx: Ctx, wanted: string): Promise<string> {
  const base = wanted === '' || reserved.includes(wanted) ? 'projekt' : wanted;
  const rows = await networksDb(ctx.db)
    .selectFrom('project')
    .select('slug')
    .where('slug', 'like', `${base}%`)
    .execute();
  return freeSlug(base, new Set(rows.map(row => row.slug)));
}

function act(action: string, projectId: string, programme: Programme) {
  return { action, subjectKind: 'project', subjectId: projectId, organisationId: programme.officeId };
}
