import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { patientBrowser, type PatientBrowser } from '../support/patient-browser.ts';
import { seeded } from '../support/seeded.ts';
import { Ledger } from './crash/ledger.ts';
import { MailFolder, readMails, workLeft } from './crash/mails.ts';
import { become, coordinator, office } from './crash/people.ts';
import { readBook } from './crash/read-back.ts';
import { Team } from './crash/team.ts';
import { eventually, killAll, postgresPid, type Program, startUp } from './program.ts';

// People write, the program is killed in the middle of it, again and again. Whatever was acknowledged must be there
// once, as it was typed. `npm run test:crash` does the same with more kills.
const kills = Number(process.env.CRASH_KILLS ?? 5);
const victims = ['postgres', 'both', 'server'] as const;
type Victim = (typeof victims)[number];

const dataDir = mkdtempSync(join(tmpdir(), 'crash-'));
const environment = { DATA_DIR: dataDir, KLIMATWIN_DEMO: '1' };
const folder = new MailFolder(dataDir);
const random = seeded(2027);
let program: Program & { address: string };
let ledger: Ledger;
let browsers: PatientBrowser[];
let team: Team;

beforeAll(async () => {
  const call = String(new Date().getFullYear() + 1);
  program = await startUp(environment);
  ledger = new Ledger(await readBook(dataDir));
  browsers = Array.from({ length: 4 }, () => patientBrowser(() => program.address));
  const [north, south, giessen, teltow] = browsers.map(({ browser }) => browser);
  await become(north!, 'Programmbüro');
  await become(south!, 'Programmbüro');
  await become(giessen!, 'Koordination Landkreis Gießen');
  await become(teltow!, 'Koordination Landkreis Teltow-Fläming');
  team = new Team([
    office(north!, ledger, call, 'Nord'),
    office(south!, ledger, call, 'Süd'),
    coordinator(giessen!, ledger, call, 'Landkreis Gießen'),
    coordinator(teltow!, ledger, call, 'Landkreis Teltow-Fläming'),
  ]);
});
afterAll(() => {
  killAll(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

/** Without a word to anybody, as a power cut does it. A PostgreSQL alone is started again by the program. */
async function kill(victim: Victim): Promise<void> {
  if (victim !== 'postgres') process.kill(program.pid, 'SIGKILL');
  if (victim !== 'server') process.kill(postgresPid(dataDir), 'SIGKILL');
  if (victim === 'postgres') return;
  await program.ended;
  program = await startUp(environment);
}

test.for(Array.from({ length: kills }, (_, index) => [index + 1, victims[index % 3]!] as const))(
  'kill %i, of %s: everything acknowledged is there once, as it was typed',
  async ([, victim]) => {
    const before = ledger.acknowledged;
    team.start();
    await eventually(() => ledger.acknowledged >= before + 20);
    // Nobody knows in the middle of what.
    await sleep(200 * random());
    await kill(victim);
    await team.rest();
    folder.look();
    expect(await readBook(dataDir)).toEqual(ledger.book);
  },
);

test('every mail left once, or nobody knows and the office decides', async () => {
  await expect.poll(() => workLeft(dataDir), { timeout: 90_000, interval: 200 }).toBe(0);
  folder.look();
  // Most invented ideas of the demo have no author to write to, nobody is invited to its meetings of the past, and whoever
  // comes from outside has answered already; those mails are closed unsent.
  const ofDemo = ['guest.invited', 'meeting.invited'];
  const isForNobody = ({ kind, state }: { kind: string; state: string }) =>
    state === 'closed' && (kind.startsWith('ideas.') || ofDemo.includes(kind));
  const mails = (await readMails(dataDir)).filter(mail => !isForNobody(mail));
  const inState = (state: string) => mails.flatMap(mail => (mail.state === state ? [mail.id] : []));
  const [sent, uncertain] = [inState('sent'), inState('uncertain')];
  expect({ other: mails.length - sent.length - uncertain.length, rewritten: folder.rewritten }).toEqual({
    other: 0,
    rewritten: [],
  });
  expect(
    folder
      .ids()
      .filter(id => !uncertain.includes(id))
      .toSorted(),
  ).toEqual(sent);
  expect(await folder.doubles(mails)).toEqual([]);
  const receipts = mails.flatMap(({ kind, application }) => (kind === 'applications.receipt' ? [application] : []));
  expect(receipts.toSorted()).toEqual(ledger.sent().toSorted());
  expect(mails.filter(({ kind }) => kind === 'identity.invitation').length).toBe(ledger.book.invited.length);

  const repeated = browsers.reduce((sum, browser) => sum + browser.repeated(), 0);
  console.log(
    `${kills} kills, ${ledger.acknowledged} forms acknowledged, ${repeated} requests sent again, ${mails.length} mails: ` +
      `${sent.length} sent, ${uncertain.length} uncertain, 0 twice`,
  );
});
