import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/id.ts';
import type { Day } from '../../../kernel/day.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { laender } from '../../places/model.ts';
import { mayRunProgramme } from '../../programmes/policy.ts';
import { loadProgramme } from '../../programmes/queries.ts';
import type { Pause, StaleRule } from '../model/stale.ts';
import { mayPause, mayRule, type PauseRefusal, type RuleRefusal } from '../rules/stale.ts';
import { adviceDb } from '../tables.ts';
import { lockAdvised } from './acting.ts';
import { lookAtPair } from './look.ts';

/** Writes down what holds in a programme from a day on. @throws NotFound for everybody but its office */
export async function saveRule(
  ctx: Ctx,
  programmeId: string,
  { steps, ...rule }: StaleRule & { readonly validFrom: Day },
): Promise<Outcome<Day, RuleRefusal>> {
  return inTransaction(ctx, async tx => {
    await programmeToRun(tx, programmeId);
    const allowed = mayRule(rule, tx.today);
    if (!allowed.ok) return refused(...allowed.reasons);
    const days = { adviserDays: steps.adviser, officeDays: steps.office, authorityDays: steps.authority };
    await adviceDb(tx.db)
      .insertInto('adviceRule')
      .values({ programmeId, ...rule, ...days })
      .onConflict(conflict => conflict.columns(['programmeId', 'validFrom']).doUpdateSet({ ...rule, ...days }))
      .execute();
    await audit(tx, { action: 'advice.rule-saved', subjectKind: 'programme', subjectId: programmeId });
    return done(rule.validFrom);
  });
}

export type NewPause = Pick<Pause, 'from' | 'to' | 'reason'>;

/** School holidays of a Land, entered by the office for all its pairs. */
export async function addHolidays(
  ctx: Ctx,
  programmeId: string,
  { land, ...pause }: NewPause & { readonly land: string },
): Promise<Outcome<string, PauseRefusal>> {
  return inTransaction(ctx, async tx => {
    await programmeToRun(tx, programmeId);
    if (!Object.hasOwn(laender, land)) throw new NotFound('land');
    const allowed = mayPause(pause);
    if (!allowed.ok) return refused(...allowed.reasons);
    const id = tx.newId();
    const subject = { kind: 'holidays', programmeId, land, partnershipId: null, organisationId: null } as const;
    await adviceDb(tx.db)
      .insertInto('advicePause')
      .values({ id, ...subject, ...pause })
      .execute();
    await audit(tx, { action: 'advice.pause-added', subjectKind: 'programme', subjectId: programmeId });
    return done(id);
  });
}

/** A recess of one member's council, or a break on which all agreed (null): by office or adviser. */
export async function addPause(
  ctx: Ctx,
  partnershipId: string,
  { organisationId, ...pause }: NewPause & { readonly organisationId: string | null },
): Promise<Outcome<string, PauseRefusal>> {
  return inTransaction(ctx, async tx => {
    const { call } = await lockAdvised(tx, partnershipId, organisationId);
    const allowed = mayPause(pause);
    if (!allowed.ok) return refused(...allowed.reasons);
    const id = tx.newId();
    const kind = organisationId === null ? 'break' : 'recess';
    const subject = { kind, programmeId: call.programmeId, land: null, partnershipId, organisationId } as const;
    await adviceDb(tx.db)
      .insertInto('advicePause')
      .values({ id, ...subject, ...pause })
      .execute();
    await audit(tx, {
      action: 'advice.pause-added',
      subjectKind: 'partnership',
      subjectId: partnershipId,
      organisationId,
    });
    await lookAtPair(tx, partnershipId, false);
    return done(id);
  });
}

/** Takes a pause of a pair back. @throws NotFound where it has no such pause */
export async function removePause(ctx: Ctx, partnershipId: string, pauseId: string): Promise<void> {
  await inTransaction(ctx, async tx => {
    await lockAdvised(tx, partnershipId, null);
    await remove(tx, pauseId, { partnershipId });
    await audit(tx, { action: 'advice.pause-removed', subjectKind: 'partnership', subjectId: partnershipId });
    await lookAtPair(tx, partnershipId, false);
  });
}

/** Takes school holidays back. @throws NotFound where the programme has no such pause */
export async function removeHolidays(ctx: Ctx, programmeId: string, pauseId: string): Promise<void> {
  await inTransaction(ctx, async tx => {
    await programmeToRun(tx, programmeId);
    await remove(tx, pauseId, { programmeId, kind: 'holidays' });
    await audit(tx, { action: 'advice.pause-removed', subjectKind: 'programme', subjectId: programmeId });
  });
}

async function remove(
  ctx: Ctx,
  id: string,
  of: { readonly partnershipId: string } | { readonly programmeId: string; readonly kind: 'holidays' },
): Promise<void> {
  if (!isId(id)) throw new NotFound('pause');
  const query = adviceDb(ctx.db).deleteFrom('advicePause').where('id', '=', id);
  const own =
    'partnershipId' in of
      ? query.where('partnershipId', '=', of.partnershipId)
      : query.where('programmeId', '=', of.programmeId).where('kind', '=', of.kind);
  if ((await own.returning('id').executeTakeFirst()) === undefined) throw new NotFound('pause');
}

async function programmeToRun(ctx: Ctx, programmeId: string): Promise<void> {
  const programme = await loadProgramme(ctx, programmeId);
  if (!mayRunProgramme(ctx.actor, programme.officeId)) throw new Forbidden('programme');
}
