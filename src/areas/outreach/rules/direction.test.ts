import { expect, test } from 'vitest';
import { directionOf } from './direction.ts';

const label = { de: 'Solarenergie', en: 'Solar energy' };

test('who gives in one field and takes in another does both', () => {
  const swapped = {
    proposalId: null,
    fields: [
      { label, fromId: 'giessen', toId: 'flaeming' },
      { label, fromId: 'flaeming', toId: 'giessen' },
    ],
  };
  expect(directionOf(swapped, 'giessen')).toBe('both');
  const oneWay = { ...swapped, fields: swapped.fields.slice(0, 1) };
  expect([directionOf(oneWay, 'giessen'), directionOf(oneWay, 'flaeming')]).toEqual(['advises', 'adopts']);
});

test('a pair without directions works as peers, unless nobody has handed down who advised', () => {
  const fields = [{ label, fromId: null, toId: null }];
  expect(directionOf({ proposalId: 'p', fields }, 'a')).toBe('both');
  expect(directionOf({ proposalId: null, fields }, 'a')).toBe(null);
});
