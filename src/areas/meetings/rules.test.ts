import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { type MeetingState, meetingMoves } from './model.ts';
import { holidaysOn, isMove, mayAppoint, mayRepeat } from './rules.ts';

test('a holiday of any member is named with those who have it; a country nobody has written down says nothing', () => {
  const members = [
    { name: 'Gießen', place: { country: 'DE', land: '06' } },
    { name: 'Steinfurt', place: { country: 'DE', land: '05' } },
    { name: 'Stendal', place: { country: 'DE', land: '15' } },
    { name: 'Trakai', place: { country: 'LT', land: null } },
    { name: 'Nirgendwo', place: { country: 'XX', land: null } },
  ];
  const said = (on: string) => holidaysOn(day(on), members).map(({ name, who }) => [name.de, who]);
  // Corpus Christi of 2027, a day that Saxony-Anhalt works; then the day of Lithuania's independence.
  expect(said('2027-05-27')).toEqual([['Fronleichnam', ['Gießen', 'Steinfurt']]]);
  expect(said('2027-02-16').map(([, who]) => who)).toEqual([['Trakai']]);
  expect(said('2027-03-09')).toEqual([]);
  expect(holidaysOn(day('2027-05-27'), members)[0]!.source).not.toBe('');
});

test('a meeting moves as the table says and not otherwise', () => {
  const states: MeetingState[] = ['planned', 'scheduled', 'held', 'documented', 'postponed', 'cancelled'];
  const moves = states.flatMap(from => states.filter(to => isMove(from, to)).map(to => `${from} ${to}`));
  expect(moves.toSorted()).toEqual(meetingMoves.map(({ from, to }) => `${from} ${to}`).toSorted());
  // Only minutes that are changed after all approved them bring one back.
  expect(moves.filter(move => /^(documented|cancelled) /.test(move))).toEqual(['documented held']);
});

test('one meets somewhere on a day to come; a series ends after it began and has a day', () => {
  const appointment = { day: day('2027-03-09'), time: '10:00', zone: 'Europe/Berlin', minutes: 60 } as const;
  const refused = mayAppoint({ ...appointment, place: '', link: '' }, day('2027-03-10'));
  expect(refused.ok ? [] : refused.reasons.map(({ code }) => code)).toEqual(['day-past', 'where-missing']);
  const rule = { repeat: 'months', every: 1, first: day('2027-03-09'), last: day('2027-03-31') } as const;
  const codeOf = (change: object) => {
    const said = mayRepeat({ ...rule, skipMonths: [], ...change });
    return said.ok ? null : said.reasons[0]!.code;
  };
  expect([
    codeOf({}),
    codeOf({ last: '2027-03-01' }),
    codeOf({ repeat: 'last-of-month' }),
    codeOf({ skipMonths: [3] }),
    codeOf({ repeat: 'weeks', last: '2029-03-01' }),
  ]).toEqual([null, 'last-before-first', 'first-not-last', 'no-day', 'too-many']);
});
