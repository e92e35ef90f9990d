import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { countAttempt } from '../../../platform/web/rate.ts';
import { type Idea, limits } from '../model.ts';
import type { ReportInput } from '../schema.ts';
import { ideasDb } from '../tables.ts';

/** Counts a report that is about to be made. Call outside of a transaction. */
export async function countReport(ctx: Ctx, browser: string): Promise<Outcome<null, 'too-many-here' | 'too-many-now'>> {
  const { db, now } = ctx;
  if (!(await countAttempt(db, now, `ideas/report/${browser}`, limits.reportsPerBrowser)))
    return refused({ code: 'too-many-here' });
  const isWithin = await countAttempt(db, now, 'ideas/report', limits.reportsPerMinute);
  return isWithin ? done(null) : refused({ code: 'too-many-now' });
}

/** Anybody says that something is wrong with an idea; it becomes a task of the office. Nothing is hidden by itself. */
export async function reportIdea(ctx: Ctx, idea: Idea, { kind, text }: ReportInput): Promise<void> {
  await inTransaction(ctx, async tx => {
    await ideasDb(tx.db)
      .insertInto('ideaReport')
      .values({ id: tx.newId(), ideaId: idea.id, kind, text, at: tx.now, closedAt: null })
      .execute();
    await audit(tx, { action: 'idea.reported', subjectKind: 'idea', subjectId: idea.id });
  });
}
