import { sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import { listOrganisations } from '../organisations/queries.ts';
import type { Project } from './model.ts';
import { networksDb } from './tables.ts';

/** The projects of these programmes, or all, the latest first. Public. Four statements, however many projects. */
export async function listProjects(
  ctx: Ctx,
  scope: { readonly programmeIds?: readonly string[] } = {},
): Promise<Project[]> {
  let query = selectProjects(ctx);
  if (scope.programmeIds) query = query.where('programmeId', '=', among(scope.programmeIds));
  return withParts(ctx, await query.execute());
}

/** The project with this part of an address, or null. */
export async function findProjectBySlug(ctx: Ctx, slug: string): Promise<Project | null> {
  const rows = await selectProjects(ctx).where('slug', '=', slug).execute();
  return (await withParts(ctx, rows))[0] ?? null;
}

/** @throws NotFound */
export async function loadProjectBySlug(ctx: Ctx, slug: string): Promise<Project> {
  const project = await findProjectBySlug(ctx, slug);
  if (project === null) throw new NotFound('project');
  return project;
}

type ProjectRow = Omit<Project, 'coordination' | 'applicant' | 'members' | 'themes'>;

function selectProjects(ctx: Ctx) {
  return networksDb(ctx.db)
    .selectFrom('project')
    .select(['id', 'programmeId', 'slug', 'name', 'motto', 'kind', 'fromDay', 'toDay', 'coordinationId', 'address'])
    .select(['applicantId', 'source'])
    .orderBy('fromDay', order => order.desc().nullsLast())
    .orderBy('id', 'desc');
}

async function withParts(ctx: Ctx, rows: readonly ProjectRow[]): Promise<Project[]> {
  if (rows.length === 0) return [];
  const db = networksDb(ctx.db);
  const ids = among(rows.map(({ id }) => id));
  const members = await db
    .selectFrom('projectMember')
    .selectAll()
    .where('projectId', '=', ids)
    .orderBy('position')
    .execute();
  const themes = await db
    .selectFrom('projectTheme')
    .selectAll()
    .where('projectId', '=', ids)
    .orderBy('position')
    .execute();
  const named = [
    ...rows.flatMap(({ coordinationId, applicantId }) => [coordinationId, applicantId]),
    ...members.map(({ organisationId }) => organisationId),
    ...themes.map(({ hostId }) => hostId),
  ];
  const organisations = await listOrganisations(ctx, { ids: [...new Set(named.filter(id => id !== null))] });
  const known = new Map(organisations.map(one => [one.id, one]));
  const membersOf = Map.groupBy(members, ({ projectId }) => projectId);
  const themesOf = Map.groupBy(themes, ({ projectId }) => projectId);
  const bodyOf = (id: string | null) => {
    const found = id === null ? undefined : known.get(id);
    return found ? { organisationId: found.id, name: found.name, phone: found.phone, email: found.email } : null;
  };
  return rows.map(row => ({
    ...row,
    coordination: bodyOf(row.coordinationId),
    applicant: bodyOf(row.applicantId),
    members: (membersOf.get(row.id) ?? []).map(({ organisationId, lead }) => {
      const { name, placeId } = known.get(organisationId)!;
      return { organisationId, name, placeId, lead };
    }),
    themes: (themesOf.get(row.id) ?? []).map(({ label, hostId, eventId }) => ({
      label,
      host: hostId === null ? null : { organisationId: hostId, name: known.get(hostId)!.name },
      eventId,
    })),
  }));
}

function among(ids: readonly string[]) {
  return sql<string>`any(${[...ids]}::uuid[])`;
}
