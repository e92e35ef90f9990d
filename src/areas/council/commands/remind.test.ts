import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../../tests/support/test-program.ts';
import { aMembership, aPerson } from '../../identity/fixtures.ts';
import { addContactPerson } from '../../organisations/commands.ts';
import { aPair, aPaper, type TestPair } from '../fixtures.ts';
import { loadPaper } from '../queries.ts';
import { movePaper } from './move.ts';
import { remindOfTerms } from './remind.ts';

let program: TestProgram;
let pair: TestPair;
beforeAll(async () => {
  program = await openTestProgram({ baseUrl: 'https://klimatwin.example' });
  pair = await aPair(program.ctx());
});
afterAll(() => program.close());

async function mailsOf(moment: string): Promise<string[]> {
  program.setNow(new Date(moment));
  await remindOfTerms(program.ctx());
  await remindOfTerms(program.ctx());
  await program.settle();
  return program.mails
    .splice(0)
    .map(({ to, subject }) => `${to}: ${subject}`)
    .toSorted();
}

test('coordinator and clerk are reminded a week before and at the end, until the paper is on the agenda', async () => {
  const ctx = program.ctx();
  for (const [role, organisationId] of [
    ['clerk', pair.own],
    ['coordinator', pair.own],
    ['reader', pair.own],
    ['clerk', pair.other],
  ] as const) {
    const personId = await aPerson(ctx, {
      email: `${role}-${organisationId === pair.own ? 'own' : 'other'}@ort.example`,
    });
    await aMembership(ctx, { personId, organisationId, role });
  }
  const paper = await aPaper(ctx, {
    partnershipId: pair.partnershipId,
    organisationId: pair.own,
    // Ten working days before Monday, 12 April 2027: Good Friday and Easter Monday lie between, so Thursday, 25 March.
    sequence: [{ body: 'Kreistag', day: '2027-04-12', leadDays: '10', leadUnit: 'working' }],
  });
  const subject = 'Erinnerung: Vorlage bis Do., 25. März 2027 einreichen (Kreistag)';
  const toBoth = [`clerk-own@ort.example: ${subject}`, `coordinator-own@ort.example: ${subject}`];
  expect(await mailsOf('2027-03-15T06:00:00Z')).toEqual([]);
  expect(await mailsOf('2027-03-19T06:00:00Z')).toEqual(toBoth);
  expect(await mailsOf('2027-03-22T06:00:00Z')).toEqual([]);
  expect(await mailsOf('2027-03-24T06:00:00Z')).toEqual(toBoth);
  for (const to of ['co-signed', 'released', 'scheduled'] as const) await movePaper(program.ctx(), paper.id, to);
  expect((await loadPaper(program.ctx(), paper.id)).state).toBe('scheduled');
  expect(await mailsOf('2027-03-25T06:00:00Z')).toEqual([]);
});

test('a mail says what is to be done, by when and where; one that is too late is not sent', async () => {
  program.setNow(new Date('2027-03-19T06:00:00Z'));
  const ctx = program.ctx();
  const personId = await aPerson(ctx, { name: 'Mila Muster', email: 'mila@ort.example' });
  await aMembership(ctx, { personId, organisationId: pair.own, role: 'clerk' });
  const paper = await aPaper(ctx, {
    partnershipId: pair.partnershipId,
    organisationId: pair.own,
    sequence: [{ body: 'Kreisausschuss', day: '2027-04-12', leadDays: '21', leadUnit: 'calendar' }],
  });
  await remindOfTerms(ctx);
  await program.settle();
  const [mail] = program.mails.splice(0).filter(({ to }) => to === 'mila@ort.example');
  expect(mail?.text).toContain(
    'Kreisausschuss tagt am Mo., 12. April 2027. Bis Mo., 22. März 2027 nimmt der Sitzungsdienst',
  );
  expect(mail?.text).toContain(`https://klimatwin.example/de/arbeit/vorlagen/${paper.id}`);
  program.setNow(new Date('2027-03-22T06:00:00Z'));
  await remindOfTerms(program.ctx());
  program.setNow(new Date('2027-03-23T06:00:00Z'));
  await program.settle();
  expect(program.mails.filter(({ to }) => to === 'mila@ort.example')).toEqual([]);
});

test('where nobody has an account the contact persons are reminded', async () => {
  const ctx = program.ctx();
  const { own, partnershipId } = await aPair(ctx, { slug: 'ohne-konto', name: { de: 'Ohne', en: 'Without' } });
  const person = { name: 'Lena Linde', jobTitle: '', phone: '' };
  await addContactPerson(ctx, own, { ...person, email: 'lena@linde.example' });
  await aPaper(ctx, {
    ...{ partnershipId, organisationId: own },
    sequence: [{ body: 'Stadtrat', day: '2027-05-10', leadDays: '10', leadUnit: 'calendar' }],
  });
  expect(await mailsOf('2027-04-26T06:00:00Z')).toEqual([
    'lena@linde.example: Erinnerung: Vorlage bis Fr., 30. April 2027 einreichen (Stadtrat)',
  ]);
});
