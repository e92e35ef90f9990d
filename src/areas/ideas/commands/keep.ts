import { NotFound } from '../../../kernel/errors.ts';
import { audit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/context.ts';
import { loadProgramme } from '../../programmes/queries.ts';
import type { Idea } from '../model.ts';
import { mayModerate } from '../policy.ts';
import { findIdea } from '../queries/rows.ts';
import { type IdeasTables, ideasDb } from '../tables.ts';
import type { Updateable } from 'kysely';

/** The idea, locked until the end of the transaction. @throws NotFound */
export async function lockIdea(ctx: Ctx, id: string): Promise<Idea> {
  await ideasDb(ctx.db).selectFrom('idea').select('id').where('id', '=', id).forUpdate().execute();
  const idea = await findIdea(ctx, { id });
  if (!idea) throw new NotFound('idea');
  return idea;
}

/** The idea, locked, for the office that deals with it. @throws NotFound for everybody else */
export async function lockForOffice(ctx: Ctx, id: string): Promise<Idea> {
  const idea = await lockIdea(ctx, id);
  const programme = idea.programmeId === null ? null : await loadProgramme(ctx, idea.programmeId);
  if (!mayModerate(ctx.actor, programme?.officeId ?? null)) throw new NotFound('idea');
  return idea;
}

/** Changes an idea, and writes down and tells what happened to it: `idea.published`, `idea.wording`. */
export async function changeIdea(
  ctx: Ctx,
  idea: Pick<Idea, 'id'>,
  happened: string,
  set: Updateable<IdeasTables['idea']>,
  fields: readonly string[] = [],
): Promise<void> {
  if (Object.keys(set).length > 0) {
    await ideasDb(ctx.db).updateTable('idea').set(set).where('id', '=', idea.id).execute();
  }
  await audit(ctx, { action: `idea.${happened}`, subjectKind: 'idea', subjectId: idea.id, fields });
  await ctx.outbox.record(ctx, `idea.${happened}`, idea.id);
}

export function personOf(ctx: Ctx): string | null {
  return ctx.actor.kind === 'person' ? ctx.actor.personId : null;
}
