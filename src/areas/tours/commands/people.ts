import { NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome } from '../../../kernel/verdict.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { Acting } from '../../partnerships/commands/acting.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { ParticipantContent } from '../model/people.ts';
import { listParticipants } from '../queries/people.ts';
import { marksOf, mayKeepParticipant, type ParticipantRefusal } from '../rules/people.ts';
import { toursDb } from '../tables.ts';
import { asRead, type ChangeRefusal, type Read, type TourOf, workOnTour, writeAct } from './acting.ts';

/** Enters somebody who takes part. Answers the id. @throws NotFound for a party that is none of this pair */
export async function addParticipant(
  ctx: Ctx,
  tour: TourOf,
  content: ParticipantContent,
  acting: Acting,
): Promise<Outcome<string, ParticipantRefusal | ChangeRefusal>> {
  return workOnTour<string, ParticipantRefusal>(ctx, tour, acting, async (tx, permitted) => {
    const about = partyIn(permitted.setting, content);
    const allowed = mayKeepParticipant(content, tx.today);
    if (!allowed.ok) return allowed;
    const id = tx.newId();
    await toursDb(tx.db)
      .insertInto('tourParticipant')
      .values({ id, ...tour, ...content, present: false, version: 1 })
      .execute();
    await writeAct(tx, permitted, { kind: 'participant-added', subjectId: id, about });
    return done(id);
  });
}

/** Changes what was read in this version. @throws NotFound for a party that is none of this pair */
export async function changeParticipant(
  ctx: Ctx,
  tour: TourOf,
  read: Read,
  content: ParticipantContent,
  acting: Acting,
): Promise<Outcome<string, ParticipantRefusal | ChangeRefusal>> {
  return workOnTour<string, ParticipantRefusal | 'changed-meanwhile'>(ctx, tour, acting, async (tx, permitted) => {
    const person = asRead(await listParticipants(tx, tour.meetingId), read);
    if (!person.ok) return person;
    const about = partyIn(permitted.setting, content);
    const allowed = mayKeepParticipant(content, tx.today);
    if (!allowed.ok) return allowed;
    const { id, version } = person.value;
    const change = { ...content, version: version + 1 };
    await toursDb(tx.db).updateTable('tourParticipant').set(change).where('id', '=', id).execute();
    await writeAct(tx, permitted, { kind: 'participant-changed', subjectId: id, about });
    return done(id);
  });
}

/** Somebody does not come after all; everything about the person is gone. */
export async function removeParticipant(
  ctx: Ctx,
  tour: TourOf,
  read: Read,
  acting: Acting,
): Promise<Outcome<string, ChangeRefusal>> {
  return workOnTour<string, 'changed-meanwhile'>(ctx, tour, acting, async (tx, permitted) => {
    const person = asRead(await listParticipants(tx, tour.meetingId), read);
    if (!person.ok) return person;
    const { id } = person.value;
    await toursDb(tx.db).deleteFrom('tourParticipant').where('id', '=', id).execute();
    const about = partyIn(permitted.setting, person.value);
    await writeAct(tx, permitted, { kind: 'participant-removed', subjectId: id, about });
    return done(id);
  });
}

/** Marks who was there: only those are changed whom somebody marked otherwise than they had read. */
export async function noteAttendance(
  ctx: Ctx,
  tour: TourOf,
  { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] },
  acting: Acting,
): Promise<Outcome<number, ChangeRefusal>> {
  return workOnTour<number, never>(ctx, tour, acting, async (tx, permitted) => {
    const marks = marksOf(await listParticipants(tx, tour.meetingId), before, after);
    for (const { id, present } of marks) {
      await toursDb(tx.db)
        .updateTable('tourParticipant')
        .set(({ eb }) => ({ present, version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .execute();
    }
    if (marks.length > 0) {
      await writeAct(tx, permitted, { kind: 'attendance-noted', subjectId: tour.meetingId, about: '' });
    }
    return done(marks.length);
  });
}

function partyIn(
  { partnership, officeId, officeName }: PlanSetting,
  { partyId }: Pick<ParticipantContent, 'partyId'>,
): string {
  if (partyId === officeId) return officeName;
  const member = partnership.members.find(({ organisationId }) => organisationId === partyId);
  if (!member) throw new NotFound('party');
  return member.name;
}
