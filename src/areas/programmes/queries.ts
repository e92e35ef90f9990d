import { sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/id.ts';
import type { Ctx } from '../../platform/context.ts';
import type { Call, CallState, CallTerms, Module, Programme, Taxonomy } from './model.ts';
import type { Words } from './model/words.ts';
import { mayRunProgramme } from './policy.ts';
import { isUntouched } from './queries/frozen.ts';
import { isPublic, stateAt } from './rules.ts';
import { programmesDb } from './tables.ts';

/** A call together with the programme that it belongs to. */
export type CallOfProgramme = Call & { readonly programme: Programme };

/** The programme with this short name, or null. Programmes are public. */
export async function findProgramme(ctx: Ctx, slug: string): Promise<Programme | null> {
  const row = await programmesDb(ctx.db)
    .selectFrom('programme')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row ?? null;
}

/** @throws NotFound */
export async function loadProgramme(ctx: Ctx, id: string): Promise<Programme> {
  if (!isId(id)) throw new NotFound('programme');
  const row = await programmesDb(ctx.db).selectFrom('programme').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound('programme');
  return row;
}

/** The programmes that these offices run, or all, by name of their address. */
export async function listProgrammes(
  ctx: Ctx,
  scope: { readonly officeIds?: readonly string[] } = {},
): Promise<Programme[]> {
  let query = programmesDb(ctx.db).selectFrom('programme').selectAll().orderBy('slug');
  if (scope.officeIds) {
    if (scope.officeIds.length === 0) return [];
    query = query.where('officeId', 'in', scope.officeIds);
  }
  return query.execute();
}

/** The parts that at least one programme uses: of these offices, or of all. */
export async function listModules(ctx: Ctx, scope: { readonly officeIds?: readonly string[] } = {}): Promise<Module[]> {
  let query = programmesDb(ctx.db)
    .selectFrom('programme')
    .select(sql<Module>`unnest(modules)`.as('module'))
    .distinct();
  if (scope.officeIds) query = query.where('officeId', '=', sql<string>`any(${[...scope.officeIds]}::uuid[])`);
  return (await query.execute()).map(({ module }) => module);
}

/** The call with this short name, or null; a draft exists for nobody but its office. */
export async function findCallBySlug(ctx: Ctx, slug: string): Promise<CallOfProgramme | null> {
  const [call] = await selectCalls(ctx, query => query.where('call.slug', '=', slug));
  return call && maySee(ctx, call) ? call : null;
}

/** @throws NotFound, also for a draft of another office */
export async function loadCall(ctx: Ctx, id: string): Promise<CallOfProgramme> {
  if (!isId(id)) throw new NotFound('call');
  const [call] = await selectCalls(ctx, query => query.where('call.id', '=', id));
  if (!call || !maySee(ctx, call)) throw new NotFound('call');
  return call;
}

/** Calls whose deadline lies ahead, the nearest one first; also those that begin later. */
export async function listOpenCalls(ctx: Ctx): Promise<CallOfProgramme[]> {
  return selectCalls(ctx, query =>
    query
      .where('call.state', '=', 'open')
      .where('call.deadlineAt', '>', ctx.now)
      .orderBy('call.deadlineAt')
      .orderBy('call.id'),
  );
}

/** All calls of the programmes that these offices run; or all published ones. Latest deadline first. */
export async function listCalls(
  ctx: Ctx,
  scope: { readonly officeIds: readonly string[] } | 'published' = 'published',
): Promise<CallOfProgramme[]> {
  if (scope !== 'published' && scope.officeIds.length === 0) return [];
  return selectCalls(ctx, query =>
    (scope === 'published'
      ? query.where('call.state', '!=', 'draft')
      : query.where('programme.officeId', 'in', scope.officeIds)
    )
      .orderBy('call.deadlineAt', 'desc')
      .orderBy('call.id'),
  );
}

/** The terms as they were frozen, latest first; a version that only moved the deadline has the hash of the one before. */
export type CallVersion = {
  readonly version: number;
  readonly terms: CallTerms;
  readonly hash: string;
  readonly deadlineAt: Date;
  readonly reason: string;
  readonly at: Date;
};

/** The versions of a call that the caller may see, latest first. Empty for a draft. */
export async function listVersions(ctx: Ctx, callId: string): Promise<CallVersion[]> {
  return programmesDb(ctx.db)
    .selectFrom('callVersion')
    .select(['version', 'terms', 'hash', 'deadlineAt', 'reason', 'at'])
    .where('callId', '=', callId)
    .orderBy('version', 'desc')
    .execute();
}

/** What a run needs to know of a call. */
export type CallForRun = {
  readonly id: string;
  readonly slug: string;
  readonly name: Call['name'];
  readonly programmeId: string;
  readonly officeId: string;
  readonly taxonomy: Taxonomy;
  /** What the programme calls things. */
  readonly words: Words;
  readonly modules: readonly Module[];
  /** The state at this moment: closed as soon as the deadline has passed. */
  readonly state: CallState;
  readonly terms: CallTerms;
  /** '' while a draft. */
  readonly hash: string;
  /** Whether the terms are those that were frozen. */
  readonly untouched: boolean;
};

/** The call with its frozen terms checked. Whoever may not see it does not get it. @throws NotFound */
export async function loadCallForRun(ctx: Ctx, callId: string): Promise<CallForRun> {
  const call = await loadCall(ctx, callId);
  const frozen = (await listVersions(ctx, callId)).find(({ version }) => version === call.version) ?? null;
  return {
    id: call.id,
    slug: call.slug,
    name: call.name,
    programmeId: call.programmeId,
    officeId: call.programme.officeId,
    taxonomy: call.programme.taxonomy,
    words: call.programme.terms,
    modules: call.programme.modules,
    state: stateAt(call, ctx.now),
    terms: call.terms,
    hash: call.hash ?? '',
    untouched: isUntouched(call, frozen),
  };
}

function maySee(ctx: Ctx, call: CallOfProgramme): boolean {
  return isPublic(call.state) || mayRunProgramme(ctx.actor, call.programme.officeId);
}

function callsWithProgramme(ctx: Ctx) {
  return programmesDb(ctx.db)
    .selectFrom('call')
    .innerJoin('programme', 'programme.id', 'call.programmeId')
    .selectAll('call')
    .select([
      'programme.slug as programmeSlug',
      'programme.name as programmeName',
      'programme.format',
      'programme.modules',
      'programme.terms as programmeTerms',
      'programme.taxonomy',
      'programme.officeId',
    ]);
}

type CallQuery = ReturnType<typeof callsWithProgramme>;

async function selectCalls(ctx: Ctx, narrow: (query: CallQuery) => CallQuery): Promise<CallOfProgramme[]> {
  const rows = await narrow(callsWithProgramme(ctx)).execute();
  return rows.map(
    ({ programmeSlug, programmeName, format, modules, programmeTerms, taxonomy, officeId, createdAt: _, ...call }) => ({
      ...call,
      programme: {
        id: call.programmeId,
        slug: programmeSlug,
        name: programmeName,
        format,
        modules,
        terms: programmeTerms,
        taxonomy,
        officeId,
      },
    }),
  );
}
