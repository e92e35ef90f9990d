import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../tests/support/test-program.ts';
import type { Actor, Role } from '../../kernel/actor.ts';
import { Forbidden, NotFound } from '../../kernel/errors.ts';
import { hashSecret } from '../../platform/web/browser.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { acceptInvitation, invitePerson, withdrawInvitation } from './commands/invitations.ts';
import { endMembership } from './commands/people.ts';
import { endAllSessions } from './commands/sessions.ts';
import { createSetUpLink, setUpOffice } from './commands/set-up.ts';
import { jobs } from './jobs.ts';
import { aMembership, aPerson, signIn } from './fixtures.ts';
import { mails } from './notices.ts';
import { findSession, listMembers, listPersonsOfMailbox, loadPerson } from './queries.ts';
import { identityDb } from './tables.ts';

let program: TestProgram;
beforeAll(async () => {
  program = await openTestProgram({ parts: { listeners: [], mails, jobs } });
});
afterAll(() => program.close());

const as = (personId: string, role: Role, organisationId: string): Actor => ({
  kind: 'person',
  personId,
  memberships: [{ organisationId, role }],
});

const later = (milliseconds: number) => new Date(new Date('2027-03-01T09:00:00Z').getTime() + milliseconds);
const days = 86_400_000;

/** Somebody in a role at an organisation, and the actor she is. */
async function someone(role: Role, organisationId: string) {
  const personId = await aPerson(program.ctx());
  await aMembership(program.ctx(), { personId, organisationId, role });
  return { personId, actor: as(personId, role, organisationId) };
}

const kim = {
  name: 'Kim',
  email: 'Klima@Stadt.example',
  role: 'member',
  language: 'en',
  baseUrl: 'https://k.example',
} as const;

/** Sends the mails that wait, and answers the token of the last link. */
async function lastToken(): Promise<string> {
  await program.settle();
  return /\/(?:invitation|einladung)\/([\w-]+)/.exec(program.mails.at(-1)!.text)![1]!;
}

describe('a session', () => {
  test('knows its person with the roles of today, and ends after thirty days or everywhere at once', async () => {
    const organisationId = await anOrganisation(program.ctx());
    const { personId, actor } = await someone('coordinator', organisationId);
    const token = await signIn(program.ctx(), personId);
    const session = (now: Date) => findSession(program.services, hashSecret(token), now);
    expect((await session(later(0)))?.actor).toEqual(actor);
    expect(await session(later(30 * days))).toBeNull();
    const [member] = await listMembers(program.ctx(), { personIds: [personId] });
    await endMembership(program.ctx(actor), member!.membershipId);
    expect((await session(later(0)))?.actor).toEqual({ kind: 'person', personId, memberships: [] });
    await endAllSessions(program.ctx(), personId);
    expect(await session(later(0))).toBeNull();
    expect(await findSession(program.services, token, later(0))).toBeNull();
  });
});

describe('the set-up link', () => {
  const office = { name: 'Alex Amt', email: 'buero@programm.example', organisation: 'Programmbüro', phone: '0561 1' };

  test('makes the office and its first person, once, and the newest link alone is valid', async () => {
    const old = await createSetUpLink(program.ctx());
    const token = await createSetUpLink(program.ctx());
    const anonymous = program.ctx({ kind: 'anonymous' });
    expect(await setUpOffice(anonymous, old, office)).toEqual({ ok: false, reasons: [{ code: 'invitation-over' }] });
    const made = await setUpOffice(anonymous, token, office);
    if (!made.ok) throw new Error('refused');
    expect(await loadPerson(program.ctx(), made.value)).toMatchObject({ name: 'Alex Amt', email: office.email });
    const members = await listMembers(program.ctx(), { personIds: [made.value] });
    expect(members.map(({ role }) => role)).toEqual(['office']);
    expect(await setUpOffice(anonymous, token, office)).toEqual({ ok: false, reasons: [{ code: 'invitation-over' }] });
  });

  test('is void after a day, and nobody makes one from a browser', async () => {
    const token = await createSetUpLink(program.ctx());
    const tomorrow = { ...program.ctx({ kind: 'anonymous' }), now: later(days) };
    expect(await setUpOffice(tomorrow, token, office)).toEqual({ ok: false, reasons: [{ code: 'invitation-over' }] });
    const organisationId = await anOrganisation(program.ctx(), { kind: 'office' });
    const { actor } = await someone('office', organisationId);
    await expect(createSetUpLink(program.ctx(actor))).rejects.toThrow(Forbidden);
  });
});

describe('an invitation', () => {
  test('goes out in the language chosen, and makes the person who accepts it a member, once', async () => {
    const organisationId = await anOrganisation(program.ctx(), { name: 'Stadt Horb' });
    const { actor } = await someone('coordinator', organisationId);
    await invitePerson(program.ctx(actor), organisationId, kim);
    const token = await lastToken();
    expect(program.mails.at(-1)).toMatchObject({ to: kim.email, subject: 'Invitation to Klimatwin: Stadt Horb' });
    const anonymous = program.ctx({ kind: 'anonymous' }, 'en');
    const accepted = await acceptInvitation(anonymous, token, { as: 'new', name: 'Kim Klima' });
    if (!accepted.ok) throw new Error('refused');
    const [member] = await listMembers(program.ctx(), { personIds: [accepted.value] });
    expect(member).toMatchObject({ organisationId, role: 'member', person: { name: 'Kim Klima', language: 'en' } });
    const again = await acceptInvitation(anonymous, token, { as: 'new', name: 'Robot' });
    expect(again).toEqual({ ok: false, reasons: [{ code: 'invitation-over' }] });
    expect((await listPersonsOfMailbox(program.ctx(), 'klima@stadt.EXAMPLE')).map(({ name }) => name)).toEqual([
      'Kim Klima',
    ]);
  });

  test('is accepted as somebody of its mailbox or as oneself, not as a stranger', async () => {
    const organisationId = await anOrganisation(program.ctx());
    const [colleague, stranger] = [
      await aPerson(program.ctx(), { email: 'post@amt.example' }),
      await aPerson(program.ctx()),
    ];
    await invitePerson(program.ctx(), organisationId, { ...kim, email: 'post@amt.example' });
    const token = await lastToken();
    const input = { as: stranger, name: '' };
    await expect(acceptInvitation(program.ctx({ kind: 'anonymous' }), token, input)).rejects.toThrow(NotFound);
    const accepted = await acceptInvitation(program.ctx({ kind: 'anonymous' }), token, { as: colleague, name: '' });
    expect(accepted).toEqual({ ok: true, value: colleague });
    await invitePerson(program.ctx(), organisationId, { ...kim, email: 'post@amt.example', role: 'head' });
    const self = program.ctx({ kind: 'person', personId: stranger, memberships: [] });
    expect(await acceptInvitation(self, await lastToken(), input)).toEqual({ ok: true, value: stranger });
  });

  test('ends after fourteen days and when it is taken back', async () => {
    const organisationId = await anOrganisation(program.ctx());
    const made = await invitePerson(program.ctx(), organisationId, kim);
    if (!made.ok) throw new Error('refused');
    const token = await lastToken();
    const over = { ok: false, reasons: [{ code: 'invitation-over' }] };
    const accept = (now: Date) => acceptInvitation({ ...program.ctx(), now }, token, { as: 'new', name: 'Kim' });
    expect(await accept(later(14 * days))).toEqual(over);
    await withdrawInvitation(program.ctx(), made.value);
    expect(await accept(later(0))).toEqual(over);
    expect(await withdrawInvitation(program.ctx(), made.value)).toEqual(over);
  });

  test('that was taken back before it left is not sent', async () => {
    const organisationId = await anOrganisation(program.ctx());
    const made = await invitePerson(program.ctx(), organisationId, kim);
    if (!made.ok) throw new Error('refused');
    await withdrawInvitation(program.ctx(), made.value);
    const before = program.mails.length;
    await program.settle();
    expect(program.mails.length).toBe(before);
  });

  test('is not sent twice for the same role, nor for a role that is not there', async () => {
    const organisationId = await anOrganisation(program.ctx());
    await invitePerson(program.ctx(), organisationId, kim);
    const again = await invitePerson(program.ctx(), organisationId, { ...kim, email: 'klima@stadt.example' });
    expect(again).toEqual({ ok: false, reasons: [{ code: 'already-invited', field: 'email' }] });
    const juror = await invitePerson(program.ctx(), organisationId, { ...kim, role: 'juror' });
    expect(juror).toEqual({ ok: false, reasons: [{ code: 'role-not-here', field: 'role' }] });
  });

  test('into a foreign organisation looks as if there were none; a member may not send one at home', async () => {
    const [own, foreign] = [await anOrganisation(program.ctx()), await anOrganisation(program.ctx())];
    const { actor } = await someone('coordinator', own);
    await expect(invitePerson(program.ctx(actor), foreign, kim)).rejects.toThrow(NotFound);
    const member = await someone('member', own);
    await expect(invitePerson(program.ctx(member.actor), own, kim)).rejects.toThrow(Forbidden);
  });
});

describe('a membership', () => {
  test('of the last person of an office does not end', async () => {
    const organisationId = await anOrganisation(program.ctx(), { kind: 'office' });
    const { actor, personId } = await someone('office', organisationId);
    const [only] = await listMembers(program.ctx(), { personIds: [personId] });
    const refusal = await endMembership(program.ctx(actor), only!.membershipId);
    expect(refusal).toEqual({ ok: false, reasons: [{ code: 'last-office' }] });
    await someone('office', organisationId);
    expect(await endMembership(program.ctx(actor), only!.membershipId)).toEqual({ ok: true, value: undefined });
  });

  test('is given once, and ended by the coordinator but not by a colleague', async () => {
    const organisationId = await anOrganisation(program.ctx());
    const [coordinator, member] = [
      await someone('coordinator', organisationId),
      await someone('member', organisationId),
    ];
    await aMembership(program.ctx(), { personId: member.personId, organisationId, role: 'member' });
    const memberships = await listMembers(program.ctx(), { personIds: [member.personId] });
    expect(memberships.length).toBe(1);
    const colleague = await someone('member', organisationId);
    await expect(endMembership(program.ctx(colleague.actor), memberships[0]!.membershipId)).rejects.toThrow(Forbidden);
    await endMembership(program.ctx(coordinator.actor), memberships[0]!.membershipId);
    expect(await listMembers(program.ctx(), { personIds: [member.personId] })).toEqual([]);
  });
});

test('at night invitations are forgotten a month after their term, and sessions that are over', async () => {
  const organisationId = await anOrganisation(program.ctx());
  await invitePerson(program.ctx(), organisationId, kim);
  const personId = await aPerson(program.ctx());
  await signIn(program.ctx(), personId);
  const count = async (table: 'invitation' | 'session') =>
    (await identityDb(program.services.db).selectFrom(table).select('id').execute()).length;
  await jobs[0]!.run({ ...program.ctx(), now: later(29 * days) });
  expect([(await count('invitation')) > 0, (await count('session')) > 0]).toEqual([true, true]);
  await jobs[0]!.run({ ...program.ctx(), now: later(45 * days) });
  expect([await count('invitation'), await count('session')]).toEqual([0, 0]);
});
