import { expect, test } from 'vitest';
import { maySetUp } from './rules.ts';

const label = { de: 'Solarenergie', en: 'Solar energy' };

test('two members may advise each other in different fields', () => {
  const fields = [
    { label, fromId: 'a', toId: 'b' },
    { label, fromId: 'b', toId: 'a' },
    { label, fromId: null, toId: null },
  ];
  expect(maySetUp({ memberIds: ['a', 'b'], fields })).toEqual({ ok: true });
});

test('nobody is partner of itself, and no stranger advises', () => {
  expect(maySetUp({ memberIds: ['a'], fields: [{ label, fromId: 'a', toId: 'b' }] })).toEqual({
    ok: false,
    reasons: [{ code: 'too-few-members' }, { code: 'field-of-strangers' }],
  });
  expect(maySetUp({ memberIds: ['a', 'a', 'b'], fields: [{ label, fromId: 'b', toId: 'b' }] })).toEqual({
    ok: false,
    reasons: [{ code: 'member-twice' }, { code: 'field-of-strangers' }],
  });
});
