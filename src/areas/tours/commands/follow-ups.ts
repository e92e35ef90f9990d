import { NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome } from '../../../kernel/verdict.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { Acting } from '../../partnerships/commands/acting.ts';
import { type ChangeRefusal as PlanRefusal, createEntry } from '../../plans/commands/entries.ts';
import type { FollowUp, FollowUpContent } from '../model/people.ts';
import { listFollowUps } from '../queries/people.ts';
import { toursDb } from '../tables.ts';
import { type ChangeRefusal, type TourOf, workOnTour, writeAct } from './acting.ts';

/** Writes down what follows from a tour. @throws NotFound for a party that is none of this pair */
export async function addFollowUp(
  ctx: Ctx,
  tour: TourOf,
  content: FollowUpContent,
  acting: Acting,
): Promise<Outcome<string, ChangeRefusal>> {
  return workOnTour<string, never>(ctx, tour, acting, async (tx, permitted) => {
    const { memberIds, officeId } = permitted.setting;
    if (content.partyId !== null && ![...memberIds, officeId].includes(content.partyId)) throw new NotFound('party');
    const id = tx.newId();
    await toursDb(tx.db)
      .insertInto('tourFollowUp')
      .values({ id, ...tour, ...content, entryId: null })
      .execute();
    await writeAct(tx, permitted, { kind: 'follow-up-added', subjectId: id, about: content.title });
    return done(id);
  });
}

/**
 * Makes it an entry of the work plan. Exactly once: whoever presses again gets the entry of the first press. Answers the
 * id of the entry. @throws NotFound
 */
export async function planFollowUp(
  ctx: Ctx,
  tour: TourOf,
  id: string,
  acting: Acting,
): Promise<Outcome<string, ChangeRefusal | PlanRefusal>> {
  return workOnTour<string, PlanRefusal>(ctx, tour, acting, async (tx, permitted) => {
    const { title, partyId, dueOn, entryId } = await loadFollowUp(tx, tour, id);
    if (entryId !== null) return done(entryId);
    const content = {
      ...({ kind: 'task', parentId: null, title, note: '', responsible: '', state: 'open' } as const),
      ...{ organisationId: partyId, startsOn: null, dueOn },
    };
    const made = await createEntry(tx, tour.partnershipId, content, acting);
    if (!made.ok) return made;
    await toursDb(tx.db).updateTable('tourFollowUp').set({ entryId: made.value }).where('id', '=', id).execute();
    await writeAct(tx, permitted, { kind: 'follow-up-planned', subjectId: id, about: title });
    return made;
  });
}

/** Nothing follows from it after all; an entry that came of it stays in the plan. @throws NotFound */
export async function removeFollowUp(
  ctx: Ctx,
  tour: TourOf,
  id: string,
  acting: Acting,
): Promise<Outcome<string, ChangeRefusal>> {
  return workOnTour<string, never>(ctx, tour, acting, async (tx, permitted) => {
    const { title } = await loadFollowUp(tx, tour, id);
    await toursDb(tx.db).deleteFrom('tourFollowUp').where('id', '=', id).execute();
    await writeAct(tx, permitted, { kind: 'follow-up-removed', subjectId: id, about: title });
    return done(id);
  });
}

async function loadFollowUp(ctx: Ctx, { meetingId }: TourOf, id: string): Promise<FollowUp> {
  const found = (await listFollowUps(ctx, meetingId)).find(one => one.id === id);
  if (!found) throw new NotFound('follow-up');
  return found;
}
