import { audit } from '../../../platform/audit.ts';
import { dayAt } from '../../../kernel/day.ts';
import { type Ctx, homeTimeZone, inTransaction } from '../../../platform/context.ts';
import { terms } from '../model.ts';
import { guestsDb } from '../tables.ts';

/**
 * Forgets addresses, and names of single persons, a month after the end of a participation or of the time to answer; and
 * links that do not even offer a new one any more. Whoever refused or left was forgotten at once.
 */
export async function forgetGuests(ctx: Ctx): Promise<void> {
  const since = new Date(ctx.now.getTime() - terms.address);
  const before = new Date(ctx.now.getTime() - terms.invitation - terms.address);
  await inTransaction(ctx, async tx => {
    const db = guestsDb(tx.db);
    const gone = await db
      .selectFrom('guest')
      .select(['id', 'hostId', 'kind'])
      .where('email', 'is not', null)
      .where(({ or, and, eb }) =>
        or([
          eb('endedAt', '<', since),
          eb('endsOn', '<', dayAt(since, homeTimeZone)),
          and([eb('confirmedAt', 'is', null), eb('invitedAt', '<', before)]),
        ]),
      )
      .forUpdate()
      .execute();
    for (const { id, hostId, kind } of gone) {
      const forgotten = { email: null, invitedBy: null, ...(kind === 'person' ? { name: '' } : {}) };
      await db.updateTable('guest').set(forgotten).where('id', '=', id).execute();
      await db.deleteFrom('guestLink').where('guestId', '=', id).execute();
      const fields = Object.keys(forgotten);
      await audit(tx, {
        action: 'guest.forgotten',
        subjectKind: 'guest',
        subjectId: id,
        organisationId: hostId,
        fields,
      });
    }
    await db
      .deleteFrom('guestLink')
      .where('createdAt', '<', new Date(tx.now.getTime() - terms.oldLink))
      .execute();
  });
}
