import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { mayAnswer, mayCompute, mayRelease, proposalAfter } from './decisions.ts';

test('a round is computed when the call is closed and its terms are as frozen', () => {
  expect(mayCompute({ state: 'closed', untouched: true, entries: 2 })).toEqual({ ok: true });
});

test('an open call whose weights were changed is refused with all reasons at once', () => {
  expect(mayCompute({ state: 'open', untouched: false, entries: 1 })).toEqual({
    ok: false,
    reasons: [
      { code: 'call-not-closed' },
      { code: 'terms-changed' },
      { code: 'too-few-entries', values: { entries: 1 } },
    ],
  });
});

test('only the latest run with pairs is released, and only once', () => {
  expect(mayRelease({ state: 'computed', latest: true, untouched: true, pairs: 3 })).toEqual({ ok: true });
  expect(mayRelease({ state: 'released', latest: false, untouched: true, pairs: 0 })).toEqual({
    ok: false,
    reasons: [{ code: 'already-released' }, { code: 'not-latest' }, { code: 'no-pairs' }],
  });
});

test('the last day of the term counts, the day after does not', () => {
  const waiting = { state: 'proposed', own: 'pending', term: day('2027-03-15') } as const;
  expect(mayAnswer({ ...waiting, today: day('2027-03-15') })).toEqual({ ok: true });
  expect(mayAnswer({ ...waiting, today: day('2027-03-16') })).toEqual({ ok: false, reasons: [{ code: 'term-over' }] });
});

test('a proposal is confirmed when all have agreed, whatever their number', () => {
  expect(proposalAfter(['pending', 'pending'])).toBe('proposed');
  expect(proposalAfter(['given', 'pending', 'given'])).toBe('pending');
  expect(proposalAfter(['given', 'given', 'given'])).toBe('confirmed');
  expect(proposalAfter(['given', 'refused'])).toBe('refused');
});
