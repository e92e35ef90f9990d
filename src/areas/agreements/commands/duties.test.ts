import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../../tests/support/test-program.ts';
import type { Actor, Role } from '../../../kernel/actor.ts';
import { day } from '../../../kernel/day.ts';
import { Forbidden } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { aMembership, aPerson } from '../../identity/fixtures.ts';
import { listHistory } from '../../../platform/audit.ts';
import { aPair } from '../fixtures.ts';
import { findLetterOf } from '../queries.ts';
import { listProofs } from '../queries/duties.ts';
import { recordDutyProof } from './duties.ts';

let program: TestProgram;
let personId: string;
beforeAll(async () => {
  program = await openTestProgram();
  personId = await aPerson(program.ctx());
});
afterAll(() => program.close());

const as = (organisationId: string, role: Role): Ctx => {
  const actor: Actor = { kind: 'person', personId, memberships: [{ organisationId, role }] };
  return program.ctx(actor);
};
const codes = (outcome: { ok: true } | { ok: false; reasons: readonly { code: string }[] }) =>
  outcome.ok ? [] : outcome.reasons.map(({ code }) => code);

test('a member proves its own, the office its own; nobody those of the other side', async () => {
  const pair = await aPair(program.ctx());
  const [a, b] = pair.memberIds as [string, string];
  const proof = {
    dutyKey: 'plan',
    organisationId: a,
    kind: 'plan' as const,
    on: day('2016-06-28'),
    note: 'Fassung 1',
  };
  expect(codes(await recordDutyProof(as(a, 'coordinator'), pair.partnershipId, proof))).toEqual([]);
  await expect(
    recordDutyProof(as(a, 'coordinator'), pair.partnershipId, { ...proof, organisationId: b }),
  ).rejects.toThrow(Forbidden);
  const workshop = { ...proof, dutyKey: 'workshop', organisationId: null, kind: 'event' as const };
  await expect(recordDutyProof(as(a, 'coordinator'), pair.partnershipId, workshop)).rejects.toThrow(Forbidden);
  expect(codes(await recordDutyProof(as(pair.officeId, 'office'), pair.partnershipId, workshop))).toEqual([]);
  const proofs = await listProofs(program.ctx(), pair.partnershipId);
  expect(proofs.map(({ dutyKey, organisationId }) => [dutyKey, organisationId]).toSorted()).toEqual([
    ['plan', a],
    ['workshop', null],
  ]);
});

test('the office writes down a proof of a member when it says how it arrived; page and audit trail say so, the member is told', async () => {
  const pair = await aPair(program.ctx(), ['Trakų „rajonas“', 'Leão & Žemė']);
  const [a] = pair.memberIds as [string, string];
  const contact = await aPerson(program.ctx(), { email: 'trakai@kommune.example' });
  await aMembership(program.ctx(), { personId: contact, organisationId: a, role: 'coordinator' });
  await program.settle();
  program.mails.splice(0);
  const office = as(pair.officeId, 'office');
  const proof = {
    dutyKey: 'contact',
    organisationId: a,
    kind: 'other' as const,
    on: day('2016-06-28'),
    note: 'Frau "A"',
  };
  const letter = { name: 'brief.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF') };
  const received = (on: string, file = letter) => ({ channel: 'letter' as const, on: day(on), file });
  const write = async (more: object) => recordDutyProof(office, pair.partnershipId, { ...proof, ...more });
  expect(codes(await write({}))).toEqual(['received-missing']);
  expect(codes(await write({ received: received('2099-01-01') }))).toEqual(['received-in-future']);
  const noLetter = { ...letter, bytes: new TextEncoder().encode('MZ') };
  expect(codes(await write({ received: received('2016-06-30', noLetter) }))).toEqual(['file-type']);
  expect(await listProofs(program.ctx(), pair.partnershipId)).toEqual([]);
  expect(codes(await write({ received: received('2016-06-30') }))).toEqual([]);
  const [kept] = await listProofs(program.ctx(), pair.partnershipId);
  expect([kept!.onBehalf, kept!.channel, kept!.receivedOn]).toEqual([true, 'letter', '2016-06-30']);
  expect(await findLetterOf(program.ctx(), pair.partnershipId, kept!.fileId!)).toBe(a);
  const [line] = await listHistory(program.ctx(), 'partnership', pair.partnershipId);
  expect([line!.action, line!.onBehalf]).toEqual(['duty.proved', true]);
  await program.settle();
  const [mail, ...others] = program.mails.splice(0);
  expect(others).toEqual([]);
  expect(mail!.to).toBe('trakai@kommune.example');
  expect(mail!.text).toContain('wies nach, dass diese Pflicht erfüllt ist: Benennung mindestens einer');
  expect(mail!.text).toContain('(„Frau "A"“)');
  expect(mail!.text).toContain('per Brief, am 30. Juni 2016');
});
