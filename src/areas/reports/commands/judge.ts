import { Forbidden } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { recordReported } from '../../partnerships/commands/start.ts';
import type { Judgement } from '../model.ts';
import { mayJudge, mayPlanReports } from '../policy.ts';
import { isMove } from '../rules.ts';
import { lockReport, moveReport, reportOverdue, writeAct } from './acting.ts';

const moves = {
  accept: { to: 'accepted', kind: 'accepted' },
  return: { to: 'returned', kind: 'returned' },
  skip: { to: 'skipped', kind: 'skipped' },
  reopen: { to: 'open', kind: 'reopened' },
} as const;

const needWords: readonly Judgement[] = ['return', 'comment', 'skip'];
const ofOffice: readonly Judgement[] = ['skip', 'reopen'];

/**
 * Accepts a report, gives it back, skips it or says something about it, as it was read (`version`). An accepted report
 * moves the pair.
 * @throws Forbidden for members, and for an adviser who would skip
 */
export async function judgeReport(
  ctx: Ctx,
  partnershipId: string,
  dueId: string,
  judged: { readonly what: Judgement; readonly words: string; readonly version: number },
): Promise<Outcome<string, 'words-missing' | 'changed-meanwhile' | 'not-possible'>> {
  const { what, words, version } = judged;
  return inTransaction(ctx, async tx => {
    const locked = await lockReport(tx, partnershipId, dueId);
    const { setting, report, due } = locked;
    const { officeId } = setting;
    const may = ofOffice.includes(what) ? mayPlanReports(tx.actor, officeId) : mayJudge(tx.actor, setting);
    if (!may) throw new Forbidden('report');
    if (report.version !== version) return refused({ code: 'changed-meanwhile' });
    if (needWords.includes(what) && words === '') return refused({ code: 'words-missing', field: 'words' });
    const to = what === 'comment' ? report.state : moves[what].to;
    if (what !== 'comment' && !isMove(report.state, to)) return refused({ code: 'not-possible', field: 'what' });
    await moveReport(tx, report, to);
    await reportOverdue(tx, due, { ...report, state: to }, setting.partnership);
    const own = { organisationId: officeId, onBehalf: false, received: null, fileId: null };
    await writeAct(tx, locked, own, { kind: what === 'comment' ? 'commented' : moves[what].kind, words });
    if (what === 'accept') await recordReported(tx, partnershipId, `${due.kind}-reported`);
    return done(report.id);
  });
}
