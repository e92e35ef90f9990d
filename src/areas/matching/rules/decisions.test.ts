import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { mayAnswer, mayCompute, mayConstrain, mayRelease, proposalAfter } from './decisions.ts';

const waiting = { state: 'proposed', own: 'pending', term: day('2027-03-15') } as const;
const yes = { consent: true, reason: '', onBehalf: false, receivedOn: null };

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
  expect(mayRelease({ state: 'computed', latest: true, untouched: true, pairs: 3, missing: [] })).toEqual({ ok: true });
  expect(mayRelease({ state: 'released', latest: false, untouched: true, pairs: 0, missing: ['A'] })).toEqual({
    ok: false,
    reasons: [{ code: 'already-released' }, { code: 'not-latest' }, { code: 'no-pairs' }],
  });
});

test('the last day of the term counts, the day after does not', () => {
  expect(mayAnswer(waiting, { ...yes, today: day('2027-03-15') })).toEqual({ ok: true });
  expect(mayAnswer(waiting, { ...yes, today: day('2027-03-16') })).toEqual({
    ok: false,
    reasons: [{ code: 'term-over' }],
  });
});

test('an answer that came in time is recorded by the office later', () => {
  const later = { ...yes, onBehalf: true, today: day('2027-03-20') };
  expect(mayAnswer(waiting, { ...later, receivedOn: day('2027-03-15') })).toEqual({ ok: true });
  expect(mayAnswer(waiting, { ...later, receivedOn: null })).toEqual({
    ok: false,
    reasons: [{ code: 'term-over' }, { code: 'received-missing', field: 'receivedOn' }],
  });
});

test('a refusal needs a reason, and whoever answered has answered', () => {
  const no = { ...yes, consent: false, today: day('2027-03-01') };
  expect(mayAnswer({ ...waiting, state: 'pending', own: 'given' }, no)).toEqual({
    ok: false,
    reasons: [{ code: 'already-answered' }, { code: 'reason-missing', field: 'reason' }],
  });
});

test('a pair is fixed once, with a reason, between two places of the round', () => {
  const round = { keys: new Set(['a', 'b', 'c']), locked: [['a', 'b']] as const };
  const allowed = { kind: 'forbid', a: 'a', b: 'c', reason: 'know each other' } as const;
  expect(mayConstrain(allowed, round)).toEqual({ ok: true });
  expect(mayConstrain({ ...allowed, kind: 'lock' }, round)).toEqual({
    ok: false,
    reasons: [{ code: 'already-locked', field: 'a' }],
  });
  expect(mayConstrain({ kind: 'lock', a: 'c', b: 'd', reason: '' }, round)).toEqual({
    ok: false,
    reasons: [
      { code: 'not-in-round', field: 'b' },
      { code: 'reason-missing', field: 'reason' },
    ],
  });
});

test('a proposal is confirmed when all have agreed, whatever their number', () => {
  expect(proposalAfter(['pending', 'pending'])).toBe('proposed');
  expect(proposalAfter(['given', 'pending', 'given'])).toBe('pending');
  expect(proposalAfter(['given', 'given', 'given'])).toBe('confirmed');
  expect(proposalAfter(['given', 'refused'])).toBe('refused');
});
