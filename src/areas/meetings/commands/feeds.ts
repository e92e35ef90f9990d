import { Forbidden } from '../../../kernel/errors.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { meetingsDb } from '../tables.ts';

/** Makes an address for one's own calendar, or another one: the one before leads nowhere then. `more`: says what and where, too. */
export async function makeFeed(ctx: Ctx, more: boolean): Promise<void> {
  await inTransaction(ctx, async tx => {
    const personId = personOf(tx);
    const id = tx.newId();
    await meetingsDb(tx.db)
      .insertInto('meetingFeed')
      .values({ id, personId, more })
      .onConflict(conflict => conflict.column('personId').doUpdateSet({ id, more }))
      .execute();
    await audit(tx, { action: 'feed.made', subjectKind: 'person', subjectId: personId });
  });
}

/** How much the calendar is told; the address stays. */
export async function changeFeed(ctx: Ctx, more: boolean): Promise<void> {
  await inTransaction(ctx, async tx => {
    const personId = personOf(tx);
    await meetingsDb(tx.db).updateTable('meetingFeed').set({ more }).where('personId', '=', personId).execute();
    await audit(tx, { action: 'feed.changed', subjectKind: 'person', subjectId: personId });
  });
}

export async function endFeed(ctx: Ctx): Promise<void> {
  await inTransaction(ctx, async tx => {
    const personId = personOf(tx);
    await meetingsDb(tx.db).deleteFrom('meetingFeed').where('personId', '=', personId).execute();
    await audit(tx, { action: 'feed.ended', subjectKind: 'person', subjectId: personId });
  });
}

function personOf({ actor }: Ctx): string {
  if (actor.kind !== 'person') throw new Forbidden('feed');
  return actor.personId;
}
