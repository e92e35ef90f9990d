import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Ctx } from '../../../platform/context.ts';
import { ideasDb } from '../tables.ts';
import { dueCondition, within } from './list.ts';

/** What an office has to do with ideas: how many, and the day on which the first term ends. */
export type Duties = {
  readonly moderation: { readonly count: number; readonly first: Day | null };
  readonly answer: { readonly count: number; readonly first: Day | null };
  readonly reported: number;
};

/** The duties of an office with these programmes, null for ideas of none. One statement. */
export async function countDuties(ctx: Ctx, programmeIds: readonly (string | null)[]): Promise<Duties> {
  const counted = (due: 'moderation' | 'answer' | 'reported') =>
    sql<number>`count(*) filter (where ${dueCondition(ctx, due)})::integer`;
  const row = await ideasDb(ctx.db)
    .selectFrom('idea')
    .select([
      counted('moderation').as('moderation'),
      counted('answer').as('answer'),
      counted('reported').as('reported'),
      sql<Day | null>`min(moderation_due) filter (where ${dueCondition(ctx, 'moderation')})`.as('moderationFirst'),
      sql<Day | null>`min(answer_due) filter (where ${dueCondition(ctx, 'answer')})`.as('answerFirst'),
    ])
    .where(within(programmeIds))
    .executeTakeFirstOrThrow();
  return {
    moderation: { count: row.moderation, first: row.moderationFirst },
    answer: { count: row.answer, first: row.answerFirst },
    reported: row.reported,
  };
}
