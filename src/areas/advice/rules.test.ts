import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { byPressure, inOrder } from './rules.ts';

const today = day('2027-03-01');
const fact = (kind: Parameters<typeof byPressure>[0][number]['kind'], since: string) => ({ kind, since: day(since) });

test('lost contact and what stands still come before an old signature, however old that is', () => {
  const facts = [
    fact('agreement-unsigned', '2016-06-21'),
    fact('task-overdue', '2027-02-20'),
    fact('contact-lost', '2027-01-10'),
    fact('task-blocked', '2027-02-25'),
  ];
  expect(byPressure(facts, today).map(({ kind }) => kind)).toEqual([
    'contact-lost',
    'agreement-unsigned',
    'task-blocked',
    'task-overdue',
  ]);
});

test('pairs stand by their most pressing fact, being stuck among them; quiet ones by how long ago one heard of them', () => {
  const pair = (name: string, more: object) => ({ name, signals: [], stuckSince: null, lastContact: null, ...more });
  const pairs = [
    pair('heard of lately', { lastContact: { day: day('2027-02-28') } }),
    pair('never heard of', {}),
    pair('late task', { signals: [fact('task-overdue', '2027-02-01')] }),
    pair('stuck', { stuckSince: day('2027-02-10') }),
    pair('fresh signature', { signals: [fact('agreement-unsigned', '2027-02-20')] }),
  ];
  expect(inOrder(pairs, today).map(({ name }) => name)).toEqual([
    'stuck',
    'late task',
    'fresh signature',
    'never heard of',
    'heard of lately',
  ]);
});
