import { NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome } from '../../../kernel/verdict.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { Acting } from '../../partnerships/commands/acting.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { LegContent } from '../model.ts';
import { listLegs } from '../queries.ts';
import { toursDb } from '../tables.ts';
import { asRead, type ChangeRefusal, type Read, type TourOf, workOnTour, writeAct } from './acting.ts';

/** Says how people of a member travel. @throws NotFound for whoever is no member */
export async function addLeg(
  ctx: Ctx,
  tour: TourOf,
  content: LegContent,
  acting: Acting,
): Promise<Outcome<string, ChangeRefusal>> {
  return workOnTour<string, never>(ctx, tour, acting, async (tx, permitted) => {
    const about = travellerIn(permitted.setting, content);
    const id = tx.newId();
    await toursDb(tx.db)
      .insertInto('tourLeg')
      .values({ id, ...tour, ...content, version: 1 })
      .execute();
    await writeAct(tx, permitted, { kind: 'leg-added', subjectId: id, about });
    return done(id);
  });
}

/** Changes what was read in this version. @throws NotFound for whoever is no member */
export async function changeLeg(
  ctx: Ctx,
  tour: TourOf,
  read: Read,
  content: LegContent,
  acting: Acting,
): Promise<Outcome<string, ChangeRefusal>> {
  return workOnTour<string, 'changed-meanwhile'>(ctx, tour, acting, async (tx, permitted) => {
    const leg = asRead(await listLegs(tx, tour.meetingId), read);
    if (!leg.ok) return leg;
    const about = travellerIn(permitted.setting, content);
    const { id, version } = leg.value;
    const change = { ...content, version: version + 1 };
    await toursDb(tx.db).updateTable('tourLeg').set(change).where('id', '=', id).execute();
    await writeAct(tx, permitted, { kind: 'leg-changed', subjectId: id, about });
    return done(id);
  });
}

/** Nobody travels this way after all. */
export async function removeLeg(
  ctx: Ctx,
  tour: TourOf,
  read: Read,
  acting: Acting,
): Promise<Outcome<string, ChangeRefusal>> {
  return workOnTour<string, 'changed-meanwhile'>(ctx, tour, acting, async (tx, permitted) => {
    const leg = asRead(await listLegs(tx, tour.meetingId), read);
    if (!leg.ok) return leg;
    const { id } = leg.value;
    await toursDb(tx.db).deleteFrom('tourLeg').where('id', '=', id).execute();
    await writeAct(tx, permitted, {
      kind: 'leg-removed',
      subjectId: id,
      about: travellerIn(permitted.setting, leg.value),
    });
    return done(id);
  });
}

function travellerIn({ partnership }: PlanSetting, { travellerId }: LegContent): string {
  const member = partnership.members.find(({ organisationId }) => organisationId === travellerId);
  if (!member) throw new NotFound('member');
  return member.name;
}
