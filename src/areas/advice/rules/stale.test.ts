import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import type { Pause, StaleRule } from '../model/stale.ts';
import { ruleOn, silenceOf, usualRule, type Watched } from './stale.ts';

const pause = (kind: Pause['kind'], from: string, to: string, more: Partial<Pause> = {}): Pause => ({
  ...{ id: kind, kind, land: null, partnershipId: null, organisationId: null, reason: 'Pause' },
  ...{ from: day(from), to: day(to) },
  ...more,
});
const rule: StaleRule = { ...usualRule, contactDays: 10, meetingDays: 20 };
const pair: Watched = {
  members: [
    { organisationId: 'north', land: '06' },
    { organisationId: 'south', land: '12' },
  ],
  ...{ beganOn: day('2027-02-01'), contacts: [], lastMeeting: null, hasNext: false },
};
const facts = (watched: Watched, pauses: readonly Pause[], today: string) =>
  silenceOf(watched, rule, pauses, day(today))
    .filter(({ rests }) => !rests)
    .map(({ kind, organisationId, since }) => `${kind} ${organisationId ?? 'all'} ${since}`);

describe('silence', () => {
  test('is counted for each member since it was last heard of, and for a meeting since the last one', () => {
    expect(facts(pair, [], '2027-02-10')).toEqual([]);
    expect(facts(pair, [], '2027-02-11')).toEqual(['contact-lost north 2027-02-11', 'contact-lost south 2027-02-11']);
    const called = { ...pair, contacts: [{ organisationId: 'north', day: day('2027-02-09') }] };
    expect(facts(called, [], '2027-02-18')).toEqual(['contact-lost south 2027-02-11']);
    expect(facts({ ...pair, lastMeeting: day('2027-02-15') }, [], '2027-02-24')).toEqual([]);
    expect(facts(called, [], '2027-02-21')).toEqual([
      'contact-lost north 2027-02-19',
      'contact-lost south 2027-02-11',
      'meeting-missing all 2027-02-21',
    ]);
    expect(facts({ ...called, hasNext: true }, [], '2027-02-21')).toHaveLength(2);
  });

  test('does not count the days of a pause, and is no fact within one', () => {
    expect(facts(pair, [pause('break', '2027-02-03', '2027-02-07')], '2027-02-16')).toEqual([
      'contact-lost north 2027-02-16',
      'contact-lost south 2027-02-16',
    ]);
    const holidays = pause('holidays', '2027-02-12', '2027-02-14', { land: '06' });
    expect(facts(pair, [holidays], '2027-02-13')).toEqual(['contact-lost south 2027-02-11']);
    expect(facts(pair, [holidays], '2027-02-15')).toHaveLength(2);
    const recess = pause('recess', '2027-02-05', '2027-02-06', { organisationId: 'south' });
    expect(facts(pair, [recess], '2027-02-12')).toEqual(['contact-lost north 2027-02-11']);
    // A meeting needs all of them.
    expect(facts(pair, [recess], '2027-02-22')).not.toContain('meeting-missing all 2027-02-21');
    expect(facts(pair, [pause('break', '2027-02-11', '2027-03-01')], '2027-02-20')).toEqual([]);
  });

  test('is told step by step, by the rule of the day', () => {
    const meeting = { ...pair, contacts: [{ organisationId: null, day: day('2027-03-20') }] };
    const told = (by: StaleRule, today: string, pauses: readonly Pause[] = []) =>
      silenceOf(meeting, by, pauses, day(today)).find(({ kind }) => kind === 'meeting-missing')?.due;
    const slow = { ...usualRule, meetingDays: 28 };
    expect([told(slow, '2027-03-01'), told(slow, '2027-03-15'), told(slow, '2027-03-29')]).toEqual([
      ['adviser'],
      ['adviser', 'office'],
      ['adviser', 'office', 'authority'],
    ]);
    const pausing = [pause('break', '2027-03-14', '2027-03-16')];
    expect([told(slow, '2027-03-16', pausing), told(slow, '2027-03-17', pausing)]).toEqual([[], ['adviser']]);
    expect(told(slow, '2027-03-18', pausing)).toEqual(['adviser', 'office']);
    const later = { ...rule, validFrom: day('2027-04-01'), steps: { adviser: 0, office: null, authority: null } };
    const sooner = { ...rule, validFrom: day('2027-03-01') };
    const on = (today: string) => ruleOn([later, sooner], day(today)).validFrom;
    expect([on('2027-02-28'), on('2027-03-31'), on('2027-04-01')]).toEqual([null, '2027-03-01', '2027-04-01']);
    expect(told(later, '2027-06-01')).toEqual(['adviser']);
  });
});
