import { describe, expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import type { FundingFacts } from './model.ts';
import { mayFund, mayStand, restOf } from './rules.ts';

const partnership: FundingFacts = {
  totalCents: 142_000_00,
  fromDay: day('2012-07-01'),
  toDay: day('2014-06-30'),
  reference: '',
  shareNote: null,
  source: '',
};
const towns = ['bernburg', 'borne', 'leiria', 'rheine', 'trakai'];
const about25 = towns.map(organisationId => ({ organisationId, cents: 25_000_00, approximate: true }));

/** The codes of refusal, with the inputs that they belong to. */
function codes(verdict: ReturnType<typeof mayStand> | ReturnType<typeof mayFund>): string[] {
  return verdict.ok ? [] : verdict.reasons.map(({ code, field }) => `${field}: ${code}`);
}

describe('142,000 EUR for five towns with about 25,000 each', () => {
  test('leave 17,000', () => {
    expect(codes(mayStand(partnership, [], about25, towns))).toEqual([]);
    expect(restOf(partnership.totalCents, about25)).toBe(17_000_00);
  });

  test('leave a rest that nobody knows while one share is open, or the total, or nobody has a share', () => {
    expect(restOf(142_000_00, [...about25.slice(1), { cents: null }])).toBe(null);
    expect(restOf(null, about25)).toBe(null);
    expect(restOf(142_000_00, [])).toBe(null);
  });
});

describe('nothing is paid twice', () => {
  test('a member has one share', () => {
    const twice = [...about25.slice(0, 3), about25[0]!];
    expect(codes(mayStand(partnership, [], twice, towns))).toEqual(['shares.3.organisationId: member-twice']);
  });

  test('shares are no more than the total, to the cent', () => {
    const shares = (cents: number) => [{ organisationId: 'rheine', cents, approximate: false }];
    expect(codes(mayStand(partnership, [], shares(142_000_00), towns))).toEqual([]);
    expect(codes(mayStand(partnership, [], shares(142_000_01), towns))).toEqual(['total: shares-above-total']);
  });

  test('funders together give no more than the total; an amount that nobody knows counts nothing', () => {
    const eu = { organisationId: 'eu', cents: 100_000_00 };
    const ministry = (cents: number | null) => ({ organisationId: 'bmu', cents });
    expect(codes(mayFund(ministry(42_000_00), [eu], 142_000_00, true))).toEqual([]);
    expect(codes(mayFund(ministry(42_000_01), [eu], 142_000_00, true))).toEqual(['cents: funders-above-total']);
    expect(codes(mayFund(ministry(null), [eu], 142_000_00, true))).toEqual([]);
    expect(codes(mayStand({ ...partnership, totalCents: 99_999_99 }, [eu], [], []))).toEqual([
      'total: funders-above-total',
    ]);
  });

  test('a funder stands there once', () => {
    const eu = { organisationId: 'eu', cents: null };
    expect(codes(mayFund(eu, [eu], null, true))).toEqual(['funder: funder-twice']);
  });
});

test('only what the register knows can be named, and a period has two ends in their order', () => {
  expect(codes(mayStand(partnership, [], about25.slice(0, 1), []))).toEqual([
    'shares.0.organisationId: member-unknown',
  ]);
  expect(codes(mayFund({ organisationId: 'x', cents: null }, [], null, false))).toEqual(['funder: funder-unknown']);
  const open = { ...partnership, toDay: null };
  expect(codes(mayStand(open, [], [], []))).toEqual(['toDay: end-missing']);
  expect(codes(mayStand({ ...partnership, toDay: day('2012-06-30') }, [], [], []))).toEqual(['toDay: ends-before']);
});
