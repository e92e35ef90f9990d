import { expect, test } from 'vitest';
import { meetingKinds } from '../model.ts';
import { plannedMinutes, usualTopics } from './agenda.ts';

test('the usual agenda of every kind fits the time that there is', () => {
  const half = meetingKinds.map(kind => {
    const topics = usualTopics({ kind, minutes: 90 }, 'de');
    return topics.length >= 3 && plannedMinutes(topics) <= 100 && plannedMinutes(topics) >= 80;
  });
  expect(half).toEqual(meetingKinds.map(() => true));
  expect(usualTopics({ kind: 'jour-fixe', minutes: 60 }, 'en').map(({ minutes }) => minutes)).toEqual([10, 15, 25, 10]);
});
