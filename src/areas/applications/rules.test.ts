import { describe, expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { type Answer, type Application, applicationMoves, applicationStates, noCommitment, noWishes } from './model.ts';
import { mayDecide, mayStart, maySubmit, mayWithdraw } from './rules.ts';
import { minutesLeft, missingItems } from './rules/completeness.ts';

const call = {
  state: 'open',
  opensAt: new Date('2027-01-31T23:00:00Z'),
  deadlineAt: new Date('2027-02-26T23:00:00Z'),
  terms: { timeZone: 'Europe/Berlin' },
} as const;
const inTime = new Date('2027-02-26T22:59:59Z');
const tooLate = new Date('2027-02-26T23:00:00Z');

const answer = (parts: Partial<Answer>): Answer => ({
  field: 'mobility',
  role: 'either',
  experience: 0,
  need: 0,
  evidence: 0,
  experienceText: '',
  needText: '',
  proofs: [],
  ...parts,
});

const complete: Application = {
  id: 'a',
  callId: 'c',
  organisationId: 'o',
  placeId: null,
  state: 'draft',
  answers: [answer({ need: 3 })],
  wishes: noWishes,
  commitment: { ...noCommitment, headConfirmed: true },
  contact: { name: 'Kim Beispiel', jobTitle: '', email: 'kim@stadt.example', phone: '' },
  createdAt: inTime,
  changedAt: inTime,
  submittedAt: null,
  lateReceivedOn: null,
  lateReason: null,
  decisionReason: null,
};

describe('sending', () => {
  test('is possible until the last moment of the last day', () => {
    expect(maySubmit(complete, call, inTime)).toEqual({ ok: true });
    expect(maySubmit(complete, call, tooLate)).toEqual({ ok: false, reasons: [{ code: 'deadline-past' }] });
  });

  test('is refused with everything that is missing at once', () => {
    const bare: Application = {
      ...complete,
      answers: [answer({ experience: 3 })],
      commitment: noCommitment,
      contact: { name: 'Kim', jobTitle: '', email: '', phone: '' },
    };
    expect(maySubmit(bare, call, inTime)).toEqual({
      ok: false,
      reasons: [
        { code: 'missing-evidence', values: { field: 'mobility' } },
        { code: 'missing-commitment' },
        { code: 'missing-contact' },
      ],
    });
    expect(minutesLeft(missingItems(bare))).toBe(6);
  });

  test('a returned application may be corrected after the deadline, a draft not', () => {
    expect(maySubmit({ ...complete, state: 'returned' }, call, tooLate)).toEqual({ ok: true });
    expect(maySubmit({ ...complete, state: 'submitted' }, call, inTime)).toEqual({
      ok: false,
      reasons: [{ code: 'wrong-state' }],
    });
    expect(maySubmit({ ...complete, state: 'returned' }, { ...call, state: 'evaluated' }, tooLate)).toEqual({
      ok: false,
      reasons: [{ code: 'call-ended' }],
    });
  });

  test('on paper counts by the day of receipt; later needs a reason and the future is refused', () => {
    const nextDay = new Date('2027-02-27T09:00:00Z');
    const came = (text: string, lateReason = '') =>
      maySubmit(complete, call, nextDay, { receivedOn: day(text), lateReason });
    expect(came('2027-02-26')).toEqual({ ok: true });
    expect(came('2027-02-27')).toEqual({
      ok: false,
      reasons: [{ code: 'late-reason-missing', field: 'lateReason' }],
    });
    expect(came('2027-02-27', 'Die Post brauchte vier Tage.')).toEqual({ ok: true });
    expect(came('2027-02-28', 'Morgen.')).toEqual({
      ok: false,
      reasons: [{ code: 'received-in-future', field: 'receivedOn' }],
    });
  });
});

test('experience from level 3 on needs a proof, below it does not', () => {
  const missing = (parts: Partial<Answer>) => missingItems({ ...complete, answers: [answer(parts)] }).map(i => i.item);
  expect(missing({ experience: 2 })).toEqual([]);
  expect(missing({ experience: 3 })).toEqual(['evidence']);
  expect(missing({ experience: 4, evidence: 1 })).toEqual([]);
  expect(missing({})).toEqual(['field']);
});

test('an authority begins while the call is open, the office until it is evaluated', () => {
  const before = new Date('2027-01-01T00:00:00Z');
  expect(mayStart(call, before, true)).toEqual({ ok: false, reasons: [{ code: 'not-open-yet' }] });
  expect(mayStart(call, tooLate, false)).toEqual({ ok: false, reasons: [{ code: 'deadline-past' }] });
  expect(mayStart(call, tooLate, true)).toEqual({ ok: true });
  expect(mayStart({ ...call, state: 'evaluated' }, tooLate, true)).toEqual({
    ok: false,
    reasons: [{ code: 'call-ended' }],
  });
});

test('whoever does not get what he wants is told why', () => {
  expect(mayDecide({ state: 'submitted' }, 'eligible', '')).toEqual({ ok: true });
  for (const to of ['ineligible', 'returned'] as const) {
    expect(mayDecide({ state: 'submitted' }, to, '')).toEqual({
      ok: false,
      reasons: [{ code: 'reason-missing', field: 'reason' }],
    });
  }
  expect(mayDecide({ state: 'draft' }, 'eligible', '')).toEqual({ ok: false, reasons: [{ code: 'wrong-state' }] });
});

test('an authority withdraws before the award and not after it', () => {
  const withdrawn = applicationStates.filter(state => mayWithdraw({ state }).ok);
  expect(withdrawn).toEqual(['draft', 'submitted', 'returned', 'eligible', 'scored', 'reserve']);
});

test('every state but the first is reached by a move, and nothing moves twice', () => {
  const reached = new Set(applicationMoves.map(({ to }) => to));
  expect(applicationStates.filter(state => !reached.has(state))).toEqual(['draft']);
  expect(new Set(applicationMoves.map(({ from, to }) => `${from} ${to}`)).size).toBe(applicationMoves.length);
});
