import { hasRole } from '../../kernel/actor.ts';
import { Forbidden, NotFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/id.ts';
import { audit } from '../audit.ts';
import { type Ctx, inTransaction } from '../context.ts';
import type { MailTable } from '../tables.ts';
import type { MailRow } from './post.ts';

/** A mail that somebody must look at: nobody knows whether it left, nobody took it, or it has been waiting too long. */
export type Undelivered = MailRow &
  Pick<MailTable, 'problem'> & { readonly at: Date; readonly state: 'uncertain' | 'failed' | 'queued' };

/** Mail servers are away for minutes every day; only after an hour is it worth somebody's time. In ms. */
const worthTelling = 3_600_000;

/** Mails that did not arrive, oldest first, at most a hundred. @throws Forbidden for anyone but an office */
export async function listUndelivered(ctx: Ctx): Promise<Undelivered[]> {
  mustBeOffice(ctx);
  const rows = await ctx.db
    .selectFrom('mail')
    .select(['id', 'kind', 'recipientKind', 'recipientId', 'ids', 'at', 'state', 'problem'])
    .where(eb =>
      eb.or([eb('state', 'in', ['uncertain', 'failed']), eb('state', '=', 'queued').and('at', '<', since(ctx))]),
    )
    // Whoever signs in asks for another mail long before an office could send one.
    .where('recipientKind', '<>', 'challenge')
    .orderBy('at')
    .orderBy('id')
    .limit(100)
    .execute();
  return rows as Undelivered[];
}

/** Puts a mail into the post once more, under its old Message-ID. @throws NotFound, Forbidden */
export async function sendAgain(ctx: Ctx, id: string): Promise<void> {
  await settle(ctx, id, 'mail.sent-again', async tx => {
    // It counts from now on, or it would have failed already when the server still does not take it.
    const posted = { state: 'queued', at: tx.now, stateAt: tx.now, problem: null } as const;
    await tx.db.updateTable('mail').set(posted).where('id', '=', id).execute();
    await tx.outbox.ask(tx, 'mail.send', { mailId: id });
  });
}

/** Leaves a mail as it is, because it did arrive or is not needed any more. @throws NotFound, Forbidden */
export async function closeMail(ctx: Ctx, id: string): Promise<void> {
  await settle(ctx, id, 'mail.closed', async tx => {
    await tx.db.updateTable('mail').set({ state: 'closed', stateAt: tx.now }).where('id', '=', id).execute();
  });
}

/** Does nothing where somebody else was faster. */
async function settle(ctx: Ctx, id: string, action: string, change: (tx: Ctx) => Promise<void>): Promise<void> {
  mustBeOffice(ctx);
  await inTransaction(ctx, async tx => {
    const mail = isId(id)
      ? await tx.db.selectFrom('mail').select(['state', 'at']).where('id', '=', id).forUpdate().executeTakeFirst()
      : undefined;
    if (!mail) throw new NotFound('mail');
    const waits = mail.state === 'queued' && mail.at < since(tx);
    if (mail.state !== 'uncertain' && mail.state !== 'failed' && !waits) return;
    await change(tx);
    await audit(tx, { action, subjectKind: 'mail', subjectId: id });
  });
}

function since(ctx: Ctx): Date {
  return new Date(ctx.now.getTime() - worthTelling);
}

/** An office knows everyone, and so whom a mail should have reached. */
function mustBeOffice({ actor }: Ctx): void {
  if (!hasRole(actor, 'office')) throw new Forbidden('undelivered mails');
}
