import { NotFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/id.ts';
import type { Ctx } from '../../platform/context.ts';
import { findProgramme, listProgrammes, loadProgramme } from '../programmes/queries.ts';
import type { FieldOfAction, Programme } from '../programmes/model.ts';
import { regioTwinTaxonomy } from '../programmes/model.ts';
import type { Answer, Idea, Report, Wording } from './model.ts';
import { mayModerate } from './policy.ts';
import { findIdea, selectIdeas } from './queries/rows.ts';
import { isSame, loadProofs, numberIn } from './queries/proofs.ts';
import { isPublic } from './rules.ts';
import { ideasDb } from './tables.ts';

/** The idea that an address names by its number, as everybody may read it. @throws NotFound */
export async function loadPublicIdea(ctx: Ctx, number: string): Promise<Idea> {
  const idea = await findByNumber(ctx, number);
  if (!idea || !isPublic(idea.state)) throw new NotFound('idea');
  return idea;
}

/** The idea of the number, in whatever state, or null. What of it may be shown is decided by the caller. */
export async function findByNumber(ctx: Ctx, number: string): Promise<Idea | null> {
  return /^[1-9]\d{0,8}$/.test(number) ? findIdea(ctx, { number: Number(number) }) : null;
}

/** An idea with the programme that it belongs to. */
export type IdeaOfProgramme = { readonly idea: Idea; readonly programme: Programme | null };

/** The idea of the number, for the office that deals with it. @throws NotFound for everybody else */
export async function loadForOffice(ctx: Ctx, number: string): Promise<IdeaOfProgramme> {
  const idea = await findByNumber(ctx, number);
  const programme = idea?.programmeId ? await loadProgramme(ctx, idea.programmeId) : null;
  if (!idea || !mayModerate(ctx.actor, programme?.officeId ?? null)) throw new NotFound('idea');
  return { idea, programme };
}

/** The idea whose private address, or whose token of a mail, this is. @throws NotFound */
export async function loadByToken(ctx: Ctx, kind: 'receipt' | 'confirm', token: string): Promise<Idea> {
  const number = numberIn(token);
  const idea = number === null ? null : await findIdea(ctx, { number });
  if (!idea || !isSame((await loadProofs(ctx))[kind](idea), token)) throw new NotFound('idea');
  return idea;
}

/** The official answers to an idea, in their order. */
export async function listAnswers(ctx: Ctx, ideaId: string): Promise<Answer[]> {
  return ideasDb(ctx.db)
    .selectFrom('ideaAnswer')
    .select(['state', 'text', 'language', 'at'])
    .where('ideaId', '=', ideaId)
    .orderBy('id')
    .execute();
}

/** The words of an idea at all times, first what was sent. For its author and the office. */
export async function listWordings(ctx: Ctx, ideaId: string): Promise<Wording[]> {
  return ideasDb(ctx.db)
    .selectFrom('ideaWording')
    .select(['version', 'title', 'text', 'reason', 'at'])
    .where('ideaId', '=', ideaId)
    .orderBy('version')
    .execute();
}

/** What was reported about an idea, latest first. For the office. */
export async function listReports(ctx: Ctx, ideaId: string): Promise<Report[]> {
  return ideasDb(ctx.db)
    .selectFrom('ideaReport')
    .select(['kind', 'text', 'at', 'closedAt'])
    .where('ideaId', '=', ideaId)
    .orderBy('id', 'desc')
    .execute();
}

/** Whether an address was left with the idea, and which; for the mail alone. */
export async function findAuthorAddress(ctx: Ctx, ideaId: string): Promise<string | null> {
  const row = await ideasDb(ctx.db).selectFrom('idea').select('email').where('id', '=', ideaId).executeTakeFirst();
  return row?.email ?? null;
}

/** A support under way or counted. */
export type Support = {
  readonly id: string;
  readonly ideaId: string;
  readonly email: string | null;
  readonly language: Idea['language'];
  readonly confirmedAt: Date | null;
};

/** @throws NotFound */
export async function loadSupport(ctx: Ctx, id: string): Promise<Support> {
  const support = isId(id)
    ? await ideasDb(ctx.db)
        .selectFrom('ideaSupport')
        .select(['id', 'ideaId', 'email', 'language', 'confirmedAt'])
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined;
  if (!support) throw new NotFound('support');
  return support;
}

/** The support of this very idea. @throws NotFound */
export async function loadSupportOf(ctx: Ctx, id: string, idea: Idea): Promise<Support> {
  const support = await loadSupport(ctx, id);
  if (support.ideaId !== idea.id) throw new NotFound('support');
  return support;
}

/** The programmes that take ideas. */
export async function listOpenProgrammes(ctx: Ctx): Promise<Programme[]> {
  return (await listProgrammes(ctx)).filter(({ modules }) => modules.includes('ideas'));
}

/** The programme of a short name, if it takes ideas. */
export async function findOpenProgramme(ctx: Ctx, slug: string): Promise<Programme | null> {
  const programme = await findProgramme(ctx, slug);
  return programme?.modules.includes('ideas') ? programme : null;
}

/** The programmes whose ideas the offices of the actor deal with, null standing for ideas of no programme. */
export async function listOwnScopes(ctx: Ctx): Promise<{ programmes: Programme[]; ids: (string | null)[] }> {
  const programmes = (await listProgrammes(ctx)).filter(({ officeId }) => mayModerate(ctx.actor, officeId));
  const ids = programmes.map(({ id }) => id);
  return { programmes, ids: mayModerate(ctx.actor, null) ? [...ids, null] : ids };
}

/** The fields of action that somebody can name: of all programmes that take ideas, each once; ours without any. */
export function fieldsOf(programmes: readonly Programme[]): FieldOfAction[] {
  const all = programmes.flatMap(({ taxonomy }) => taxonomy.fields);
  const fields = all.length > 0 ? all : regioTwinTaxonomy.fields;
  return [...new Map(fields.map(field => [field.id, field])).values()];
}

/** The ideas that went into this one, in their order. */
export async function listMerged(ctx: Ctx, ideaId: string): Promise<Idea[]> {
  return selectIdeas(ctx).where('mergedIntoId', '=', ideaId).orderBy('number').execute();
}
