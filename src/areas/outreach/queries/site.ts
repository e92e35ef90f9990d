import { NotFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/id.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { BarrierReport } from '../model.ts';
import { emptySettings, type SiteSettings } from '../model/settings.ts';
import { outreachDb } from '../tables.ts';

/** What the office has said about the site; everybody may read it. */
export async function loadSettings(ctx: Ctx): Promise<SiteSettings> {
  const row = await outreachDb(ctx.db).selectFrom('siteSetting').select('settings').executeTakeFirst();
  return { ...emptySettings, ...row?.settings };
}

/** Reports of barriers, those without answer first, by the day on which the answer is due. For the office. */
export async function listBarrierReports(ctx: Ctx): Promise<BarrierReport[]> {
  return reports(ctx)
    .orderBy('answeredAt', order => order.desc().nullsFirst())
    .orderBy('answerBy')
    .orderBy('id')
    .limit(200)
    .execute();
}

/** @throws NotFound */
export async function loadBarrierReport(ctx: Ctx, id: string): Promise<BarrierReport> {
  const row = isId(id) ? await reports(ctx).where('id', '=', id).executeTakeFirst() : undefined;
  if (!row) throw new NotFound('barrier report');
  return row;
}

/** Reports that wait for an answer, with the day on which the first one is due. */
export async function findOpenReports(
  ctx: Ctx,
): Promise<{ readonly count: number; readonly due: BarrierReport['answerBy'] } | null> {
  const row = await outreachDb(ctx.db)
    .selectFrom('barrierReport')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('answerBy').as('due')])
    .where('answeredAt', 'is', null)
    .executeTakeFirstOrThrow();
  return row.due === null ? null : { count: Number(row.count), due: row.due };
}

function reports(ctx: Ctx) {
  return outreachDb(ctx.db)
    .selectFrom('barrierReport')
    .select(['id', 'at', 'language', 'address', 'message', 'email', 'answerBy', 'answer', 'answeredAt']);
}
