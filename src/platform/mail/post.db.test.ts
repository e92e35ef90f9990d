import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../tests/support/test-program.ts';
import { inTransaction } from '../context.ts';
import { markUncertainMails, type MailKind, postMail } from './post.ts';
import { NotSent, type OutgoingMail } from './transport.ts';

const greeting: MailKind = {
  kind: 'test.greeting',
  reader: async (_ctx, { recipientId }) => ({ name: recipientId, email: `${recipientId}@example.org` }),
  build: async (_ctx, mail) => {
    if (mail.ids.word === 'unwritable') throw new Error('cannot be written');
    return { to: `${mail.recipientId}@example.org`, subject: 'Guten Tag', text: mail.ids.word! };
  },
};

let program: TestProgram;
let sent: OutgoingMail[] = [];
let trouble: Error | null = null;

beforeAll(async () => {
  program = await openTestProgram({
    parts: { listeners: [], mails: [greeting], jobs: [] },
    transport: {
      send: async mail => {
        if (trouble) throw trouble;
        sent.push(mail);
      },
    },
  });
});
afterAll(() => program.close());
beforeEach(() => {
  sent = [];
  trouble = null;
});

const post = (dedupe: string, word = 'Hallo') =>
  inTransaction(program.ctx(), ctx =>
    postMail(ctx, { kind: 'test.greeting', recipient: { kind: 'address', id: 'anna' }, ids: { word }, dedupe }),
  );
/** The turn of a mail comes again, as it does when the job before was given up or lost. */
const again = async (dedupe: string) => {
  const ctx = program.ctx();
  const { id } = await ctx.db.selectFrom('mail').select('id').where('dedupe', '=', dedupe).executeTakeFirstOrThrow();
  await ctx.outbox.ask(ctx, 'mail.send', { mailId: id });
  await program.settle();
};
const stateOf = async (dedupe: string) =>
  (await program.services.db.selectFrom('mail').select('state').where('dedupe', '=', dedupe).executeTakeFirst())?.state;

test('a mail leaves once, however often it is posted', async () => {
  await post('once');
  await post('once');
  await program.settle();
  await program.settle();
  expect(sent.map(({ to, subject, text }) => ({ to, subject, text }))).toEqual([
    { to: 'anna@example.org', subject: 'Guten Tag', text: 'Hallo' },
  ]);
  expect(await stateOf('once')).toBe('sent');
});

test('nothing is posted by a transaction that is undone', async () => {
  await inTransaction(program.ctx(), async ctx => {
    await postMail(ctx, { kind: 'test.greeting', recipient: { kind: 'address', id: 'anna' }, dedupe: 'undone' });
    throw new Error('changed my mind');
  }).catch(() => {});
  await program.settle();
  expect(sent).toEqual([]);
  expect(await stateOf('undone')).toBe(undefined);
});

test('a mail that surely did not leave waits for the next try', async () => {
  trouble = new NotSent('ECONNREFUSED');
  await post('refused');
  await expect(program.settle()).rejects.toThrow('ECONNREFUSED');
  expect(await stateOf('refused')).toBe('queued');
});

test('a mail whose connection broke is uncertain and is not sent again', async () => {
  trouble = new Error('connection lost after DATA');
  await post('broken');
  await program.settle();
  trouble = null;
  await program.settle();
  expect(sent).toEqual([]);
  expect(await stateOf('broken')).toBe('uncertain');
});

test('a mail that a crash cut off while sending becomes uncertain', async () => {
  await post('cut');
  await program.services.db
    .updateTable('mail')
    .set({ state: 'sending', stateAt: new Date('2027-03-01T08:57:00Z') })
    .where('dedupe', '=', 'cut')
    .execute();
  await markUncertainMails(program.ctx());
  await program.settle();
  expect(sent).toEqual([]);
  expect(await stateOf('cut')).toBe('uncertain');
});

test('a mail that was cut off is uncertain as soon as its turn comes again, and is not sent again', async () => {
  await post('cut-again');
  const cut = program.services.db.updateTable('mail').set({ state: 'sending' }).where('dedupe', '=', 'cut-again');
  await cut.execute();
  await program.settle();
  expect(sent).toEqual([]);
  expect(await stateOf('cut-again')).toBe('uncertain');
});

test('a mail that nobody takes for twelve hours has failed, and says why', async () => {
  trouble = new NotSent('ECONNREFUSED');
  await post('given-up');
  program.setNow(new Date('2027-03-01T21:00:00Z'));
  await program.settle();
  program.setNow(new Date('2027-03-01T09:00:00Z'));
  const { state, problem } = (await program.services.db
    .selectFrom('mail')
    .select(['state', 'problem'])
    .where('dedupe', '=', 'given-up')
    .executeTakeFirst())!;
  expect([state, problem]).toEqual(['failed', 'ECONNREFUSED']);
});

test('a mail that can be written no longer does not wait for ever either', async () => {
  await post('unwritable', 'unwritable');
  await expect(program.settle()).rejects.toThrow('cannot be written');
  expect(await stateOf('unwritable')).toBe('queued');
  program.setNow(new Date('2027-03-01T21:00:00Z'));
  await again('unwritable');
  program.setNow(new Date('2027-03-01T09:00:00Z'));
  expect(await stateOf('unwritable')).toBe('failed');
});
