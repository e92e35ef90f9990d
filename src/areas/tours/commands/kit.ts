import { Forbidden } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import type { Ctx } from '../../../platform/context.ts';
import { reportDuty, retractDuty } from '../../agreements/commands/report.ts';
import type { Acting } from '../../partnerships/commands/acting.ts';
import type { KitContent, WorkshopKit } from '../model/kit.ts';
import { loadKit } from '../queries/kit.ts';
import { hasTakenPlace } from '../rules/kit.ts';
import { toursDb } from '../tables.ts';
import { type ChangeRefusal, type TourOf, workOnTour, writeAct } from './acting.ts';

/** Changes how a workshop is run, as it was read in this version. @throws NotFound for a meeting of another kind */
export async function changeKit(
  ctx: Ctx,
  tour: TourOf,
  change: { readonly content: KitContent; readonly version: number },
  acting: Acting,
): Promise<Outcome<null, ChangeRefusal>> {
  return workOnTour<null, 'changed-meanwhile'>(ctx, tour, acting, async (tx, permitted) => {
    const kit = await loadKit(tx, permitted.meeting);
    if (kit.version !== change.version) return refused({ code: 'changed-meanwhile' });
    await saveKit(tx, tour, { ...kit, ...change.content, version: kit.version + 1 });
    await writeAct(tx, permitted, { kind: 'kit-changed', subjectId: tour.meetingId, about: '' });
    return done(null);
  });
}

/**
 * The office says that it supported a workshop that took place, or that it did not after all. The ledger of duties
 * follows. @throws NotFound for a meeting of another kind, Forbidden for whoever does not work for the office
 */
export async function noteSupport(
  ctx: Ctx,
  tour: TourOf,
  supported: boolean,
  acting: Acting,
): Promise<Outcome<null, ChangeRefusal | 'not-held'>> {
  return workOnTour<null, 'not-held'>(ctx, tour, acting, async (tx, permitted) => {
    const { setting, meeting, judged } = permitted;
    const kit = await loadKit(tx, meeting);
    if (judged.organisationId !== setting.officeId) throw new Forbidden('support');
    if (!hasTakenPlace(meeting)) return refused({ code: 'not-held' });
    if (kit.supported === supported) return done(null);
    await saveKit(tx, tour, { ...kit, supported, version: kit.version + 1 });
    const kind = supported ? 'support-noted' : 'support-withdrawn';
    await writeAct(tx, permitted, { kind, subjectId: meeting.id, about: '' });
    if (!supported) {
      await retractDuty(tx, 'workshop-supported', meeting.id);
      return done(null);
    }
    await reportDuty(tx, {
      ...({ dutyKey: 'workshop', organisationIds: [], fact: 'workshop-supported', kind: 'event' } as const),
      ...{ partnershipId: tour.partnershipId, subjectId: meeting.id, on: meeting.day },
    });
    return done(null);
  });
}

async function saveKit(ctx: Ctx, { partnershipId, meetingId }: TourOf, kit: WorkshopKit): Promise<void> {
  const row = { ...kit, steps: JSON.stringify(kit.steps) };
  await toursDb(ctx.db)
    .insertInto('workshopKit')
    .values({ partnershipId, meetingId, ...row })
    .onConflict(conflict => conflict.column('meetingId').doUpdateSet(row))
    .execute();
}
