import { expect, test } from 'vitest';
import { judgeAnswer, pauseAfter, readPending, sayCount } from './pending.ts';

const page = '/de/arbeit/partnerschaften/1/termine/termin/2/protokoll';

test('a line is confirmed by the page of the minutes alone; whatever else came back, it is kept', () => {
  const judge = (status: number, path = page) => judgeAnswer({ status, path }, page);
  expect([judge(200), judge(200, '/de/anmelden'), judge(422), judge(400), judge(403), judge(500), judge(502)]).toEqual([
    ...['stored', 'signed-out', 'refused', 'refused', 'refused', 'again', 'again'],
  ]);
});

test('what a browser kept is read back, and what cannot be read is nothing', () => {
  const line = { id: 'a', fields: [['text', 'Beschlossen']], refusal: '' };
  expect(readPending(JSON.stringify([line, { id: 1 }, null]))).toEqual([line]);
  expect([readPending(null), readPending('{'), readPending('"x"')]).toEqual([[], [], []]);
});

test('attempts become rarer, and what waits is counted in words', () => {
  expect([1, 2, 3, 9].map(pauseAfter)).toEqual([2000, 4000, 8000, 30000]);
  const sentence = 'Eine Zeile wartet.|{count} Zeilen warten.';
  expect([sayCount(sentence, 1), sayCount(sentence, 3)]).toEqual(['Eine Zeile wartet.', '3 Zeilen warten.']);
});
