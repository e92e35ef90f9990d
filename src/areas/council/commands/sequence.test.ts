import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../../tests/support/test-program.ts';
import type { Role } from '../../../kernel/actor.ts';
import { day } from '../../../kernel/day.ts';
import type { Ctx } from '../../../platform/context.ts';
import { aPerson } from '../../identity/fixtures.ts';
import { aPair, aPaper, asRow } from '../fixtures.ts';
import type { CouncilPaper, Result } from '../model.ts';
import { loadPaper } from '../queries.ts';
import { listBodies } from '../queries/bodies.ts';
import { loadPaperView } from '../queries/view.ts';
import { sequenceInput } from '../schema.ts';
import { movePaper, recordResult } from './move.ts';
import { saveBodies, saveSequence, seenOfSequence } from './sequence.ts';

let program: TestProgram;
let personId: string;
let own: string;
let partnershipId: string;
beforeAll(async () => {
  program = await openTestProgram();
  personId = await aPerson(program.ctx());
  ({ own, partnershipId } = await aPair(program.ctx()));
});
afterAll(() => program.close());

const as = (organisationId: string, role: Role): Ctx =>
  program.ctx({ kind: 'person', personId, memberships: [{ organisationId, role }] });
const codes = (outcome: { ok: boolean; reasons?: readonly { code: string }[] }) =>
  outcome.ok ? [] : outcome.reasons!.map(({ code }) => code);

let paper: CouncilPaper;
beforeEach(async () => {
  paper = await aPaper(program.ctx(), { partnershipId, organisationId: own });
});

describe('bodies and sittings', () => {
  const save = async (rows: Record<string, string>[]) => {
    const seen = seenOfSequence(await loadPaper(program.ctx(), paper.id));
    return saveSequence(as(own, 'clerk'), paper.id, { rows: sequenceInput.parse({ rows }).rows, seen });
  };
  const namesAndDays = async () =>
    (await loadPaper(program.ctx(), paper.id)).consultations.map(({ body, sitting }) => [body.name, sitting?.day]);

  test('a body may come twice and is one body; numbers make the order; what is removed is gone', async () => {
    const wishes = [
      { body: 'Kreisausschuss', day: '2027-04-12', leadDays: '10', leadUnit: 'working' },
      { body: 'Kreistag', day: '2027-05-03' },
      { body: 'kreisausschuss', day: '2027-05-17' },
    ];
    expect(codes(await save(wishes.map(asRow)))).toEqual([]);
    expect(await namesAndDays()).toEqual([
      ['Kreisausschuss', '2027-04-12'],
      ['Kreistag', '2027-05-03'],
      ['Kreisausschuss', '2027-05-17'],
    ]);
    const { consultations } = await loadPaper(program.ctx(), paper.id);
    const again = consultations.map(({ id, body, sitting }, index) => ({
      ...asRow({ body: '', day: sitting!.day }, index),
      id,
      body: body.id,
    }));
    const rows = [
      { ...again[0]!, order: '3' },
      { ...again[1]!, order: '1' },
      { ...again[2]!, remove: 'yes' },
    ];
    expect(codes(await save(rows))).toEqual([]);
    expect(await namesAndDays()).toEqual([
      ['Kreistag', '2027-05-03'],
      ['Kreisausschuss', '2027-04-12'],
    ]);
  });

  test('a row with a day and no body is refused, and nothing is written', async () => {
    expect(codes(await save([asRow({ body: '', day: '2027-05-03' }, 0)]))).toEqual(['body-missing']);
    expect(await namesAndDays()).toEqual([]);
  });

  test('two bodies change names with each other, but never share one', async () => {
    await save([{ body: 'Umweltausschuss' }, { body: 'Bauausschuss' }].map(asRow));
    const bodies = (await listBodies(program.ctx(), own)).filter(({ name }) => /^(Umwelt|Bau)/.test(name));
    const named = (names: string[]) =>
      bodies.map(({ id }, index) => ({ id, name: names[index]!, leadDays: 7, leadUnit: 'calendar' as const }));
    expect(codes(await saveBodies(as(own, 'clerk'), paper.id, named(['Bau', 'bau'])))).toEqual(['name-taken']);
    const swapped = named(bodies.map(({ name }) => name).toReversed());
    expect(codes(await saveBodies(as(own, 'clerk'), paper.id, swapped))).toEqual([]);
    const after = await listBodies(program.ctx(), own);
    expect(bodies.map(({ id }) => after.find(body => body.id === id)?.name)).toEqual(
      bodies.map(({ name }) => name).toReversed(),
    );
  });

  test('a deferred paper goes to the next sitting of the same body and is noted there', async () => {
    paper = await aPaper(program.ctx(), {
      partnershipId,
      organisationId: own,
      sequence: [{ body: 'Kreistag', day: '2027-02-01' }],
      moves: ['co-signed', 'released', 'scheduled'],
    });
    const clerk = as(own, 'clerk');
    const [first] = paper.consultations;
    const said = { on: day('2027-02-01'), file: null };
    expect(await recordResult(clerk, paper.id, first!.id, { ...said, result: 'deferred' })).toEqual({
      ok: true,
      value: 'deferred',
    });
    expect(codes(await movePaper(clerk, paper.id, 'scheduled'))).toEqual(['sequence-over']);
    expect(codes(await save([asRow({ body: 'Kreistag', day: '2027-02-22' }, 0)]))).toEqual([]);
    expect(codes(await movePaper(clerk, paper.id, 'scheduled'))).toEqual([]);
    const second = (await loadPaper(program.ctx(), paper.id)).consultations[1]!;
    const noted = { on: day('2027-02-22'), file: null, result: 'noted' } as const;
    expect(await recordResult(clerk, paper.id, second.id, noted)).toEqual({ ok: true, value: 'noted' });
    expect(codes(await save([]))).toEqual(['paper-over']);
  });
});

test('a decision paper goes through seven sittings of five bodies, two of which it meets twice', async () => {
  const before = (body: string, on: string, role: string) => ({ body, day: on, role });
  const long = await aPaper(program.ctx(), {
    partnershipId,
    organisationId: own,
    kind: 'decision',
    details: { number: '12/27' },
    sequence: [
      before('Ausschuss für Klimaschutz', '2027-01-11', 'preliminary'),
      before('Finanzausschuss', '2027-01-18', 'preliminary'),
      before('Jugendkreistag', '2027-01-20', 'hearing'),
      before('Kreisausschuss', '2027-01-25', 'preliminary'),
      before('Kreistag', '2027-02-01', 'decision'),
      before('Kreisausschuss', '2027-02-08', 'preliminary'),
      before('Kreistag', '2027-02-15', 'decision'),
    ],
    moves: ['co-signed', 'released', 'scheduled'],
  });
  const bodies = new Set(long.consultations.map(({ body }) => body.id));
  expect([long.consultations.length, bodies.size]).toEqual([7, 5]);
  const clerk = as(own, 'clerk');
  const say = async (index: number, result: Result) => {
    const { id, sitting } = (await loadPaper(program.ctx(), long.id)).consultations[index]!;
    const recorded = await recordResult(clerk, long.id, id, { result, on: sitting!.day, file: null });
    return recorded.ok ? recorded.value : recorded.reasons.map(({ code }) => code);
  };
  expect(await say(4, 'adopted')).toEqual(['not-next']);
  expect([await say(0, 'adopted'), await say(1, 'amended'), await say(2, 'noted'), await say(3, 'rejected')]).toEqual([
    'consulted',
    'consulted',
    'consulted',
    'consulted',
  ]);
  // The Kreistag puts it off; two further sittings stand in the sequence already.
  expect(await say(4, 'deferred')).toBe('deferred');
  expect(codes(await movePaper(clerk, long.id, 'scheduled'))).toEqual([]);
  expect([await say(5, 'adopted'), await say(6, 'amended')]).toEqual(['consulted', 'amended']);
  const said = (await loadPaper(program.ctx(), long.id)).consultations.map(({ body, result }) => [body.name, result]);
  expect(said).toEqual([
    ['Ausschuss für Klimaschutz', 'adopted'],
    ['Finanzausschuss', 'amended'],
    ['Jugendkreistag', 'noted'],
    ['Kreisausschuss', 'rejected'],
    ['Kreistag', 'deferred'],
    ['Kreisausschuss', 'adopted'],
    ['Kreistag', 'amended'],
  ]);
  const { blocks } = await loadPaperView(program.ctx(), long.id);
  expect(blocks.find(({ key }) => key === 'resolution')?.text).toMatch(/^Der Kreistag stimmt der Kooperation /);
});
