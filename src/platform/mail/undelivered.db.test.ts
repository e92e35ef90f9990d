import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../tests/support/test-program.ts';
import type { Actor } from '../../kernel/actor.ts';
import { Forbidden, NotFound } from '../../kernel/errors.ts';
import { listHistory } from '../audit.ts';
import { type MailKind, postMail, type Recipient } from './post.ts';
import { NotSent, type OutgoingMail } from './transport.ts';
import { closeMail, listUndelivered, sendAgain } from './undelivered.ts';

const greeting: MailKind = {
  kind: 'test.greeting',
  reader: async () => null,
  build: async () => ({ to: 'anna@example.org', subject: 'Guten Tag', text: 'Hallo' }),
};
const person = (role: 'office' | 'coordinator'): Actor => ({
  kind: 'person',
  personId: '00000000-0000-7000-8000-000000000001',
  memberships: [{ organisationId: '00000000-0000-7000-8000-000000000002', role }],
});
const office = person('office');
const broke = new Error('connection lost after DATA');

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
beforeEach(async () => {
  program.setNow(new Date('2027-03-01T09:00:00Z'));
  await program.services.db.deleteFrom('mail').execute();
  sent = [];
  trouble = null;
});

/** A mail whose sending ended in trouble. Answers its id. */
async function anUndelivered(error: Error, kind: Recipient['kind'] = 'address'): Promise<string> {
  const ctx = program.ctx();
  const dedupe = ctx.newId();
  await postMail(ctx, { kind: 'test.greeting', recipient: { kind, id: 'anna' }, dedupe });
  trouble = error;
  await program.settle().catch(() => {});
  trouble = null;
  return (await ctx.db.selectFrom('mail').select('id').where('dedupe', '=', dedupe).executeTakeFirstOrThrow()).id;
}
const listed = async () => (await listUndelivered(program.ctx(office))).map(({ id, state }) => [id, state]);

test('an office sees what is uncertain at once, and what waits for the mail server after an hour', async () => {
  const uncertain = await anUndelivered(broke);
  program.setNow(new Date('2027-03-01T09:00:01Z'));
  const waiting = await anUndelivered(new NotSent('ECONNREFUSED'));
  expect(await listed()).toEqual([[uncertain, 'uncertain']]);
  program.setNow(new Date('2027-03-01T10:00:02Z'));
  expect(await listed()).toEqual([
    [uncertain, 'uncertain'],
    [waiting, 'queued'],
  ]);
});

test('a mail for signing in is nothing that an office could do about', async () => {
  await anUndelivered(broke, 'challenge');
  expect(await listed()).toEqual([]);
});

test('sent again it leaves once, under its old Message-ID, and is settled', async () => {
  const id = await anUndelivered(broke);
  await sendAgain(program.ctx(office), id);
  await sendAgain(program.ctx(office), id);
  await program.settle();
  expect(sent.map(mail => mail.id)).toEqual([id]);
  expect(await listed()).toEqual([]);
  await sendAgain(program.ctx(office), id);
  await program.settle();
  expect(sent.length).toBe(1);
  const history = await listHistory(program.ctx(), 'mail', id);
  expect(history.map(({ action, personId }) => [action, personId])).toEqual([
    ['mail.sent-again', '00000000-0000-7000-8000-000000000001'],
  ]);
});

test('sent again hours later it has its twelve hours once more', async () => {
  const id = await anUndelivered(broke);
  program.setNow(new Date('2027-03-02T09:00:00Z'));
  await sendAgain(program.ctx(office), id);
  trouble = new NotSent('ECONNREFUSED');
  await expect(program.settle()).rejects.toThrow('ECONNREFUSED');
  expect(await listed()).toEqual([]);
});

test('closed it is not sent any more', async () => {
  const id = await anUndelivered(broke);
  await closeMail(program.ctx(office), id);
  await sendAgain(program.ctx(office), id);
  await program.settle();
  expect([sent, await listed()]).toEqual([[], []]);
  expect((await listHistory(program.ctx(), 'mail', id)).map(({ action }) => action)).toEqual(['mail.closed']);
});

test('nobody but an office sees or settles a mail, and what does not exist is missing', async () => {
  const id = await anUndelivered(broke);
  const coordinator = program.ctx(person('coordinator'));
  await expect(listUndelivered(coordinator)).rejects.toThrow(Forbidden);
  await expect(sendAgain(coordinator, id)).rejects.toThrow(Forbidden);
  await expect(closeMail(coordinator, id)).rejects.toThrow(Forbidden);
  await expect(closeMail(program.ctx(office), program.ctx().newId())).rejects.toThrow(NotFound);
  expect(await listed()).toEqual([[id, 'uncertain']]);
});
