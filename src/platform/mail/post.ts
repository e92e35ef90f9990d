import { type Ctx, contextFor, type Services } from '../context.ts';
import type { Task } from '../outbox.ts';
import type { MailTable } from '../tables.ts';
import { log } from '../log.ts';
import type { MailText } from './template.ts';
import { type MailTransport, NotSent } from './transport.ts';

/** Who gets a mail: a person with account, a contact person without one, someone who is signing in. */
export type Recipient = { readonly kind: MailTable['recipientKind']; readonly id: string };

export type MailRow = Pick<MailTable, 'id' | 'kind' | 'recipientKind' | 'recipientId' | 'ids'>;

/** A kind of mail: its words and its address, made from current data when it is sent. Null: no longer of use. */
export type MailKind = {
  readonly kind: string;
  readonly build: (ctx: Ctx, mail: MailRow) => Promise<(MailText & { readonly to: string }) | null>;
};

/**
 * Puts a mail into the post, in the open transaction. The same `dedupe` key is posted once, however often
 * a listener runs: by habit `event id / kind / recipient`.
 */
export async function postMail(
  ctx: Ctx,
  mail: { kind: string; recipient: Recipient; ids?: Record<string, string>; dedupe: string },
): Promise<void> {
  const row = await ctx.db
    .insertInto('mail')
    .values({
      id: ctx.newId(),
      at: ctx.now,
      kind: mail.kind,
      recipientKind: mail.recipient.kind,
      recipientId: mail.recipient.id,
      ids: mail.ids ?? {},
      dedupe: mail.dedupe,
      state: 'queued',
      stateAt: ctx.now,
      problem: null,
    })
    .onConflict(conflict => conflict.column('dedupe').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row) await ctx.outbox.ask(ctx, 'mail.send', { mailId: row.id });
}

/** The task that hands over one mail. `sending` is committed before the connection opens, so a crash never sends twice. */
export function sendMailTask(kinds: readonly MailKind[], transport: MailTransport): Task {
  const byKind = new Map(kinds.map(kind => [kind.kind, kind]));
  return {
    name: 'mail.send',
    async run(services, { mailId }) {
      const ctx = contextFor(services, { kind: 'system', job: 'mail.send' });
      const mail = await ctx.db.selectFrom('mail').selectAll().where('id', '=', mailId!).executeTakeFirst();
      if (!mail || mail.state !== 'queued') return;
      const content = (await byKind.get(mail.kind)?.build(ctx, mail)) ?? null;
      if (content === null) return move(services, mail.id, 'queued', 'closed', 'no longer of use').then(() => {});
      if (!(await move(services, mail.id, 'queued', 'sending', null))) return;
      try {
        await transport.send({ id: mail.id, ...content });
        await move(services, mail.id, 'sending', 'sent', null);
      } catch (error) {
        if (!(error instanceof NotSent)) {
          await move(services, mail.id, 'sending', 'uncertain', 'connection broke while sending');
          return;
        }
        log('warn', 'mail.not-sent', { mailId: mail.id, code: error.message });
        await move(services, mail.id, 'sending', 'queued', error.message);
        throw error;
      }
    },
  };
}

/** A mail that has been `sending` for two minutes was cut off by a crash: nobody knows whether it left. */
export async function markUncertainMails(ctx: Ctx): Promise<void> {
  await ctx.db
    .updateTable('mail')
    .set({ state: 'uncertain', stateAt: ctx.now, problem: 'interrupted while sending' })
    .where('state', '=', 'sending')
    .where('stateAt', '<', new Date(ctx.now.getTime() - 120_000))
    .execute();
}

/** Moves a mail from one state to the next, if it is still in the first one. */
async function move(
  services: Services,
  id: string,
  from: MailTable['state'],
  to: MailTable['state'],
  problem: string | null,
): Promise<boolean> {
  const result = await services.db
    .updateTable('mail')
    .set({ state: to, stateAt: services.clock(), problem })
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
