import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { inTransaction } from '../../../platform/context.ts';
import { type MailKind, postMail } from '../../../platform/mail/post.ts';
import { aPerson, signIn } from '../fixtures.ts';
import { jobs } from '../jobs.ts';
import { digestMail } from '../notices.ts';

/** What is told stands in the mail itself; without words it is no longer of use. */
const letter = (kind: string, always?: true): MailKind => ({
  kind,
  ...(always ? { always } : {}),
  reader: async () => null,
  build: async (_ctx, { ids: { words } }) =>
    words === ''
      ? null
      : { to: 'ida@stadt.example', subject: `Zu ${words}`, text: `Guten Tag Ida,\n\n${words}\n\nIhr Büro\n` },
});
const letters = [
  letter('plan.reminder'),
  letter('paper.due'),
  letter('agreement.moved'),
  letter('duty.recorded', true),
];

const page = '/de/arbeit/konto/mails';
const monday = new Date('2027-03-01T09:00:00Z');
const later = (days: number) => new Date(monday.getTime() + days * 86_400_000);
let site: TestSite;
let browser: Browser;
let personId: string;
let count = 0;

beforeAll(async () => {
  site = await openTestSite({ parts: { listeners: [], mails: [...letters, digestMail(letters)], jobs: [] } });
});
afterAll(() => site.close());
beforeEach(async () => {
  site.setNow(monday);
  site.mails.length = 0;
  personId = await aPerson(site.ctx(), { name: 'Ida Beispiel', email: 'ida@stadt.example' });
  browser = site.browser();
  browser.setCookie('kt_session', await signIn(site.ctx(), personId));
});

const tell = async (kind: string, words: string) => {
  site.setNow(new Date(monday.getTime() + ++count * 1000));
  const recipient = { kind: 'person', id: personId } as const;
  await inTransaction(site.ctx(), ctx => postMail(ctx, { kind, recipient, ids: { words }, dedupe: `told ${count}` }));
  await site.settle();
};
const morningOf = async (date: Date) => {
  site.setNow(date);
  await inTransaction(site.ctx(), jobs.find(({ name }) => name === 'identity.digest')!.run);
  await site.settle();
};
/** Sends the page as it stands, with these answers changed. */
const choose = async (answers: Record<string, string>) => {
  const { html } = await browser.get(page);
  const checked = [...html.matchAll(/<input[^>]*type="radio"[^>]*>/g)].filter(([tag]) => tag.includes(' checked'));
  const standing = checked.map(([tag]) => [/name="([^"]+)"/.exec(tag)![1]!, /value="([^"]+)"/.exec(tag)![1]!]);
  return browser.submit(page, page, { ...Object.fromEntries(standing), ...answers });
};
const of = (choices: Record<string, string>) =>
  Object.fromEntries(Object.entries(choices).map(([kind, how]) => [`kinds.${kind}`, how]));
const subjects = () => site.mails.map(({ subject }) => subject);

test('what is wanted daily comes in one mail the next morning, and only once', async () => {
  expect((await choose(of({ 'plan.reminder': 'daily', 'paper.due': 'daily' }))).location).toBe(
    '/de/arbeit/konto#mails',
  );
  expect((await browser.get('/de/arbeit/konto')).html).toContain('2 Arten täglich. Alle anderen sofort.');
  await tell('plan.reminder', 'erstens');
  await tell('paper.due', 'zweitens');
  await tell('plan.reminder', '');
  await tell('agreement.moved', 'eilig');
  expect(subjects()).toEqual(['Zu eilig']);
  await morningOf(later(1));
  await morningOf(later(1));
  expect(subjects()).toEqual(['Zu eilig', 'Klimatwin: 2 Nachrichten für Sie']);
  expect(site.mails[1]!.text).toBe(
    [
      'Guten Tag Ida Beispiel,\n\ndas ist neu:\n\n\n1. Zu erstens\n\nerstens\n\n\n2. Zu zweitens\n\nzweitens\n\n\nKlimatwin\n',
      '-- \nWie oft solche E-Mails kommen, stellen Sie hier ein: http://localhost/de/arbeit/konto/mails\n',
    ].join('\n'),
  );
});

test('the mail of the week waits for Monday; what is never wanted never comes; what is owed comes at once', async () => {
  await choose(of({ 'plan.reminder': 'weekly', 'paper.due': 'never' }));
  await tell('plan.reminder', 'Woche');
  await tell('paper.due', 'nichts');
  await tell('duty.recorded', 'Nachweis');
  await morningOf(later(6));
  expect(subjects()).toEqual(['Zu Nachweis']);
  // Nothing ran on Monday itself.
  await morningOf(later(8));
  expect(subjects()).toEqual(['Zu Nachweis', 'Klimatwin: eine Nachricht für Sie']);
});

test('a mail of the day that was cut off is uncertain, and neither it nor what it told of is sent again', async () => {
  await choose(of({ 'plan.reminder': 'daily' }));
  await tell('plan.reminder', 'einmal');
  site.setNow(later(1));
  await inTransaction(site.ctx(), jobs.find(({ name }) => name === 'identity.digest')!.run);
  const { db } = site.services;
  const digest = () => db.selectFrom('mail').select('state').where('recipientId', '=', personId).orderBy('id', 'desc');
  await db.updateTable('mail').set({ state: 'sending' }).where('state', '=', 'queued').execute();
  await site.settle();
  await morningOf(later(2));
  expect(subjects()).toEqual([]);
  expect(await digest().execute()).toEqual([{ state: 'uncertain' }, { state: 'closed' }]);
});

test('one answer for all goes before the single ones', async () => {
  await choose({ all: 'never' });
  await tell('plan.reminder', 'nichts');
  await tell('agreement.moved', 'nichts');
  await morningOf(later(8));
  expect(subjects()).toEqual([]);
});

test('what is no answer is refused, and what was chosen stays', async () => {
  const refused = await choose(of({ 'plan.reminder': 'hourly', 'paper.due': 'never' }));
  expect(refused.status).toBe(400);
  expect(refused.html).toContain('Wählen Sie, wie oft die E-Mail kommen soll.');
  expect(refused.html).toMatch(/name="kinds\.paper\.due"[^>]*value="never" checked/);
});

test.each([page, '/en/work/account/mails'])('%s names every kind of mail in words and is valid', async path => {
  const { html } = await browser.get(path);
  expect(html.match(/>[a-z-]+\.[a-z-]+</g)).toBe(null);
  expect(await faultsOfHtml(html)).toEqual([]);
});
