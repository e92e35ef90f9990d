import { addDays, type Day } from '../../../kernel/day.ts';
import { Forbidden } from '../../../kernel/errors.ts';
import type { Language } from '../../../kernel/text.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { countAttempt } from '../../../platform/web/rate.ts';
import { settingNames, type SiteSettings } from '../model/settings.ts';
import { mayEditSite } from '../policy.ts';
import { loadBarrierReport, loadSettings } from '../queries/site.ts';
import { outreachDb } from '../tables.ts';

/** Changes what is said about the site. @throws Forbidden for anyone but an office */
export async function changeSettings(ctx: Ctx, settings: SiteSettings): Promise<void> {
  if (!mayEditSite(ctx.actor)) throw new Forbidden('site settings');
  await inTransaction(ctx, async tx => {
    const before = await loadSettings(tx);
    const row = { settings, changedAt: tx.now };
    await outreachDb(tx.db)
      .insertInto('siteSetting')
      .values({ singleton: true, ...row })
      .onConflict(conflict => conflict.column('singleton').doUpdateSet(row))
      .execute();
    const fields = settingNames.filter(name => settings[name] !== before[name]);
    await audit(tx, { action: 'site.changed', subjectKind: 'site', subjectId: 'settings', fields });
  });
}

export type BarrierRefusal = 'too-many-reports' | 'answered-already';

/** Five reports an hour from one browser are enough for anybody who means well. */
const reportLimit = { times: 5, seconds: 3600 };

/**
 * Takes a report of a barrier from anybody. Answers the day by which it is answered. `browser` is hashed and only counts.
 */
export async function reportBarrier(
  ctx: Ctx,
  report: { readonly address: string; readonly message: string; readonly email: string; readonly language: Language },
  browser: string,
): Promise<Outcome<Day, BarrierRefusal>> {
  if (!(await countAttempt(ctx.db, ctx.now, `barrier/${browser}`, reportLimit))) {
    return refused({ code: 'too-many-reports' });
  }
  return inTransaction(ctx, async tx => {
    const { answerDays } = await loadSettings(tx);
    const answerBy = addDays(tx.today, Number(answerDays));
    const id = tx.newId();
    await outreachDb(tx.db)
      .insertInto('barrierReport')
      .values({ id, at: tx.now, ...report, answerBy, answer: '', answeredAt: null, answeredBy: null })
      .execute();
    await audit(tx, { action: 'barrier.reported', subjectKind: 'barrier', subjectId: id });
    return done(answerBy);
  });
}

/** Answers a report once; whoever left an address gets the answer by mail. @throws NotFound, Forbidden */
export async function answerBarrier(ctx: Ctx, id: string, answer: string): Promise<Outcome<null, BarrierRefusal>> {
  if (!mayEditSite(ctx.actor)) throw new Forbidden('answer');
  return inTransaction(ctx, async tx => {
    await loadBarrierReport(tx, id);
    const answeredBy = tx.actor.kind === 'person' ? tx.actor.personId : null;
    const row = await outreachDb(tx.db)
      .updateTable('barrierReport')
      .set({ answer, answeredAt: tx.now, answeredBy })
      .where('id', '=', id)
      .where('answeredAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!row) return refused({ code: 'answered-already' });
    await audit(tx, { action: 'barrier.answered', subjectKind: 'barrier', subjectId: id });
    await tx.outbox.record(tx, 'barrier.answered', id);
    return done(null);
  });
}

/** Days after its answer for which a report is kept. */
const keptDays = 365;

/** Erases reports a year after they were answered. */
export async function forgetOldReports(ctx: Ctx): Promise<void> {
  await outreachDb(ctx.db)
    .deleteFrom('barrierReport')
    .where('answeredAt', '<', new Date(ctx.now.getTime() - keptDays * 86_400_000))
    .execute();
}
