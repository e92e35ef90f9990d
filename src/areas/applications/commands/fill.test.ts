import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Role } from '../../../kernel/actor.ts';
import { day } from '../../../kernel/day.ts';
import { Forbidden } from '../../../kernel/errors.ts';
import { openRound } from '../../../../tests/support/open-round.ts';
import { openTestProgram, type TestProgram } from '../../../../tests/support/test-program.ts';
import { decideApplication } from '../commands.ts';
import { fillRound } from './fill.ts';
import { readApplications } from '../queries/rows.ts';
import { countByState, listEntries } from '../queries.ts';

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

describe('a file of applicants', () => {
  const bytes = (text: string) => ({ name: 'Bewerber.csv', bytes: new TextEncoder().encode(text) });
  const heading = 'key;field;role;experience;need;evidence;max_travel_hours;excluded\n';
  const receipt = { receivedOn: day('2027-03-01'), lateReason: '' };

  test('is refused as a whole with row and column, and nothing is written', async () => {
    const file = bytes(`${heading}6531;Mobilität;beratend;9;0;1;;\n99999;Mobilität;beratend;3;0;1;;\n`);
    const before = await countByState(office(), callId);
    const outcome = await fillRound(office(), callId, { ...receipt, file });
    expect(
      outcome.ok === false && 'remarks' in outcome && outcome.remarks.map(({ row, column }) => [row, column]),
    ).toEqual([
      [2, 'experience'],
      [3, 'key'],
    ]);
    expect(await countByState(office(), callId)).toEqual(before);
  });

  test('fills the round, and uploaded again it changes nothing', async () => {
    const file = bytes(
      `${heading}6531;Mobilität;beratend;4;1;2;4,5;12072\n06531;Energieeffizienz;anwendend;1;4;0;6;\n12072;Mobilität;anwendend;0;4;0;;\n`,
    );
    const first = await fillRound(office(), callId, { ...receipt, file });
    expect(first.ok && [first.value.created, first.value.left]).toEqual([2, []]);
    const again = await fillRound(office(), callId, { ...receipt, file });
    expect(again.ok && [again.value.created, again.value.left]).toEqual([
      0,
      ['Landkreis Gießen', 'Landkreis Teltow-Fläming'],
    ]);
    await expect(fillRound(program.ctx(someone('head', officeId)), callId, { ...receipt, file })).rejects.toThrow(
      Forbidden,
    );
  });

  test('becomes the entries of the round as the command line reads them', async () => {
    const all = await readApplications(office(), { callIds: [callId] });
    for (const { id } of all.filter(({ state, placeId }) => state === 'submitted' && placeId !== null))
      await decideApplication(office(), id, { to: 'eligible', reason: '' });
    const entries = (await listEntries(office(), callId)).filter(({ key }) => key === '06531' || key === '12072');
    expect(
      entries.map(({ key, answers, wishes }) => [key, answers, wishes.maxTravelHours, wishes.excludedKeys]),
    ).toEqual([
      [
        '06531',
        [
          { field: 'efficiency', role: 'adopting', experience: 1, need: 4, evidence: 0 },
          { field: 'mobility', role: 'advising', experience: 4, need: 1, evidence: 2 },
        ],
        4.5,
        ['12072'],
      ],
      ['12072', [{ field: 'mobility', role: 'adopting', experience: 0, need: 4, evidence: 0 }], null, []],
    ]);
  });
});
