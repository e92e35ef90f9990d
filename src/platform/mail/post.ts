import type { Rhythm } from '../../kernel/rhythm.ts';
import { type Ctx, contextFor, type Services } from '../context.ts';
import type { Task } from '../outbox.ts';
import type { MailState, MailTable } from '../tables.ts';
import { log } from '../log.ts';
import type { MailChoices } from './choices.ts';
import type { MailText } from './template.ts';
import { type MailTransport, NotSent, type OutgoingMail } from './transport.ts';

/** Who gets a mail: a person with account, a contact person without one, someone who is signing in. */
export type Recipient = { readonly kind: MailTable['recipientKind']; readonly id: string };

export type MailRow = Pick<MailTable, 'id' | 'kind' | 'recipientKind' | 'recipientId' | 'ids'>;

/** Whose mailbox a mail goes to today, or what it is about; no address where nobody but the mail may know it. */
export type Mailbox = { readonly name: string; readonly email: string };

/** A kind of mail: its words and its address, made from current data when it is sent. */
export type MailKind = {
  readonly kind: string;
  /** Leaves at once whatever somebody chose: a way in, an answer that was asked for, a receipt, what others did in one's name. */
  readonly always?: true;
  /** Whom the mail reaches today; null if nobody any more. Changes nothing, unlike `build`, which may issue secrets. */
  readonly reader: (ctx: Ctx, mail: MailRow) => Promise<Mailbox | null>;
  /** Null: no longer of use. */
  readonly build: (
    ctx: Ctx,
    mail: MailRow,
  ) => Promise<(MailText & Pick<OutgoingMail, 'to' | 'calendar' | 'calendars'>) | null>;
};

/** A mail that nobody took for this long has failed; somebody must look at it. In ms. */
const patience = 12 * 3_600_000;

/**
 * Puts a mail into the post, in the open transaction. The same `dedupe` key is posted once, however often
 * a listener runs: by habit `event id / kind / recipient`. Answers the id, null where it was posted before.
 */
export async function postMail(
  ctx: Ctx,
  mail: { kind: string; recipient: Recipient; ids?: Record<string, string>; dedupe: string },
): Promise<string | null> {
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
      digestId: null,
    })
    .onConflict(conflict => conflict.column('dedupe').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return null;
  await ctx.outbox.ask(ctx, 'mail.send', { mailId: row.id });
  return row.id;
}

/** The task that hands over one mail. `sending` is committed before the connection opens, so a crash never sends twice. */
export function sendMailTask(kinds: readonly MailKind[], transport: MailTransport, choices: MailChoices): Task {
  const byKind = new Map(kinds.map(kind => [kind.kind, kind]));
  return {
    name: 'mail.send',
    async run(services, { mailId }) {
      const ctx = contextFor(services, { kind: 'system', job: 'mail.send' });
      const mail = await ctx.db.selectFrom('mail').selectAll().where('id', '=', mailId!).executeTakeFirst();
      // The run before this one was cut off in the middle of the hand-over, by the end of its process or of the database.
      if (mail?.state === 'sending') await move(services, mail.id, ['sending'], 'uncertain', 'interrupted');
      if (mail?.state !== 'queued') return;
      try {
        const kind = byKind.get(mail.kind);
        const rhythm = await rhythmOf(ctx, mail, kind, choices);
        if (rhythm === 'never') return void (await move(services, mail.id, ['queued'], 'closed', 'not wanted'));
        if (rhythm !== 'at-once') return void (await move(services, mail.id, ['queued'], 'held', null));
        const content = (await kind?.build(ctx, mail)) ?? null;
        if (content === null) return void (await move(services, mail.id, ['queued'], 'closed', 'no longer of use'));
        const footer = mail.recipientKind === 'person' ? `\n-- \n${await choices.footerOf(ctx, mail)}\n` : '';
        await handOver(services, transport, { id: mail.id, ...content, text: content.text + footer });
      } catch (error) {
        if (ctx.now.getTime() - mail.at.getTime() < patience) throw error;
        await move(services, mail.id, ['queued'], 'failed', error instanceof NotSent ? error.message : 'not made');
      }
    },
  };
}

/** How soon a mail leaves; whoever has no account could not choose. */
async function rhythmOf(ctx: Ctx, mail: MailRow, kind: MailKind | undefined, choices: MailChoices): Promise<Rhythm> {
  if (mail.recipientKind !== 'person' || kind?.always) return 'at-once';
  return (await choices.rhythmsOf(ctx, [mail.recipientId]))(mail.recipientId, mail.kind);
}

/** @throws NotSent where the mail surely did not leave; it is in the queue again then */
async function handOver(services: Services, transport: MailTransport, mail: OutgoingMail): Promise<void> {
  if (!(await move(services, mail.id, ['queued'], 'sending', null))) return;
  try {
    await transport.send(mail);
  } catch (error) {
    if (!(error instanceof NotSent)) {
      await move(services, mail.id, ['sending'], 'uncertain', 'connection broke');
      return;
    }
    log('warn', 'mail.not-sent', { mailId: mail.id, code: error.message });
    await move(services, mail.id, ['sending'], 'queued', error.message);
    throw error;
  }
  // It took so long that it was thought to be cut off; now we know better.
  await move(services, mail.id, ['sending', 'uncertain'], 'sent', null);
}

/** A mail that has been `sending` for two minutes was cut off by a crash: nobody knows whether it left. */
export async function markUncertainMails(ctx: Ctx): Promise<void> {
  await ctx.db
    .updateTable('mail')
    .set({ state: 'uncertain', stateAt: ctx.now, problem: 'interrupted' })
    .where('state', '=', 'sending')
    .where('stateAt', '<', new Date(ctx.now.getTime() - 120_000))
    .execute();
}

/** Moves a mail from one state to the next, if it is still in one of the first. */
async function move(
  services: Services,
  id: string,
  from: readonly MailState[],
  to: MailState,
  problem: string | null,
): Promise<boolean> {
  const result = await services.db
    .updateTable('mail')
    .set({ state: to, stateAt: services.clock(), problem })
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
