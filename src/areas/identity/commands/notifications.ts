import { NotFound } from '../../../kernel/errors.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { Rhythm } from '../../../kernel/rhythm.ts';
import { identityDb } from '../tables.ts';

/** Keeps how often whoever is signed in wants mails of these kinds; nobody chooses for another. @throws NotFound */
export async function chooseNotifications(ctx: Ctx, choices: Readonly<Record<string, Rhythm>>): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== 'person') throw new NotFound('account');
  const { personId } = actor;
  const kinds = Object.keys(choices);
  if (kinds.length === 0) return;
  const rows = kinds.flatMap(kind => {
    const rhythm = choices[kind]!;
    return rhythm === 'at-once' ? [] : [{ personId, kind, rhythm }];
  });
  await inTransaction(ctx, async tx => {
    const db = identityDb(tx.db);
    await db.deleteFrom('notificationChoice').where('personId', '=', personId).where('kind', 'in', kinds).execute();
    if (rows.length > 0) await db.insertInto('notificationChoice').values(rows).execute();
    await audit(tx, { action: 'person.notifications', subjectKind: 'person', subjectId: personId, fields: kinds });
  });
}
