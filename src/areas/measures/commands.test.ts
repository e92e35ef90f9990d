import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../tests/support/test-program.ts';
import type { Actor, Role } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { Forbidden, NotFound } from '../../kernel/errors.ts';
import { listHistory } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/context.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { aProgramme } from '../programmes/fixtures.ts';
import {
  addMembership,
  addTarget,
  changeMembership,
  changeTarget,
  removeMembership,
  removeTarget,
} from './commands.ts';
import { addAchievement, changeAchievement, removeAchievement } from './commands/achievements.ts';
import { listAchievements, listMemberships, listTargets, loadAchievement, loadTarget } from './queries.ts';

let program: TestProgram;
let officeId: string;
let ownId: string;
let programmeId: string;
beforeAll(async () => {
  program = await openTestProgram();
  officeId = await anOrganisation(program.ctx(), { kind: 'office', name: 'Büro' });
  ownId = await anOrganisation(program.ctx());
  programmeId = (await aProgramme(program.ctx(), { officeId })).id;
});
afterAll(() => program.close());

const as = (role: Role, organisationId: string): Ctx => {
  const personId = '019500aa-0000-7000-8000-000000000001';
  const actor: Actor = { kind: 'person', personId, memberships: [{ organisationId, role }] };
  return program.ctx(actor);
};

const byPhone = { receivedOn: '2027-02-26' as Day, channel: 'phone', file: null } as const;

const target = {
  percent: 20,
  baseYear: null,
  targetYear: 2020,
  statement: { de: 'CO₂ um 20 % senken', en: 'Cut CO₂ by 20%' },
  source: 'Beschluss',
};

function valueOf<T>(outcome: { ok: true; value: T } | { ok: false }): T {
  if (!outcome.ok) throw new Error('refused');
  return outcome.value;
}

describe('a target', () => {
  test('of a programme is set by its office alone, and its base year may stay unknown', async () => {
    const subject = { kind: 'programme', id: programmeId } as const;
    const other = await anOrganisation(program.ctx(), { kind: 'office', name: 'Anderes Büro' });
    await expect(addTarget(as('office', other), subject, target)).rejects.toThrow(Forbidden);
    const id = valueOf(await addTarget(as('office', officeId), subject, target));
    expect(await listTargets(program.ctx(), [subject])).toEqual([{ id, subject, ...target }]);
    const [line] = await listHistory(program.ctx(), 'programme', programmeId);
    expect([line?.action, line?.onBehalf]).toEqual(['measure.target-added', false]);
  });

  test('of an authority is changed and removed by it, and by the office on behalf', async () => {
    const subject = { kind: 'organisation', id: ownId } as const;
    const coordinator = as('coordinator', ownId);
    const id = valueOf(await addTarget(coordinator, subject, target));
    await expect(changeTarget(as('member', ownId), id, target)).rejects.toThrow(Forbidden);
    const changed = { ...target, baseYear: 1990, percent: 37.5 };
    const reasons = [{ code: 'on-behalf-missing', field: 'receivedOn' }];
    expect(await changeTarget(as('office', officeId), id, changed)).toEqual({ ok: false, reasons });
    expect(await removeTarget(as('office', officeId), id)).toEqual({ ok: false, reasons });
    expect(await loadTarget(program.ctx(), id)).toEqual({ id, subject, ...target });
    await changeTarget(as('office', officeId), id, changed, byPhone);
    expect(await loadTarget(program.ctx(), id)).toEqual({ id, subject, ...target, baseYear: 1990, percent: 37.5 });
    await removeTarget(coordinator, id);
    await expect(removeTarget(coordinator, id)).rejects.toThrow(NotFound);
    const lines = await listHistory(program.ctx(), 'organisation', ownId);
    expect(lines.slice(0, 3).map(({ action, onBehalf }) => [action, onBehalf])).toEqual([
      ['measure.target-removed', false],
      ['measure.target-changed', true],
      ['measure.target-added', false],
    ]);
  });

  test('is not counted from a year after it', async () => {
    const subject = { kind: 'organisation', id: ownId } as const;
    const reasons = [{ code: 'base-after-target', field: 'baseYear' }];
    expect(await addTarget(program.ctx(), subject, { ...target, baseYear: 2020 })).toEqual({ ok: false, reasons });
    const id = valueOf(await addTarget(program.ctx(), subject, target));
    expect(await changeTarget(program.ctx(), id, { ...target, baseYear: 2021 })).toEqual({ ok: false, reasons });
  });
});

test('a network is named once for each organisation', async () => {
  const head = as('head', ownId);
  const input = { network: 'ee100', since: null, source: 'Vorlage' };
  const id = valueOf(await addMembership(head, ownId, input));
  const reasons = [{ code: 'member-already', field: 'network' }];
  expect(await addMembership(head, ownId, input)).toEqual({ ok: false, reasons });
  const second = valueOf(await addMembership(head, ownId, { ...input, network: 'Energieland' }));
  expect(await changeMembership(head, second, input)).toEqual({ ok: false, reasons });
  await changeMembership(head, id, { ...input, since: 2010 });
  await removeMembership(head, second);
  expect(await listMemberships(program.ctx(), [ownId])).toEqual([{ id, organisationId: ownId, ...input, since: 2010 }]);
});

describe('what was achieved', () => {
  const achieved = {
    fieldId: 'industry',
    title: { de: 'Energierunden', en: '' },
    text: { de: '', en: '' },
    year: null,
    source: 'Eigene Angabe',
    pioneer: true,
  };

  test('makes a pioneer only where the office says so, and a correction does not end it', async () => {
    const coordinator = as('coordinator', ownId);
    const id = valueOf(await addAchievement(coordinator, ownId, achieved));
    expect(await listAchievements(program.ctx(), { organisationIds: [ownId] })).toEqual([
      { id, organisationId: ownId, ...achieved, pioneer: false },
    ]);
    await changeAchievement(as('office', officeId), id, achieved, byPhone);
    await changeAchievement(coordinator, id, { ...achieved, year: 2015, pioneer: false });
    expect(await listAchievements(program.ctx(), { pioneers: true })).toEqual([
      { id, organisationId: ownId, ...achieved, year: 2015 },
    ]);
    await removeAchievement(coordinator, id);
    await expect(loadAchievement(program.ctx(), id)).rejects.toThrow(NotFound);
  });

  test('lies in a field of action that a programme knows', async () => {
    const unknown = { ...achieved, fieldId: 'gardening' };
    const reasons = [{ code: 'field-unknown', field: 'fieldId' }];
    expect(await addAchievement(program.ctx(), ownId, unknown)).toEqual({ ok: false, reasons });
    const id = valueOf(await addAchievement(program.ctx(), ownId, achieved));
    expect(await changeAchievement(program.ctx(), id, unknown)).toEqual({ ok: false, reasons });
  });

  test('is said by nobody else', async () => {
    const stranger = as('coordinator', await anOrganisation(program.ctx()));
    const id = valueOf(await addAchievement(program.ctx(), ownId, achieved));
    await expect(addAchievement(stranger, ownId, achieved)).rejects.toThrow(Forbidden);
    await expect(changeAchievement(stranger, id, achieved)).rejects.toThrow(Forbidden);
    await expect(removeAchievement(stranger, id)).rejects.toThrow(Forbidden);
  });
});
