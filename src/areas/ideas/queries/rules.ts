import type { Ctx } from '../../../platform/context.ts';
import { defaultRules, type IdeaRules } from '../model.ts';
import { ideasDb } from '../tables.ts';

/** The rules of a programme, or of ideas without one; where the office set none, our own. */
export async function loadRules(ctx: Ctx, programmeId: string | null): Promise<IdeaRules> {
  const row = await ideasDb(ctx.db)
    .selectFrom('ideaRules')
    .select(['moderation', 'land', 'moderationDays', 'answerDays', 'supportGoal', 'keepDays'])
    .where('programmeId', programmeId === null ? 'is' : '=', programmeId)
    .executeTakeFirst();
  return row ?? defaultRules;
}
