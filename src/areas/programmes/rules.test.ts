import { describe, expect, test } from 'vitest';
import { type Call, callMoves, callStates, regioTwinTaxonomy } from './model.ts';
import {
  changesByClock,
  isOpen,
  mayCancel,
  mayCorrect,
  mayExtend,
  mayMove,
  mayOpen,
  nextState,
  stateAt,
} from './rules.ts';
import { defaultTerms } from './rules/default-terms.ts';

const opensAt = new Date('2027-01-10T23:00:00Z');
const deadlineAt = new Date('2027-02-26T23:00:00Z');
const during = new Date('2027-02-01T10:00:00Z');
const lastMoment = new Date(deadlineAt.getTime() - 1);

const call: Call = {
  id: '01999999-0000-7000-8000-000000000001',
  programmeId: '01999999-0000-7000-8000-000000000002',
  slug: '2027',
  name: { de: 'Regionen-Twinning 2027', en: 'Region twinning 2027' },
  state: 'open',
  terms: defaultTerms,
  version: 1,
  hash: 'h',
  opensAt,
  deadlineAt,
};
const draft: Call = { ...call, state: 'draft', version: 0, hash: null };

describe('a call', () => {
  test('is open from its first to the last moment before its deadline, and closed at the deadline', () => {
    const moments = [new Date(opensAt.getTime() - 1), opensAt, lastMoment, deadlineAt];
    expect(moments.map(now => isOpen(call, now))).toEqual([false, true, true, false]);
    expect(moments.map(now => stateAt(call, now))).toEqual(['open', 'open', 'open', 'closed']);
  });

  test('that is a draft, cancelled or closed is not open, whatever the clock says', () => {
    expect((['draft', 'closed', 'cancelled'] as const).map(state => isOpen({ ...call, state }, during))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('reads differently when it begins, when it ends, and with each new day there', () => {
    const evening = new Date('2027-02-26T20:00:00Z');
    expect(changesByClock(call, evening)).toEqual([deadlineAt, new Date('2027-02-26T23:00:00Z')]);
    expect(changesByClock(call, new Date('2027-01-02T10:00:00Z'))).toEqual([
      opensAt,
      deadlineAt,
      new Date('2027-01-02T23:00:00Z'),
    ]);
    expect(changesByClock(call, new Date('2027-06-30T21:59:00Z'))).toEqual([new Date('2027-06-30T22:00:00Z')]);
  });

  test('moves only as the table says', () => {
    const allowed = callStates.flatMap(from =>
      callStates.filter(to => mayMove({ state: from, deadlineAt }, to, during).ok).map(to => `${from} → ${to}`),
    );
    expect(allowed).toEqual(
      callStates.flatMap(from =>
        callStates
          .filter(to => callMoves.some(move => move.from === from && move.to === to && move.by === 'office'))
          .map(to => `${from} → ${to}`),
      ),
    );
    expect(allowed).toEqual([
      'draft → open',
      'open → cancelled',
      'closed → evaluated',
      'evaluated → awarded',
      'awarded → archived',
    ]);
    expect(callStates.map(nextState)).toEqual([null, null, 'evaluated', 'awarded', 'archived', null, null]);
  });
});

describe('opening a call', () => {
  test('needs nothing more than the default terms and time ahead', () => {
    expect(mayOpen(draft, regioTwinTaxonomy, during)).toEqual({ ok: true });
  });

  test('is refused for everything that is missing, all at once', () => {
    const bare: Call = {
      ...draft,
      name: { de: 'Aufruf', en: '' },
      terms: {
        ...defaultTerms,
        timeZone: 'Europe/Atlantis',
        about: { de: '', en: 'About' },
        places: 1,
        fields: [],
        funding: { ...defaultTerms.funding, ratePercent: 120, capCents: 0, source: '' },
        workload: { ...defaultTerms.workload, hoursPerMonth: 0 },
        benefits: { ...defaultTerms.benefits, advising: [], adopting: [{ de: 'Rat', en: '' }] },
        consentDays: 0,
        rules: { ...defaultTerms.rules, weights: { alpha: 1, beta: 0, gamma: 0 } },
      },
    };
    const verdict = mayOpen(bare, regioTwinTaxonomy, deadlineAt);
    expect(verdict.ok ? [] : verdict.reasons.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'text-missing name-en',
      'text-missing about-de',
      'benefits-missing advising-de',
      'benefits-missing adopting-en',
      'time-zone timeZone',
      'places-few places',
      'fields-missing fields',
      'rate-range rate',
      'cap-missing cap',
      'text-missing source',
      'hours-missing hours',
      'consent-days consentDays',
      'weight-complementarity beta',
      'deadline-past deadline',
    ]);
  });

  test('is refused for a field of action that the programme does not know, and for a call that is open already', () => {
    const foreign = { ...draft, terms: { ...defaultTerms, fields: ['efficiency', 'oceans'] } };
    expect(mayOpen(foreign, regioTwinTaxonomy, during)).toEqual({
      ok: false,
      reasons: [{ code: 'field-unknown', field: 'fields' }],
    });
    expect(mayOpen(call, regioTwinTaxonomy, during)).toEqual({
      ok: false,
      reasons: [{ code: 'wrong-state', values: { state: 'open' } }],
    });
  });
});

describe('changing a published call', () => {
  test('needs a reason and a change', () => {
    const nothing = { terms: defaultTerms, reason: '', changed: false };
    expect(mayCorrect(call, nothing, regioTwinTaxonomy, during)).toEqual({
      ok: false,
      reasons: [{ code: 'reason-missing', field: 'reason' }, { code: 'nothing-changed' }],
    });
    const correction = { terms: { ...defaultTerms, places: 24 }, reason: 'Mehr Plätze', changed: true };
    expect(mayCorrect(call, correction, regioTwinTaxonomy, deadlineAt)).toEqual({ ok: true });
    expect(mayCorrect({ ...call, state: 'evaluated' }, correction, regioTwinTaxonomy, deadlineAt).ok).toBe(false);
  });

  test('gives more time, never less, and none after the end', () => {
    const later = { deadlineAt: new Date('2027-03-05T23:00:00Z'), reason: 'Winterferien' };
    expect(mayExtend(call, later, lastMoment)).toEqual({ ok: true });
    expect(mayExtend(call, { deadlineAt, reason: '' }, during)).toEqual({
      ok: false,
      reasons: [
        { code: 'not-later', field: 'deadline' },
        { code: 'reason-missing', field: 'reason' },
      ],
    });
    expect(mayExtend(call, later, deadlineAt)).toEqual({
      ok: false,
      reasons: [{ code: 'wrong-state', values: { state: 'closed' } }],
    });
  });

  test('calls it off only with a reason', () => {
    expect(mayCancel(call, '', during)).toEqual({ ok: false, reasons: [{ code: 'reason-missing', field: 'reason' }] });
    expect(mayCancel(call, 'Keine Förderung', during)).toEqual({ ok: true });
    expect(mayCancel(call, 'Keine Förderung', deadlineAt).ok).toBe(false);
  });
});
