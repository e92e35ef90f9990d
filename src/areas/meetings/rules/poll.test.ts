import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import type { PollAnswer } from '../model/poll.ts';
import { bestOptions, mayAsk } from './poll.ts';

const options = ['a', 'b', 'c'].map(id => ({ id, day: day('2027-04-20'), time: '10:00' }));
const answersOf = (table: Record<string, readonly PollAnswer[]>) =>
  Object.entries(table).flatMap(([optionId, given]) =>
    given.map((answer, guest) => ({ guestId: String(guest), optionId, answer })),
  );

test('a day that nobody refuses comes before one that most like; among those the one with most who can', () => {
  const answers = answersOf({
    a: ['yes', 'yes', 'no'],
    b: ['yes', 'if-need-be', 'if-need-be'],
    c: ['yes', 'yes', 'if-need-be'],
  });
  expect(bestOptions({ options, answers })).toEqual(['c']);
  expect(bestOptions({ options, answers: answersOf({ a: ['yes'], b: ['yes'], c: ['no'] }) })).toEqual(['a', 'b']);
  expect(bestOptions({ options, answers: [] })).toEqual([]);
});

test('one asks for two days at least, each once, after the last day to answer, and asks somebody', () => {
  const content = {
    ...({
      meetingId: null,
      kind: 'visit',
      title: '',
      zone: 'Europe/Berlin',
      minutes: 60,
      place: '',
      link: '',
    } as const),
    until: day('2027-04-10'),
  };
  const asked = [
    { day: day('2027-04-10'), time: '10:00' },
    { day: day('2027-04-20'), time: '10:00' },
    { day: day('2027-04-20'), time: '10:00' },
  ];
  const verdict = mayAsk(content, asked, 0, day('2027-04-11'));
  expect(verdict.ok ? [] : verdict.reasons.map(({ code, field }) => `${field} ${code}`)).toEqual([
    'place where-missing',
    'until until-past',
    'option.0.day option-past',
    'option.2.day option-twice',
    'guests guests-missing',
  ]);
});
