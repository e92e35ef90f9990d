import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../tests/support/test-program.ts';
import type { Role } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import type { Ctx } from '../../platform/context.ts';
import { aMembership, aPerson } from '../identity/fixtures.ts';
import { addContactPerson, changeProfile } from '../organisations/commands.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { addMembership } from './commands.ts';

let program: TestProgram;
let officeId: string;
beforeAll(async () => {
  program = await openTestProgram();
  officeId = await anOrganisation(program.ctx(), { kind: 'office', name: 'Programmbüro', phone: '0561 1' });
});
afterAll(() => program.close());

const personId = '019500aa-0000-7000-8000-000000000001';
const as = (role: Role, organisationId: string): Ctx =>
  program.ctx({ kind: 'person', personId, memberships: [{ organisationId, role }] });
const byPhone = { receivedOn: '2027-02-26' as Day, channel: 'phone', file: null } as const;
const profile = { phone: '0641 1', email: '', website: '', about: null, published: true };

test('an authority is told once a day of what the office enters for it, in the language of each reader', async () => {
  const id = await anOrganisation(program.ctx(), { name: 'Kreis Eigen' });
  const german = await aPerson(program.ctx(), { name: 'Kim', email: 'kim@kreis.example' });
  const english = await aPerson(program.ctx(undefined, 'en'), { name: 'Ana', email: 'ana@kreis.example' });
  await aMembership(program.ctx(), { personId: german, organisationId: id, role: 'coordinator' });
  await aMembership(program.ctx(), { personId: english, organisationId: id, role: 'head' });
  await changeProfile(as('office', officeId), id, profile, byPhone);
  await addMembership(as('office', officeId), id, { network: 'eea', since: null, source: 'Anruf' }, byPhone);
  await program.settle();
  const mails = program.mails.splice(0).toSorted((a, b) => (a.to < b.to ? -1 : 1));
  expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
    ['ana@kreis.example', 'Entered on behalf of Kreis Eigen'],
    ['kim@kreis.example', 'Im Auftrag eingetragen: Kreis Eigen'],
  ]);
  expect(mails[1]!.text).toContain(`http://localhost/de/arbeit/profile/${id}`);
  expect(mails[1]!.text).toContain('0561 1');
});

test('where nobody has an account, the contact person is told; an authority itself is told nothing', async () => {
  const id = await anOrganisation(program.ctx(), { name: 'Kreis Ohne Konto' });
  const contact = { name: 'Uta', jobTitle: '', email: 'uta@kreis.example', phone: '' };
  await addContactPerson(program.ctx(), id, contact);
  await changeProfile(as('head', id), id, profile);
  await program.settle();
  expect(program.mails.splice(0)).toEqual([]);
  await changeProfile(as('office', officeId), id, { ...profile, phone: '0641 2' }, byPhone);
  await program.settle();
  expect(program.mails.splice(0).map(({ to }) => to)).toEqual(['uta@kreis.example']);
});
