import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { listMeetings } from '../../meetings/queries.ts';
import { listStations } from '../queries.ts';
import { listParticipants, listPeopledTours } from '../queries/people.ts';
import { lastDayOf } from '../rules.ts';
import { hasNeeds, isNeedsTermOver, isPeopleTermOver } from '../rules/people.ts';
import { isFoundTermOver } from '../rules/contacts.ts';
import { toursDb } from '../tables.ts';

/** Forgets what nobody needs after a tour: needs soon, the list of those who took part when it proves nothing any more. */
export async function forgetPeople(ctx: Ctx): Promise<void> {
  await inTransaction(ctx, async tx => {
    const tours = await listPeopledTours(tx);
    const meetings = await listMeetings(tx, [...new Set(tours.map(({ partnershipId }) => partnershipId))]);
    for (const meeting of meetings.filter(({ id }) => tours.some(({ meetingId }) => meetingId === id))) {
      const last = lastDayOf(meeting, await listStations(tx, meeting.id));
      if (isPeopleTermOver(last, tx.today)) await forgetAll(tx, meeting.id);
      else if (isNeedsTermOver(last, meeting.state === 'cancelled', tx.today)) await forgetNeeds(tx, meeting.id);
    }
  });
}

async function forgetAll(ctx: Ctx, meetingId: string): Promise<void> {
  await toursDb(ctx.db).deleteFrom('tourParticipant').where('meetingId', '=', meetingId).execute();
  await audit(ctx, { action: 'tour.people-forgotten', subjectKind: 'meeting', subjectId: meetingId });
}

async function forgetNeeds(ctx: Ctx, meetingId: string): Promise<void> {
  const ids = (await listParticipants(ctx, meetingId)).filter(hasNeeds).map(({ id }) => id);
  if (ids.length === 0) return;
  await toursDb(ctx.db)
    .updateTable('tourParticipant')
    .set(({ eb }) => ({ diet: '', access: '', needsAgreed: false, version: eb('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute();
  const fields = ['diet', 'access'];
  await audit(ctx, { action: 'tour.needs-forgotten', subjectKind: 'meeting', subjectId: meetingId, fields });
}

/** Forgets the names of those whom the office found, two years after the end of a request. */
export async function forgetFound(ctx: Ctx): Promise<void> {
  await inTransaction(ctx, async tx => {
    const db = toursDb(tx.db);
    const rows = await db
      .selectFrom('contactRequest')
      .select(['id', 'closedOn'])
      .where('foundName', '<>', '')
      .execute();
    for (const { id } of rows.filter(({ closedOn }) => isFoundTermOver(closedOn, tx.today))) {
      const nobody = { foundName: '', foundJobTitle: '', foundNote: '' };
      await db.updateTable('contactRequest').set(nobody).where('id', '=', id).execute();
      await audit(tx, { action: 'contact-request.found-forgotten', subjectKind: 'contact-request', subjectId: id });
    }
  });
}
