import fc from 'fast-check';
import { expect, test } from 'vitest';
import { variables } from '../model/clauses.ts';
import type { Agreement, AgreementClause, Wording } from '../model.ts';
import type { Facts } from './fill.ts';
import { clausesIn, compareWordings, listWordings, type PlacedClause } from './wordings.ts';

const facts: Facts = {
  values: Object.fromEntries(variables.map(name => [name, { de: `<${name}>`, en: '' }])) as Facts['values'],
  ...{ parties: 2, hasGrant: false, languages: ['de'], officeSigns: false },
};
const says = (title: string, body: string): Wording => ({ title: { de: title, en: '' }, body: { de: body, en: '' } });
const change = (act: number, wording: Wording, removed = false) => {
  return { ...wording, act, number: act, removed, follows: [], organisationId: 'a', at: new Date(0) };
};
const clause = (id: string, template: Wording, revisions: AgreementClause['revisions'] = [], originId = id) => {
  const key = template.title.de === '' ? null : id;
  return { id, key, originId, template, revisions, condition: 'always' as const, source: null };
};
const german = (clauses: readonly PlacedClause[]) => clauses.map(({ title, body }) => `${title.de}: ${body.de}`);

const first: Pick<Agreement, 'number' | 'clauses' | 'text'> = {
  number: 1,
  text: [
    { id: 'who', ...says('Wer', 'A und B') },
    { id: 'own', ...says('Reisen', 'Mit der Bahn') },
  ],
  clauses: [
    clause('who', says('Wer', '{{parties}}')),
    clause('term', says('Laufzeit', 'ab {{begin}}'), [change(3, says('Laufzeit', 'ab {{begin}}'), true)]),
    clause('own', says('', ''), [change(2, says('Reisen', 'Zu Fuß')), change(4, says('Reisen', 'Mit der Bahn'))]),
  ],
};
const second = {
  number: 2,
  text: null,
  clauses: [
    clause('who 2', says('Wer', '{{parties}}'), [], 'who'),
    clause('own 2', says('Reisen', 'Per Rad'), [], 'own'),
  ],
};

test('every wording can be read again: as it began, after each change of any clause, as it was agreed', () => {
  const wordings = listWordings([second, first]);
  expect(wordings.map(({ key, agreed }) => [key, agreed])).toEqual([
    ['1.0', false],
    ['1.1', false],
    ['1.2', false],
    ['1', true],
    ['2', false],
  ]);
  const texts = wordings
    .filter(({ number }) => number === 1)
    .map(({ changes }) => german(clausesIn(first, changes, facts)));
  // What nobody changed keeps the words that all agreed to.
  expect(texts).toEqual([
    ['Wer: A und B', 'Laufzeit: ab <begin>'],
    ['Wer: A und B', 'Laufzeit: ab <begin>', 'Reisen: Zu Fuß'],
    ['Wer: A und B', 'Reisen: Zu Fuß'],
    ['Wer: A und B', 'Reisen: Mit der Bahn'],
  ]);
});

test('a clause is followed from one version to the next, also one that a party added', () => {
  const compared = compareWordings(clausesIn(first, 1, facts), clausesIn(second, null, facts));
  expect(
    compared.map(({ before, after }) => [before?.body.de, before?.position, after?.body.de, after?.position]),
  ).toEqual([
    ['A und B', 1, '<parties>', 1],
    ['ab <begin>', 2, undefined, undefined],
    ['Zu Fuß', 3, 'Per Rad', 2],
  ]);
});

test('of any two wordings gives both back, in their order', () => {
  const placed = fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))
    .map(ids => ids.toSorted().map((originId): PlacedClause => ({ originId, ...says(originId, 'x') })));
  fc.assert(
    fc.property(placed, placed, (before, after) => {
      const compared = compareWordings(before, after);
      const ids = (side: 'before' | 'after') => compared.filter(one => one[side] !== null).map(one => one.originId);
      expect([ids('before'), ids('after')]).toEqual([before, after].map(all => all.map(({ originId }) => originId)));
    }),
  );
});
