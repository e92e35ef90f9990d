import { describe, expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import type { SignatureRule } from './model/signatures.ts';
import type { Party } from './model.ts';
import {
  gapOf,
  isMove,
  isUnsigned,
  mayEndRule,
  mayAccept,
  maySign,
  mayMoveEnd,
  mayTerminate,
  replacedBy,
  ruleFor,
  stateAt,
  stateWhenSigned,
  versionThatHolds,
} from './rules.ts';

const today = day('2016-06-27');
const reasons = (verdict: { ok: true } | { ok: false; reasons: readonly { code: string }[] }) =>
  verdict.ok ? [] : verdict.reasons.map(({ code }) => code);

describe('accepting', () => {
  const text = { read: 'a', now: 'a', clauses: 9 };
  test('is of the text that was read, complete in every language, as long as it is a draft', () => {
    expect(reasons(mayAccept('draft', text, []))).toEqual([]);
    expect(reasons(mayAccept('draft', { ...text, now: 'b' }, []))).toEqual(['text-changed']);
    expect(reasons(mayAccept('text-agreed', text, []))).toEqual(['not-draft']);
    expect(mayAccept('draft', text, [{ clauseId: 'x', position: 4, language: 'en' }])).toEqual({
      ok: false,
      reasons: [{ code: 'translation-missing', values: { position: 4, language: 'en' } }],
    });
  });
});

describe('signing', () => {
  const party = { signatories: [{ name: 'A', jobTitle: 'Landrätin' }], signature: null };
  const onPaper = { form: 'written' as const, on: today, hasFile: true };
  const forms = ['written', 'qualified-electronic'] as const;

  test('needs the agreed text, somebody who signs, an allowed form and the paper', () => {
    expect(reasons(maySign('text-agreed', party, onPaper, forms, today))).toEqual([]);
    expect(reasons(maySign('draft', party, onPaper, forms, today))).toEqual(['not-agreed']);
    expect(reasons(maySign('text-agreed', { ...party, signatories: [] }, onPaper, forms, today))).toEqual([
      'no-signatory',
    ]);
    const tomorrow = { form: 'text-form' as const, on: day('2016-06-28'), hasFile: false };
    expect(reasons(maySign('text-agreed', party, tomorrow, forms, today))).toEqual([
      'form-not-allowed',
      'signed-in-future',
    ]);
    expect(reasons(maySign('text-agreed', party, { ...onPaper, hasFile: false }, forms, today))).toEqual([
      'scan-missing',
    ]);
  });

  test('by confirmation needs no paper where the rule allows it', () => {
    const confirmation = { form: 'current-business' as const, on: today, hasFile: false };
    expect(reasons(maySign('text-agreed', party, confirmation, ['current-business'], today))).toEqual([]);
  });

  test('of some is visible, of all concludes it', () => {
    const signed = { signature: { form: 'written' as const, on: today, fileId: null } };
    const open = { signature: null };
    expect(stateWhenSigned([open, open, open])).toBe('text-agreed');
    expect(stateWhenSigned([signed, open, open])).toBe('partly-signed');
    expect(stateWhenSigned([signed, signed, signed])).toBe('signed');
  });
});

test('which form counts: the own rule before that of the Land, the newest that is valid, else the one for all', () => {
  const rule = (id: string, change: Partial<SignatureRule>): SignatureRule => ({
    ...{ id, land: null, organisationId: null, forms: ['written'], validFrom: day('2001-08-01'), validTo: null },
    ...{ source: id, endSource: '' },
    ...change,
  });
  const rules = [
    rule('all', {}),
    rule('hessen', { land: '06', validFrom: day('2010-01-01') }),
    rule('hessen new', { land: '06', validFrom: day('2016-01-01') }),
    rule('hessen later', { land: '06', validFrom: day('2017-01-01') }),
    rule('own', { organisationId: 'giessen', validTo: day('2016-06-30') }),
  ];
  const giessen = { organisationId: 'giessen', land: '06' };
  expect(ruleFor(rules, giessen, today)?.id).toBe('own');
  expect(ruleFor(rules, giessen, day('2016-07-01'))?.id).toBe('hessen new');
  expect(ruleFor(rules, { organisationId: 'x', land: '12' }, today)?.id).toBe('all');
  expect(ruleFor([], giessen, today)).toBeNull();
});

test('a rule about signatures ends from its first day on, and once', () => {
  const open = { validFrom: day('2016-01-01'), validTo: null };
  expect(reasons(mayEndRule(open, day('2015-12-31'), today))).toEqual(['rule-ends-before-start']);
  expect(reasons(mayEndRule(open, day('2016-01-01'), today))).toEqual([]);
  // One that ends in the future may still end on another day.
  expect(reasons(mayEndRule({ ...open, validTo: today }, day('2016-07-31'), today))).toEqual([]);
  expect(reasons(mayEndRule({ ...open, validTo: day('2016-06-26') }, today, today))).toEqual(['rule-ended']);
});

test('an agreement is in force from its first to its last day', () => {
  const signed = { state: 'signed' as const, startsOn: day('2016-06-27'), endsOn: day('2017-06-26') };
  const states = ['2016-06-26', '2016-06-27', '2017-06-26', '2017-06-27'].map(on => stateAt(signed, day(on)));
  expect(states).toEqual(['signed', 'in-force', 'in-force', 'ended']);
});

test('Marburg-Biedenkopf worked from June 2015 and signed on 25 January 2016: allowed, and shown as 209 days', () => {
  const gap = { from: day('2015-06-30'), to: day('2016-01-25'), days: 209, closed: true };
  expect(gapOf(day('2015-06-30'), day('2016-01-25'), today)).toEqual(gap);
  expect(gapOf(day('2015-06-30'), null, today)).toEqual({ ...gap, to: today, days: 363, closed: false });
  expect(gapOf(day('2016-06-27'), day('2016-06-27'), today)).toBeNull();
  expect(gapOf(null, null, today)).toBeNull();
});

test('work without a signed agreement needs attention until all of the first version have signed, or the year is over', () => {
  const signature = { form: 'written', on: today, fileId: null } as const;
  const party = (isSigned: boolean): Party => ({
    ...{ organisationId: 'a', name: 'A', side: 'member', signatories: [], acceptedHash: null },
    signature: isSigned ? signature : null,
  });
  const version = (number: number, ...signed: boolean[]) => ({ number, parties: signed.map(party) });
  const began = day('2016-06-21');
  expect(isUnsigned('kicked-off', began, null, today)).toBe(true);
  expect(isUnsigned('working', began, version(1, true, false), today)).toBe(true);
  expect(isUnsigned('working', began, version(1, true, true), today)).toBe(false);
  // A second version is begun from a signed first one.
  expect(isUnsigned('working', began, version(2, false, false), today)).toBe(false);
  expect(isUnsigned('confirmed', day('2016-06-28'), null, today)).toBe(false);
  expect(isUnsigned('closed', began, null, today)).toBe(false);
});

test('an early end needs a signed agreement, a reason and a day of its term, also one to come', () => {
  const running = { state: 'signed' as const, startsOn: day('2016-06-01'), endsOn: day('2017-05-31') };
  expect(reasons(mayTerminate(running, { on: today, reason: 'Personalwechsel' }, today))).toEqual([]);
  expect(reasons(mayTerminate(running, { on: day('2016-12-31'), reason: 'Kündigung' }, today))).toEqual([]);
  expect(reasons(mayTerminate(running, { on: day('2017-06-01'), reason: '' }, today))).toEqual([
    'reason-missing',
    'end-after-term',
  ]);
  const announced = { ...running, state: 'terminated' as const, terminatedOn: day('2016-12-31') };
  expect(reasons(mayTerminate(announced, { on: today, reason: 'x' }, today))).toEqual(['end-recorded']);
  expect(['2016-12-30', '2016-12-31'].map(on => stateAt(announced, day(on)))).toEqual(['in-force', 'terminated']);
  expect(reasons(mayTerminate(running, { on: day('2016-05-31'), reason: 'x' }, today))).toEqual(['end-before-start']);
  expect(reasons(mayTerminate({ ...running, state: 'draft' }, { on: today, reason: 'x' }, today))).toEqual([
    'not-in-force',
  ]);
});

test('an announced end changes to another day of the term until it has come', () => {
  const announced = {
    ...{ state: 'terminated' as const, startsOn: day('2016-06-01'), endsOn: day('2017-05-31') },
    ...{ terminatedOn: day('2016-12-31'), terminatedReason: 'Kündigung' },
  };
  const move = (on: string, reason: string, at = '2016-12-30') =>
    reasons(mayMoveEnd(announced, { on: day(on), reason }, day(at)));
  expect([move('2017-03-31', 'Später'), move('2016-12-31', 'Anderer Grund')]).toEqual([[], []]);
  expect(move('2017-06-01', '')).toEqual(['reason-missing', 'end-after-term']);
  expect(move('2016-12-31', 'Kündigung')).toEqual(['nothing-changed']);
  expect(move('2017-03-31', 'Später', '2016-12-31')).toEqual(['end-not-announced']);
});

test('of several versions the latest signed one holds; those before it were replaced, a draft replaces nothing', () => {
  const version = (number: number, state: 'signed' | 'draft' | 'terminated') => ({ number, state });
  const all = [version(3, 'draft'), version(2, 'signed'), version(1, 'signed')];
  expect(versionThatHolds(all)?.number).toBe(2);
  expect(all.map(one => replacedBy(one, all)?.number ?? null)).toEqual([null, null, 2]);
  expect(replacedBy({ number: 1 }, [version(2, 'terminated'), version(1, 'signed')])?.number).toBe(2);
  expect(versionThatHolds([version(1, 'draft')])).toBeNull();
});

test('a signed agreement never becomes a draft again', () => {
  expect(isMove('signed', 'draft')).toBe(false);
  expect(isMove('partly-signed', 'draft')).toBe(false);
  expect(isMove('text-agreed', 'draft')).toBe(true);
});
