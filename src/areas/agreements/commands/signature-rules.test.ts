import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../../tests/support/test-program.ts';
import type { Role } from '../../../kernel/actor.ts';
import { addDays, day } from '../../../kernel/day.ts';
import { NotFound } from '../../../kernel/errors.ts';
import { listHistory } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/context.ts';
import { aPerson } from '../../identity/fixtures.ts';
import { anOrganisation } from '../../organisations/fixtures.ts';
import { importPlaces } from '../../places/commands.ts';
import { formsFor } from '../queries/forms.ts';
import { acceptedByAll, aPair, anAgreement } from '../fixtures.ts';
import { listSignatureRules } from '../queries/library.ts';
import { nameSignatories, signAgreement } from './sign.ts';
import { addSignatureRule, endSignatureRule, type NewRule } from './signature-rules.ts';

let program: TestProgram;
let personId: string;
let officeId: string;
beforeAll(async () => {
  program = await openTestProgram();
  const kreis = (key: string) => ({
    ...({ id: `DE:${key}`, country: 'DE', key, level: 'kreis', kind: 'Landkreis', kindGroup: 'landkreis' } as const),
    ...{ name: `Landkreis ${key}`, shortName: key, land: key.slice(0, 2), lat: 50, lon: 9 },
    ...{ nuts3: null, parent: null, parts: [] },
  });
  await importPlaces(program.ctx(), { places: ['06531', '06534', '12072'].map(kreis), figures: [] });
  personId = await aPerson(program.ctx());
  officeId = await anOrganisation(program.ctx(), { kind: 'office', name: 'Programmbüro' });
});
afterAll(() => program.close());

const as = (organisationId: string, role: Role): Ctx =>
  program.ctx({ kind: 'person', personId, memberships: [{ organisationId, role }] });
const codes = (outcome: { ok: true } | { ok: false; reasons: readonly { code: string }[] }) =>
  outcome.ok ? [] : outcome.reasons.map(({ code }) => code);
const rule = (change: Partial<NewRule>): NewRule => ({
  ...{ land: null, organisationId: null, forms: ['text-form'], validFrom: day('2026-01-01'), validTo: null },
  source: 'Regel der Prüfung',
  ...change,
});
const add = async (change: Partial<NewRule>): Promise<string> => {
  const added = await addSignatureRule(as(officeId, 'office'), officeId, rule(change));
  if (!added.ok) throw new Error('the rule was refused');
  return added.value;
};
const end = (id: string, on: string) =>
  endSignatureRule(as(officeId, 'office'), officeId, id, { on: day(on), source: 'Änderung vom 1. März 2027' });

test('the rule of one authority wins over that of its Land, this one over the general one, each on its days', async () => {
  const giessen = await anOrganisation(program.ctx(), { name: 'Landkreis Gießen', placeId: 'DE:06531' });
  const marburg = await anOrganisation(program.ctx(), { name: 'Marburg-Biedenkopf', placeId: 'DE:06534' });
  const teltow = await anOrganisation(program.ctx(), { name: 'Teltow-Fläming', placeId: 'DE:12072' });
  const abroad = await anOrganisation(program.ctx(), { name: 'Trakų rajonas' });
  const all = [giessen, marburg, teltow, abroad];
  const on = async (date: string) => {
    const forms = await formsFor(program.ctx(), all, day(date));
    return all.map(id => forms.get(id)!.forms.join(' '));
  };
  const general = 'written qualified-electronic';
  expect(await on('2027-03-01')).toEqual([general, general, general, general]);
  await add({ land: '06', forms: ['text-form'], validFrom: day('2027-03-01') });
  const own = await add({ organisationId: giessen, forms: ['current-business'], validFrom: day('2027-03-10') });
  expect(await on('2027-02-28')).toEqual([general, general, general, general]);
  expect(await on('2027-03-09')).toEqual(['text-form', 'text-form', general, general]);
  expect(await on('2027-03-10')).toEqual(['current-business', 'text-form', general, general]);
  expect(codes(await end(own, '2027-03-31'))).toEqual([]);
  expect(await on('2027-03-31')).toEqual(['current-business', 'text-form', general, general]);
  expect(await on('2027-04-01')).toEqual(['text-form', 'text-form', general, general]);
  // Before any rule there is paper.
  expect(await on('2001-07-31')).toEqual(['written', 'written', 'written', 'written']);
});

test('a rule ends with day and source, once, by an office; the audit trail knows it', async () => {
  const id = await add({ organisationId: officeId, validFrom: day('2026-05-01') });
  expect(codes(await end(id, '2026-04-30'))).toEqual(['rule-ends-before-start']);
  const stranger = as(officeId, 'coordinator');
  const ending = { on: day('2026-12-31'), source: 'x' };
  await expect(endSignatureRule(stranger, officeId, id, ending)).rejects.toThrow(NotFound);
  expect(codes(await end(id, '2026-12-31'))).toEqual([]);
  expect(codes(await end(id, '2027-12-31'))).toEqual(['rule-ended']);
  const kept = (await listSignatureRules(program.ctx())).find(one => one.id === id)!;
  expect([kept.validTo, kept.source, kept.endSource]).toEqual([
    '2026-12-31',
    'Regel der Prüfung',
    'Änderung vom 1. März 2027',
  ]);
  const lines = await listHistory(program.ctx(), 'signature-rule', id);
  expect(lines.map(({ action }) => action).toSorted()).toEqual(['signature-rule.added', 'signature-rule.ended']);
});

test('a click stands for the signature only on days on which the rule of this very authority says so', async () => {
  const pair = await aPair(program.ctx());
  const [a, b] = pair.memberIds as [string, string];
  const { today } = program.ctx();
  await add({ organisationId: a, forms: ['current-business'], validFrom: addDays(today, -1) });
  const id = await anAgreement(program.ctx(), pair);
  await acceptedByAll(program.ctx(), id);
  const click = async (member: string, on = today) => {
    const acting = { organisationId: member, received: null };
    await nameSignatories(as(member, 'head'), id, [{ name: 'A. Beispiel', jobTitle: '' }], acting);
    return signAgreement(as(member, 'head'), id, { form: 'current-business', on, file: null }, acting);
  };
  expect(codes(await click(b))).toEqual(['form-not-allowed']);
  expect(codes(await click(a, addDays(today, -2)))).toEqual(['form-not-allowed', 'signed-before-text']);
  expect(await click(a)).toEqual({ ok: true, value: 'partly-signed' });
});
