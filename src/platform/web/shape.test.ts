import { expect, test } from 'vitest';
import { sayReasons } from './shape.ts';

test('what is wrong with a field in one way is said all at once, other things about it later', () => {
  const reasons = [
    { code: 'unknown', field: 'text', values: { name: 'Partei' } },
    { code: 'unknown', field: 'text', values: { name: 'Ende' } },
    { code: 'unknown', field: 'text', values: { name: 'Partei' } },
    { code: 'too-long', field: 'text' },
    { code: 'too-long', field: 'title' },
    { code: 'over' },
  ];
  const sentences = {
    unknown: ({ name }: { name: string }) => `„${name}“ gibt es nicht.`,
    'too-long': 'Das ist zu lang.',
    over: 'Das ist vorbei.',
  };
  expect(sayReasons(reasons, sentences)).toEqual([
    { field: 'text', text: '„Partei“ gibt es nicht. „Ende“ gibt es nicht.' },
    { field: 'title', text: 'Das ist zu lang.' },
    { text: 'Das ist vorbei.' },
  ]);
});
