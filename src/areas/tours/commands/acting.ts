import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import type { Meeting } from '../../meetings/model.ts';
import type { Acting, ActingRefusal } from '../../partnerships/commands/acting.ts';
import { judgeActing, type Judged, lockPlan } from '../../plans/commands/acting.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { TourActKind } from '../model.ts';
import { loadTourMeeting } from '../queries.ts';
import { toursDb } from '../tables.ts';

/** A tour of a pair. */
export type TourOf = { readonly partnershipId: string; readonly meetingId: string };

/** A row as it was read: where it has been changed meanwhile, nothing is written. */
export type Read = { readonly id: string; readonly version: number };

export type ChangeRefusal = ActingRefusal | 'changed-meanwhile';

export type Permitted = { readonly setting: PlanSetting; readonly meeting: Meeting; readonly judged: Judged };

/**
 * Works on the programme of a meeting for whoever may, with the pair locked: two changes of the same moment come one
 * after the other. @throws NotFound, Forbidden for whoever may only read
 */
export async function workOnTour<T, Code extends string>(
  ctx: Ctx,
  { partnershipId, meetingId }: TourOf,
  acting: Acting,
  work: (tx: Ctx, permitted: Permitted) => Promise<Outcome<T, Code>>,
): Promise<Outcome<T, Code | ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const meeting = await loadTourMeeting(tx, partnershipId, meetingId);
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    return work(tx, { setting, meeting, judged: judged.value });
  });
}

/** The row that was read, as it stands now. Gone or changed meanwhile: nothing may be written. */
export function asRead<Row extends Read>(rows: readonly Row[], read: Read): Outcome<Row, 'changed-meanwhile'> {
  const row = rows.find(({ id }) => id === read.id);
  return row?.version === read.version ? done(row) : refused({ code: 'changed-meanwhile' });
}

/** One line of the history of a tour, and one of the audit trail. */
export async function writeAct(
  ctx: Ctx,
  { meeting, judged }: Pick<Permitted, 'meeting' | 'judged'>,
  act: { readonly kind: TourActKind; readonly subjectId: string; readonly about: string },
): Promise<void> {
  const { organisationId, onBehalf, received, fileId } = judged;
  await toursDb(ctx.db)
    .insertInto('tourAct')
    .values({
      ...{ id: ctx.newId(), partnershipId: meeting.partnershipId, meetingId: meeting.id, ...act, organisationId },
      ...{ personId: ctx.actor.kind === 'person' ? ctx.actor.personId : null, at: ctx.now, onBehalf, fileId },
      ...{ channel: received?.channel ?? null, receivedOn: received?.on ?? null },
    })
    .execute();
  const action = `tour.${act.kind}`;
  await audit(ctx, { action, subjectKind: 'meeting', subjectId: meeting.id, organisationId, onBehalf });
}
