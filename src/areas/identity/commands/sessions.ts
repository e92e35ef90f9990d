import { randomBytes } from 'node:crypto';
import { NotFound } from '../../../kernel/errors.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { hashSecret } from '../../../platform/web/browser.ts';
import { terms } from '../model.ts';
import { listPersonsOfMailbox, loadPerson } from '../queries.ts';
import { loadProvenSignIn } from '../queries/sign-in.ts';
import { identityDb } from '../tables.ts';

/** What goes into the cookie; only its hash is kept. */
export type SessionToken = string;

/**
 * Signs a person in for thirty days; the caller has proven who it is. A session that this browser had ends.
 * Signing in leaves no audit line: nobody shall read from it when somebody works.
 */
export async function startSession(
  ctx: Ctx,
  input: {
    readonly personId: string;
    readonly replaces: string | null;
    readonly challengeId?: string;
    readonly persona?: boolean;
  },
): Promise<SessionToken> {
  return inTransaction(ctx, async tx => {
    await loadPerson(tx, input.personId);
    if (input.replaces !== null) await endSession(tx, input.replaces);
    const token = randomBytes(32).toString('base64url');
    await identityDb(tx.db)
      .insertInto('session')
      .values({
        id: tx.newId(),
        tokenHash: hashSecret(token),
        personId: input.personId,
        createdAt: tx.now,
        expiresAt: new Date(tx.now.getTime() + terms.session),
        endedAt: null,
        persona: input.persona ?? false,
        challengeId: input.challengeId ?? null,
      })
      .execute();
    return token;
  });
}

/**
 * Signs in after link or code were proven in this browser: at once where one person reads the mailbox, else as the person
 * who was chosen. Null: somebody must be chosen. @throws NotFound if nothing was proven here, or for a stranger
 */
export async function continueSignIn(
  ctx: Ctx,
  input: {
    readonly challengeId: string;
    readonly browser: string;
    readonly replaces: string | null;
    readonly personId?: string;
  },
): Promise<{ readonly token: SessionToken; readonly next: string } | null> {
  return inTransaction(ctx, async tx => {
    const { id, email, next } = await loadProvenSignIn(tx, input.challengeId, input.browser);
    const persons = await listPersonsOfMailbox(tx, email);
    if (input.personId === undefined && persons.length > 1) return null;
    const person = input.personId === undefined ? persons[0] : persons.find(one => one.id === input.personId);
    if (!person) throw new NotFound('person of this mailbox');
    const { replaces } = input;
    return { token: await startSession(tx, { personId: person.id, replaces, challengeId: id }), next };
  });
}

/** Signs out here. A session that has ended stays ended. */
export async function endSession(ctx: Ctx, sessionId: string): Promise<void> {
  await identityDb(ctx.db)
    .updateTable('session')
    .set({ endedAt: ctx.now })
    .where('id', '=', sessionId)
    .where('endedAt', 'is', null)
    .execute();
}

/** Signs a person out in every browser. */
export async function endAllSessions(ctx: Ctx, personId: string): Promise<void> {
  await identityDb(ctx.db)
    .updateTable('session')
    .set({ endedAt: ctx.now })
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .execute();
}

/** Forgets sign-ins after a day, and sessions when their time is over. */
export async function forgetOldSignIns(ctx: Ctx): Promise<void> {
  const yesterday = new Date(ctx.now.getTime() - 86_400_000);
  await identityDb(ctx.db)
    .deleteFrom('session')
    .where(eb => eb.or([eb('expiresAt', '<', ctx.now), eb('endedAt', '<', yesterday)]))
    .execute();
  await identityDb(ctx.db).deleteFrom('signInChallenge').where('createdAt', '<', yesterday).execute();
}
