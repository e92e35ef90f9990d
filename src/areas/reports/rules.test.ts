import { describe, expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import type { Contribution } from './model.ts';
import { foreseenHours, isAsked, maySubmit } from './rules.ts';

const members = [
  { organisationId: 'a', name: 'Ahorn' },
  { organisationId: 'b', name: 'Buche' },
];
const said = (organisationId: string, achieved = 'viel'): Contribution => ({
  ...{ organisationId, achieved, difficult: '', next: '', hours: null, version: 1 },
});
const due = day('2027-03-15');

describe('a report may be submitted', () => {
  test('by all sides before its due date, by one side from that day on, by none never', () => {
    const on = (contributions: Contribution[], today: string) =>
      maySubmit({ state: 'open', contributions }, members, due, day(today));
    const missing = { ok: false, reasons: [{ code: 'side-missing', values: { names: 'Buche' } }] };
    expect(on([said('a'), said('b')], '2027-03-01')).toEqual({ ok: true });
    expect(on([said('a'), said('b', '')], '2027-03-14')).toEqual(missing);
    expect(on([said('a')], '2027-03-15')).toEqual({ ok: true });
    expect(on([said('a', '')], '2027-04-01')).toEqual({ ok: false, reasons: [{ code: 'nothing-written' }] });
  });

  test('only while it is written, and it is asked for from fourteen days before', () => {
    const contributions = [said('a'), said('b')];
    expect(maySubmit({ state: 'accepted', contributions }, members, due, due)).toEqual({
      ...{ ok: false, reasons: [{ code: 'not-writable' }] },
    });
    const whole = { id: 'd', callId: 'c', kind: 'interim', from: due, to: due, dueOn: due } as const;
    const days = ['2027-02-28', '2027-03-01', '2027-05-01'].map(day);
    expect(days.map(today => isAsked({ state: 'returned' }, whole, today))).toEqual([false, true, true]);
  });
});

test('the hours of a call are counted for the days of the report', () => {
  expect(foreseenHours(10, { from: day('2016-06-21'), to: day('2017-06-20') })).toBe(120);
  expect(foreseenHours(10, { from: day('2027-01-01'), to: day('2027-02-28') })).toBe(19);
});
