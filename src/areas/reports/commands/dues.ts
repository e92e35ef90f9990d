import { sql } from 'kysely';
import type { Day, Period } from '../../../kernel/day.ts';
import { Forbidden } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { clearSignal } from '../../partnerships/commands/signals.ts';
import { loadCall } from '../../programmes/queries.ts';
import type { ReportKind } from '../model.ts';
import { mayPlanReports } from '../policy.ts';
import { listDues, loadDue } from '../queries.ts';
import { type DueRefusal, mayFallDue } from '../rules.ts';
import { reportsDb } from '../tables.ts';

export type NewDue = Period & { readonly kind: ReportKind; readonly dueOn: Day };

/**
 * Sets the day on which all pairs of a call owe a report, or another day for one (`id`). What was written stays, and
 * the report stays about the days that stand in it once it was submitted.
 * @throws NotFound, Forbidden for whoever does not run the programme
 */
export async function setDue(
  ctx: Ctx,
  callId: string,
  id: string | null,
  { from, to, ...due }: NewDue,
): Promise<Outcome<string, DueRefusal | 'due-twice'>> {
  return inTransaction(ctx, async tx => {
    await lockCall(tx, callId);
    const allowed = mayFallDue({ from, to, ...due });
    if (!allowed.ok) return refused(...allowed.reasons);
    const others = (await listDues(tx, [callId])).filter(one => one.id !== id);
    if (others.some(({ dueOn }) => dueOn === due.dueOn)) return refused({ code: 'due-twice', field: 'dueOn' });
    const row = { ...due, fromDay: from, toDay: to };
    const db = reportsDb(tx.db);
    if (id === null) {
      const made = tx.newId();
      await db
        .insertInto('reportDue')
        .values({ id: made, callId, ...row })
        .execute();
      await write(tx, callId, made, 'set');
      return done(made);
    }
    await loadDue(tx, callId, id);
    await db.updateTable('reportDue').set(row).where('id', '=', id).execute();
    // Whether one is overdue now is seen to every morning; what was reported of the day before holds no longer.
    for (const report of await touched(tx, id)) await clearSignal(tx, 'report-overdue', report);
    await write(tx, callId, id, 'changed');
    return done(id);
  });
}

/** Takes a due date back as long as nobody has written, submitted or skipped anything. */
export async function removeDue(ctx: Ctx, callId: string, id: string): Promise<Outcome<string, 'due-in-use'>> {
  return inTransaction(ctx, async tx => {
    await lockCall(tx, callId);
    await loadDue(tx, callId, id);
    const db = reportsDb(tx.db);
    const reports = db.selectFrom('statusReport').select('id').where('dueId', '=', id);
    const used = await db.selectFrom('reportAct').select('id').where('reportId', 'in', reports).executeTakeFirst();
    if (used) return refused({ code: 'due-in-use' });
    for (const report of await touched(tx, id)) await clearSignal(tx, 'report-overdue', report);
    await db.deleteFrom('statusReport').where('dueId', '=', id).execute();
    await db.deleteFrom('reportDue').where('id', '=', id).execute();
    await write(tx, callId, id, 'removed');
    return done(id);
  });
}

async function lockCall(ctx: Ctx, callId: string): Promise<void> {
  const call = await loadCall(ctx, callId);
  if (!mayPlanReports(ctx.actor, call.programme.officeId)) throw new Forbidden('report due');
  await sql`select 1 from call where id::text = ${callId} for update`.execute(ctx.db);
}

async function touched(ctx: Ctx, dueId: string): Promise<string[]> {
  const rows = await reportsDb(ctx.db).selectFrom('statusReport').select('id').where('dueId', '=', dueId).execute();
  return rows.map(({ id }) => id);
}

async function write(ctx: Ctx, callId: string, id: string, what: 'set' | 'changed' | 'removed'): Promise<void> {
  await audit(ctx, {
    action: `report-due.${what}`,
    ...{ subjectKind: 'call', subjectId: callId, organisationId: null, fields: [id] },
  });
}
