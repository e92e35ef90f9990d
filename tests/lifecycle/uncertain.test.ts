import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MailServer, openMailServer } from '../support/mail-server.ts';
import { patientBrowser } from '../support/patient-browser.ts';
import { take } from './crash/people.ts';
import { query } from './crash/read-back.ts';
import { killAll, type Program, startUp } from './program.ts';

// A mail is on its way when the program is killed: whether it arrived, only the reader knows.
const dataDir = mkdtempSync(join(tmpdir(), 'crash-'));
let mailServer: MailServer;
let program: Program & { address: string };
const start = () => startUp({ DATA_DIR: dataDir, SMTP_URL: mailServer.url });
const { browser } = patientBrowser(() => program.address);

beforeAll(async () => {
  mailServer = await openMailServer();
  program = await start();
});
afterAll(() => {
  killAll(dataDir);
  mailServer.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const mail = async () => (await query<{ id: string; state: string }>(dataDir, 'select id, state from mail'))[0]!;
/** How much work still waits in the queue or is in somebody's hands. */
const work = async () =>
  (await query(dataDir, `select 1 from pgboss.job where name = 'work' and state in ('created', 'retry', 'active')`))
    .length;
const settled = () => expect.poll(work, { timeout: 30_000 }).toBe(0);

test('a mail that was cut off stands before the office as uncertain and leaves again only by its hand', async () => {
  const setUp = new URL(/http:\S+\/de\/einrichten\/\S+/.exec(program.said())![0]).pathname;
  const self = { name: 'Toni Beispiel', email: 'toni@buero.example', organisation: 'Programmbüro', phone: '0123 456' };
  await take(browser, setUp, setUp, self);
  const [office] = await query<{ id: string }>(dataDir, `select id from organisation`);
  const invite = `/de/arbeit/personen/${office!.id}/einladen`;
  const colleague = { name: 'Kim Beispiel', email: 'kim@buero.example', role: 'office', language: 'de' };
  mailServer.fallSilent();
  await take(browser, invite, invite, colleague);
  await expect.poll(() => mailServer.received.length, { timeout: 20_000 }).toBe(1);
  process.kill(program.pid, 'SIGKILL');
  await program.ended;

  mailServer.answer();
  program = await start();
  await settled();
  const { id, state } = await mail();
  expect([state, mailServer.received]).toEqual(['uncertain', [`${id}@klimatwin`]]);
  expect((await browser.get('/de/arbeit')).html).toContain('Eine Mail ist vielleicht nicht angekommen');
  const list = (await browser.get('/de/arbeit/post')).html;
  expect([list.includes('Einladung'), list.includes('Kim Beispiel, kim@buero.example')]).toEqual([true, true]);

  expect(await take(browser, '/de/arbeit/post', `/de/arbeit/post/${id}/noch-einmal`)).toBe('/de/arbeit/post');
  await settled();
  expect([(await mail()).state, mailServer.received]).toEqual(['sent', Array(2).fill(`${id}@klimatwin`)]);
  expect((await browser.get('/de/arbeit/post')).html).toContain('Alle Mails sind hinausgegangen.');
});
