import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../../tests/support/test-program.ts';
import type { Role } from '../../../kernel/actor.ts';
import { addDays, day } from '../../../kernel/day.ts';
import { aMembership, aPerson } from '../../identity/fixtures.ts';
import { setSignalAside } from '../../partnerships/commands/signals.ts';
import { nameAdviser, recordBegin } from '../../partnerships/commands/start.ts';
import { aYear } from '../../partnerships/fixtures.ts';
import { loadPartnership } from '../../partnerships/queries.ts';
import { listSignals } from '../../partnerships/queries/signals.ts';
import { loadCall } from '../../programmes/queries.ts';
import { aNote } from '../fixtures.ts';
import { lookAtPairs } from './look.ts';
import { addPause, saveRule } from './rules.ts';

let program: TestProgram;
beforeAll(async () => {
  program = await openTestProgram();
});
afterAll(() => program.close());

async function employ(organisationId: string, role: Role, email: string): Promise<string> {
  const personId = await aPerson(program.ctx(), { name: `Person ${role}`, email });
  await aMembership(program.ctx(), { personId, organisationId, role });
  return personId;
}

/** A pair that began today and is watched after ten days; its adviser, office and both coordinators have mailboxes. */
async function aWatchedPair(name: string) {
  program.setNow(new Date('2027-03-01T09:00:00Z'));
  const pair = await aYear(program.ctx());
  const adviser = await employ(pair.officeId, 'adviser', `beratung@${name}.example`);
  await employ(pair.officeId, 'office', `buero@${name}.example`);
  await employ(pair.memberIds[0]!, 'coordinator', `ahorn@${name}.example`);
  await employ(pair.memberIds[1]!, 'coordinator', `buche@${name}.example`);
  const { today } = program.ctx();
  await nameAdviser(program.ctx(), pair.partnershipId, { personId: adviser, startsOn: today, endsOn: null });
  await recordBegin(program.ctx(), pair.partnershipId, today);
  const { callId } = await loadPartnership(program.ctx(), pair.partnershipId);
  const { programmeId } = await loadCall(program.ctx(), callId);
  const rule = { validFrom: today, contactDays: 10, meetingDays: 300, pulseDays: null };
  await saveRule(program.ctx(), programmeId, { ...rule, steps: { adviser: 0, office: 3, authority: 5 } });
  await program.settle();
  return { ...pair, programmeId, name };
}

/** What this area found; others report theirs. */
async function silentIn(partnershipId: string) {
  const signals = await listSignals(program.ctx(), [partnershipId]);
  return signals.filter(({ kind }) => kind === 'contact-lost' || kind === 'meeting-missing');
}

/** The morning of a day twice over: what is signalled, and to which mailboxes mails went. */
async function look(
  on: string,
  { partnershipId, name }: { partnershipId: string; name: string },
): Promise<[string[], string[]]> {
  program.setNow(new Date(`${on}T04:00:00Z`));
  const before = program.mails.length;
  for (let times = 0; times < 2; times++) await lookAtPairs(program.ctx());
  await program.settle();
  const signals = await silentIn(partnershipId);
  const { members } = await loadPartnership(program.ctx(), partnershipId);
  const nameOf = (id: string | null) => members.find(({ organisationId }) => organisationId === id)?.name ?? 'all';
  return [
    signals.map(({ kind, organisationId, since }) => `${kind} ${nameOf(organisationId)} ${since}`).toSorted(),
    program.mails
      .slice(before)
      .filter(({ to }) => to.endsWith(`@${name}.example`))
      .map(({ to, subject }) => `${to.split('@')[0]}: ${subject.split(/[:?]/)[0]}`)
      .toSorted(),
  ];
}

test('silence becomes a signal for each authority and is told step by step, each once, until somebody is heard of', async () => {
  const pair = await aWatchedPair('stille');
  expect(await look('2027-03-10', pair)).toEqual([[], []]);
  const silent = ['contact-lost Landkreis Ahorn 2027-03-11', 'contact-lost Landkreis Buche 2027-03-11'];
  expect(await look('2027-03-11', pair)).toEqual([
    silent,
    ['beratung: Bitte nachfragen', 'beratung: Bitte nachfragen'],
  ]);
  expect(await look('2027-03-12', pair)).toEqual([silent, []]);
  // A call is heard at once; nobody waits for the next morning.
  await aNote(program.ctx(), pair, { organisationId: pair.memberIds[0]!, kind: 'attempt' });
  expect((await silentIn(pair.partnershipId)).length).toBe(2);
  await aNote(program.ctx(), pair, { organisationId: pair.memberIds[0]! });
  expect((await silentIn(pair.partnershipId)).length).toBe(1);
  expect(await look('2027-03-14', pair)).toEqual([[silent[1]], ['buero: Bitte nachfragen']]);
  expect(await look('2027-03-16', pair)).toEqual([[silent[1]], ['buche: Wie geht es weiter']]);
  const asked = program.mails.at(-1)!.text;
  expect(asked).toContain('Von Landkreis Buche haben wir länger nichts gehört.');
  expect(asked).toContain('Ihre Beratung: Person adviser');
  // Another silence is another fact, told from the first step on.
  await aNote(program.ctx(), pair, { organisationId: pair.memberIds[1]! });
  expect(await look('2027-03-26', pair)).toEqual([
    ['contact-lost Landkreis Ahorn 2027-03-22', 'contact-lost Landkreis Buche 2027-03-26'],
    ['beratung: Bitte nachfragen', 'beratung: Bitte nachfragen', 'buero: Bitte nachfragen'],
  ]);
});

test('nobody is told of what was set aside, or while somebody pauses', async () => {
  const pair = await aWatchedPair('pause');
  await look('2027-03-11', pair);
  const signals = await listSignals(program.ctx(), [pair.partnershipId]);
  const ahorn = signals.find(({ organisationId }) => organisationId === pair.memberIds[0])!;
  const until = addDays(day('2027-03-11'), 30);
  await setSignalAside(program.ctx(), pair.partnershipId, ahorn.id, { until, reason: 'Wir treffen uns in Kassel.' });
  const recess = { from: day('2027-03-12'), to: day('2027-03-21'), reason: 'Sitzungspause' };
  await addPause(program.ctx(), pair.partnershipId, { organisationId: pair.memberIds[1]!, ...recess });
  const silent = 'contact-lost Landkreis Ahorn 2027-03-11';
  expect(await look('2027-03-20', pair)).toEqual([[silent], []]);
  expect(await look('2027-03-22', pair)).toEqual([[silent, 'contact-lost Landkreis Buche 2027-03-11'], []]);
  // The first step was told before the pause; its days do not count for the second one.
  expect(await look('2027-03-24', pair)).toEqual([
    [silent, 'contact-lost Landkreis Buche 2027-03-11'],
    ['buero: Bitte nachfragen'],
  ]);
});
