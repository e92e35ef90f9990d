import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import type { Consultation, CouncilPaper, RemoteConsultation, Result } from '../model.ts';
import { planTakeOver, stateTaken } from './take-over.ts';

const today = day('2027-03-01');

type Own = Partial<Consultation> & { readonly on?: string; readonly body?: never };

function own(id: string, { on, ...more }: Own): Consultation {
  const body = { id: 'b', organisationId: 'o', name: 'Kreistag', lead: null };
  const sitting = on === undefined ? null : { id: `s-${id}`, bodyId: 'b', day: day(on), time: '' };
  const resultOn = more.result && on !== undefined ? day(on) : null;
  return { id, body, sitting, role: 'decision', isPublic: true, result: null, resultOn, fileId: null, ...more };
}

function there(on: string | null, result: Result | null = null, more: Partial<RemoteConsultation> = {}) {
  const said = { body: 'Kreistag', time: '', role: 'decision', isPublic: true, said: '', source: '' } as const;
  return { ...said, day: on === null ? null : day(on), result, ...more };
}

/** Which one here each one there is; null for one that comes in. */
function matched(consultations: readonly Consultation[], remote: readonly RemoteConsultation[]) {
  const paper = { number: '', kind: 'decision', consultations } as unknown as CouncilPaper;
  const told = { name: '', reference: '', paperType: 'Beschlussvorlage', web: '', consultations: remote };
  return planTakeOver(paper, told, today)
    .rows.filter(row => row.remote !== null)
    .map(row => [row.own?.id ?? null, row.effect]);
}

test('a body that comes twice: the result of its first sitting never goes to the second one', () => {
  const twice = [own('first', { on: '2027-02-22', result: 'deferred' }), own('second', { on: '2027-03-22' })];
  // The council says the day on which it sat differently from what was typed here.
  expect(matched(twice, [there('2027-02-20', 'deferred')])).toEqual([['first', 'same']]);
  expect(matched(twice, [there(null, 'deferred')])).toEqual([['first', 'same']]);
  expect(matched(twice, [there('2027-02-22', 'deferred'), there('2027-03-29')])).toEqual([
    ['first', 'same'],
    ['second', 'changed'],
  ]);
});

test('days are matched over all sittings before what is left goes by its order', () => {
  const twice = [own('first', { on: '2027-04-12' }), own('second', { on: '2027-05-03' })];
  expect(matched(twice, [there('2027-04-19'), there('2027-05-03')])).toEqual([
    ['first', 'changed'],
    ['second', 'same'],
  ]);
  expect(matched(twice, [there('2027-05-03'), there(null)])).toEqual([
    ['second', 'same'],
    ['first', 'same'],
  ]);
  const tasks = [own('first', { role: 'preliminary' }), own('second', { role: 'notice' })];
  expect(matched(tasks, [there(null, null, { role: 'notice' }), there(null, null, { role: 'preliminary' })])).toEqual([
    ['second', 'same'],
    ['first', 'same'],
  ]);
});

test('there is no result before its sitting', () => {
  expect(matched([own('only', { on: '2027-03-22' })], [there(null, 'adopted')])).toEqual([[null, 'new']]);
  expect(matched([own('only', { on: '2027-03-22' })], [there('2027-03-22', 'adopted')])).toEqual([['only', 'same']]);
  const spoken = [own('only', { on: '2027-02-22', result: 'deferred' })];
  expect(matched(spoken, [there('2027-03-22')])).toEqual([[null, 'new']]);
});

test('one that is known by its address stays the same one when its day is corrected', () => {
  const taken = { source: '', at: new Date(0) };
  const known = [
    own('first', { on: '2027-02-15', result: 'adopted', taken, remoteId: 'https://rat.example/1' }),
    own('second', { on: '2027-02-22' }),
  ];
  expect(matched(known, [there('2027-02-22', 'adopted', { id: 'https://rat.example/1' })])).toEqual([
    ['first', 'changed'],
  ]);
  expect(matched(known, [there('2027-02-08', 'adopted', { id: 'https://rat.example/2' })])).toEqual([
    ['second', 'changed'],
  ]);
});

test('what a committee took off its agenda goes on where the council has a later sitting', () => {
  const gone = own('first', { on: '2027-02-22', result: 'withdrawn' });
  expect(stateTaken('scheduled', [gone, own('second', { on: '2027-03-22' })])).toBe('consulted');
  expect(stateTaken('scheduled', [gone])).toBe('withdrawn');
});
