import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import type { EntryContent } from './model.ts';
import { findChain, inOrder, isOverdue, mayKeep } from './rules.ts';

const entry: EntryContent & { id: null } = {
  ...{ id: null, kind: 'task', parentId: null, title: 'A', note: '', organisationId: null, responsible: '' },
  ...{ startsOn: null, dueOn: null, state: 'open' },
};
const codes = (verdict: ReturnType<typeof mayKeep>) => (verdict.ok ? [] : verdict.reasons.map(({ code }) => code));

test('a goal holds measures, a measure holds tasks and milestones, and never the other way round', () => {
  const of = (kind: EntryContent['kind'], parent: EntryContent['kind']) =>
    codes(mayKeep({ ...entry, kind, dueOn: day('2027-03-01') }, { id: 'p', kind: parent }));
  expect([of('measure', 'goal'), of('task', 'measure'), of('task', 'goal'), of('milestone', 'measure')]).toEqual(
    Array(4).fill([]),
  );
  expect([of('goal', 'measure'), of('measure', 'task'), of('task', 'milestone')]).toEqual(
    Array(3).fill(['parent-too-small']),
  );
});

test('all that is wrong with the days is said at once', () => {
  const days = { startsOn: day('2027-03-02'), dueOn: day('2027-03-01') };
  expect(codes(mayKeep({ ...entry, ...days }, null))).toEqual(['due-before-start']);
  expect(codes(mayKeep({ ...entry, kind: 'milestone' }, null))).toEqual(['milestone-without-day']);
});

test('what is due today is not overdue, what is done never is', () => {
  const today = day('2027-03-01');
  const at = (dueOn: string, state: 'open' | 'done' = 'open') => isOverdue({ dueOn: day(dueOn), state }, today);
  expect([at('2027-03-01'), at('2027-02-28'), at('2027-02-28', 'done')]).toEqual([false, true, false]);
});

test('a circle is named along its shortest chain; what only meets again is none', () => {
  const entries = [
    { id: 'a', needs: ['b', 'c'] },
    { id: 'b', needs: ['d'] },
    { id: 'c', needs: ['d'] },
    { id: 'd', needs: [] },
  ];
  expect(findChain(entries, 'd', 'a')).toEqual(['d', 'a', 'b', 'd']);
  expect(findChain(entries, 'a', 'a')).toEqual(['a', 'a']);
  expect(findChain(entries, 'b', 'c')).toBe(null);
});

test('entries stand below what they are a part of, by day', () => {
  const plan = [
    { ...entry, id: 'late', parentId: 'm', dueOn: day('2027-05-01') },
    { ...entry, id: 'early', parentId: 'm', dueOn: day('2027-04-01') },
    { ...entry, id: 'm', kind: 'measure' as const, parentId: 'g' },
    { ...entry, id: 'g', kind: 'goal' as const },
    { ...entry, id: 'orphan', parentId: 'filtered out' },
  ];
  const whole = plan.map(one => ({
    ...one,
    ...{ partnershipId: 'p', doneOn: null, blocker: null, needs: [], version: 1, changedAt: new Date(0) },
  }));
  expect(inOrder(whole).map(({ entry: { id }, depth }) => [id, depth])).toEqual([
    ['g', 0],
    ['m', 1],
    ['early', 2],
    ['late', 2],
    ['orphan', 0],
  ]);
});
