import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Role } from '../../kernel/actor.ts';
import { day } from '../../kernel/day.ts';
import { Forbidden, NotFound } from '../../kernel/errors.ts';
import { listHistory } from '../../platform/audit.ts';
import { openRound } from '../../../tests/support/open-round.ts';
import { openTestProgram, type TestProgram } from '../../../tests/support/test-program.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { extendDeadline } from '../programmes/commands/open.ts';
import {
  decideApplication,
  selectApplications,
  startApplication,
  submitApplication,
  withdrawApplication,
} from './commands.ts';
import { saveContact, saveFieldDetails, saveFields, savePlace, saveWishes } from './commands/answers.ts';
import type { Paper } from './commands/held.ts';
import { anApplication } from './fixtures.ts';
import { listOnBehalf, listOwnApplications, loadApplication } from './queries.ts';

let program: TestProgram;
let officeId: string;
let callId: string;
let personId: string;

beforeAll(async () => {
  program = await openTestProgram();
  ({ officeId, callId, personId } = await openRound(program.ctx()));
});
afterAll(() => program.close());

const someone = (role: Role, organisationId: string): Actor => ({
  kind: 'person',
  personId,
  memberships: [{ organisationId, role }],
});
const office = () => program.ctx(someone('office', officeId));
const byPhone: Paper = { receivedOn: day('2027-03-01'), channel: 'phone', lateReason: '', file: null };

async function started(role: Role = 'coordinator') {
  const organisationId = await anOrganisation(program.ctx());
  const ctx = program.ctx(someone(role, organisationId));
  const outcome = await startApplication(ctx, { callId, organisationId, paper: null });
  if (!outcome.ok) throw new Error('refused');
  return { ctx, id: outcome.value, organisationId };
}

describe('an authority', () => {
  test('begins once, however often it begins', async () => {
    const { ctx, id, organisationId } = await started();
    expect(await startApplication(ctx, { callId, organisationId, paper: null })).toEqual({ ok: true, value: id });
    const both = await Promise.all([
      startApplication(ctx, { callId, organisationId, paper: null }),
      startApplication(ctx, { callId, organisationId, paper: null }),
    ]);
    expect(both.map(outcome => outcome.ok && outcome.value)).toEqual([id, id]);
    expect((await listHistory(program.ctx(), 'application', id)).length).toBe(1);
  });

  test('knows nothing of the application of another one', async () => {
    const { id } = await started();
    const other = await started();
    await expect(loadApplication(other.ctx, id)).rejects.toThrow(NotFound);
    await expect(saveContact(other.ctx, id, nobody, null)).rejects.toThrow(NotFound);
    await expect(submitApplication(other.ctx, id, null)).rejects.toThrow(NotFound);
    await expect(startApplication(other.ctx, { callId, organisationId: officeId, paper: null })).rejects.toThrow(
      NotFound,
    );
  });

  test('lets members fill in and only coordinator or head send', async () => {
    const { ctx, id } = await started('member');
    expect(await saveContact(ctx, id, nobody, null)).toEqual({ ok: true, value: null });
    await expect(submitApplication(ctx, id, null)).rejects.toThrow(Forbidden);
  });

  test('sends once and is told so by mail', async () => {
    const organisationId = await anOrganisation(program.ctx());
    const { id } = await anApplication(program.ctx(), { callId, organisationId, state: 'draft' });
    const ctx = program.ctx(someone('head', organisationId));
    expect(await submitApplication(ctx, id, null)).toEqual({ ok: true, value: null });
    expect(await submitApplication(ctx, id, null)).toEqual({ ok: true, value: null });
    const sent = (await listHistory(ctx, 'application', id)).filter(line => line.action === 'application.submitted');
    expect(sent.length).toBe(1);
    const [own] = await listOwnApplications(ctx, [organisationId]);
    expect([own?.state, own?.missing.length]).toEqual(['submitted', 0]);
  });

  test('gives back what it wrote when a field is set to nothing and taken up again', async () => {
    const { ctx, id } = await started();
    const proofs = ['Erste', 'Zweite', 'Dritte'].map(measure => ({ measure, year: 2020, effect: '', contact: '' }));
    await saveFields(ctx, id, [{ field: 'mobility', role: 'advising', experience: 3, need: 0 }], null);
    await saveFieldDetails(ctx, id, 'mobility', { experienceText: 'Radwege', needText: '', proofs }, null);
    await saveFields(ctx, id, [{ field: 'mobility', role: 'advising', experience: 0, need: 0 }], null);
    await saveFields(ctx, id, [{ field: 'mobility', role: 'peer', experience: 3, need: 2 }], null);
    const [answer] = (await loadApplication(ctx, id)).application.answers;
    expect([answer?.experienceText, answer?.evidence, answer?.role]).toEqual(['Radwege', 3, 'peer']);
    expect(answer?.proofs.map(({ measure }) => measure)).toEqual(['Erste', 'Zweite', 'Dritte']);
  });

  test('names partners by key or name, and what nobody knows is refused', async () => {
    const { ctx, id } = await started();
    const wishes = { maxTravelHours: 4.5, languages: ['de'], note: '' };
    expect(await saveWishes(ctx, id, { ...wishes, partners: ['6531', 'Teltow-Fläming'], excluded: [] }, null)).toEqual({
      ok: true,
      value: null,
    });
    expect((await loadApplication(ctx, id)).application.wishes.partnerKeys).toEqual(['06531', '12072']);
    expect(await saveWishes(ctx, id, { ...wishes, partners: [], excluded: ['Atlantis'] }, null)).toEqual({
      ok: false,
      reasons: [{ code: 'place-unknown', field: 'excluded', values: { word: 'Atlantis' } }],
    });
    expect((await loadApplication(ctx, id)).application.wishes.partnerKeys).toEqual(['06531', '12072']);
  });

  test('stands for a place that nobody else stands for in this round', async () => {
    const first = await started();
    const second = await started();
    expect(await savePlace(first.ctx, first.id, 'Kreis Steinfurt', null)).toEqual({ ok: true, value: null });
    expect(await savePlace(second.ctx, second.id, '05566', null)).toEqual({
      ok: false,
      reasons: [{ code: 'place-taken', field: 'place' }],
    });
    await withdrawApplication(first.ctx, first.id, { reason: '', paper: null });
    expect(await savePlace(second.ctx, second.id, '05566', null)).toEqual({ ok: true, value: null });
    await savePlace(second.ctx, second.id, '', null);
  });
});

const nobody = { name: '', jobTitle: '', email: '', phone: '' };

describe('the office', () => {
  test('records an act of an authority with day and way, and not without', async () => {
    const organisationId = await anOrganisation(program.ctx());
    const { id } = await anApplication(program.ctx(), { callId, organisationId, state: 'draft' });
    expect(await submitApplication(office(), id, null)).toEqual({
      ok: false,
      reasons: [{ code: 'on-behalf-missing', field: 'receivedOn' }],
    });
    expect((await loadApplication(office(), id)).application.state).toBe('draft');
    expect(await submitApplication(office(), id, byPhone)).toEqual({ ok: true, value: null });
    const [row] = await listOnBehalf(office(), id);
    expect([row?.act, row?.channel, row?.receivedOn, row?.personId]).toEqual([
      'submit',
      'phone',
      '2027-03-01',
      personId,
    ]);
    const [line] = await listHistory(office(), 'application', id);
    expect([line?.action, line?.onBehalf]).toEqual(['application.submitted', true]);
  });

  test('of another programme may not even see it', async () => {
    const { id } = await started();
    const stranger = await anOrganisation(program.ctx(), { kind: 'office', name: 'Anderes Büro' });
    const ctx = program.ctx(someone('office', stranger));
    await expect(loadApplication(ctx, id)).rejects.toThrow(NotFound);
    await expect(decideApplication(ctx, id, { to: 'eligible', reason: '' })).rejects.toThrow(NotFound);
  });

  test('alone decides', async () => {
    const organisationId = await anOrganisation(program.ctx());
    const { id } = await anApplication(program.ctx(), { callId, organisationId });
    const own = program.ctx(someone('head', organisationId));
    await expect(decideApplication(own, id, { to: 'eligible', reason: '' })).rejects.toThrow(Forbidden);
    expect(await decideApplication(office(), id, { to: 'returned', reason: 'Der Nachweis fehlt.' })).toEqual({
      ok: true,
      value: null,
    });
    const { application } = await loadApplication(own, id);
    expect([application.state, application.decisionReason]).toEqual(['returned', 'Der Nachweis fehlt.']);
    await submitApplication(own, id, null);
    await decideApplication(office(), id, { to: 'eligible', reason: '' });
    await selectApplications(office(), [id]);
    expect((await loadApplication(own, id)).application.state).toBe('selected');
    expect(await withdrawApplication(own, id, { reason: '', paper: null })).toEqual({
      ok: false,
      reasons: [{ code: 'wrong-state' }],
    });
  });
});

describe('time', () => {
  test('passes: the authority is too late, the office admits it with day of receipt and reason', async () => {
    const organisationId = await anOrganisation(program.ctx());
    const { id } = await anApplication(program.ctx(), { callId, organisationId, state: 'draft' });
    const own = () => program.ctx(someone('head', organisationId));
    program.setNow(new Date('2027-03-31T09:00:00Z'));
    expect(await submitApplication(own(), id, null)).toEqual({ ok: false, reasons: [{ code: 'deadline-past' }] });
    const paper: Paper = { receivedOn: day('2027-03-30'), channel: 'letter', lateReason: '', file: null };
    expect(await submitApplication(office(), id, paper)).toEqual({
      ok: false,
      reasons: [{ code: 'late-reason-missing', field: 'lateReason' }],
    });
    const admitted = { ...paper, lateReason: 'Poststreik' };
    expect(await submitApplication(office(), id, admitted)).toEqual({ ok: true, value: null });
    const { application } = await loadApplication(own(), id);
    expect([application.state, application.lateReceivedOn, application.lateReason]).toEqual([
      'submitted',
      '2027-03-30',
      'Poststreik',
    ]);
    program.setNow(new Date('2027-03-01T09:00:00Z'));
  });

  test('is given: everyone who began and is still in is told once', async () => {
    const drafting = await anOrganisation(program.ctx(), { name: 'Leiria', languages: ['pt', 'en'] });
    const gone = await anOrganisation(program.ctx(), { name: 'Fort' });
    const contact = { name: 'Ana', jobTitle: '', email: 'ana@leiria.example', phone: '' };
    await anApplication(program.ctx(), { callId, organisationId: drafting, state: 'draft', contact });
    const left = { ...contact, email: 'gone@fort.example' };
    await anApplication(program.ctx(), { callId, organisationId: gone, state: 'withdrawn', contact: left });
    await program.settle();
    program.mails.length = 0;
    const deadlineAt = new Date('2027-04-30T22:00:00Z');
    await extendDeadline(program.ctx(), callId, { deadlineAt, reason: 'Osterferien' });
    await program.settle();
    const told = program.mails.filter(({ to }) => to === 'ana@leiria.example' || to === 'gone@fort.example');
    expect(told.map(({ to, subject }) => [to, subject])).toEqual([
      ['ana@leiria.example', 'Region twinning 2027: The deadline was extended.'],
    ]);
    expect(told[0]?.text).toContain('Reason: Osterferien\nDeadline: Fri, 30 April 2027, midnight (CEST)');
  });
});
