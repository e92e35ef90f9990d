import { describe, expect, test } from 'vitest';
import { standardClauses, variables } from '../model/clauses.ts';
import { applies, type Facts, fillWording, unknownVariables } from './fill.ts';

const facts: Facts = {
  values: Object.fromEntries(variables.map(name => [name, { de: `<${name}>`, en: `(${name})` }])) as Facts['values'],
  parties: 2,
  hasGrant: false,
  languages: ['de'],
  officeSigns: false,
};

describe('a clause of the library', () => {
  test('gets the value of every variable, in each language', () => {
    const wording = {
      title: { de: 'An {{ parties }}', en: 'To {{parties}}' },
      body: { de: '{{duties.office}}', en: '' },
    };
    expect(fillWording(wording, facts)).toEqual({
      title: { de: 'An <parties>', en: 'To (parties)' },
      body: { de: '<duties.office>', en: '' },
    });
  });

  test('that has a variable which does not exist says which, and on which line', () => {
    expect(unknownVariables('Von {{begin}} bis {{ende}}\n\n{{parties}} und {{ Partner }}')).toEqual([
      { name: 'ende', line: 1 },
      { name: 'Partner', line: 3 },
    ]);
  });

  test('with braces that were never closed says so', () => {
    expect(unknownVariables('gut\nVon {{begin bis {{end}}')).toEqual([{ name: '{{begin bis ', line: 2 }]);
  });

  test('with braces that close on the next line says so once, where they open', () => {
    expect(unknownVariables('gut\nVon {{begin\n}} bis {{end}}\n{{ende}}')).toEqual([
      { name: '{{begin', line: 2 },
      { name: 'ende', line: 4 },
    ]);
  });

  test('belongs into an agreement by what the pair is', () => {
    const of = (change: Partial<Facts>) =>
      standardClauses.filter(({ condition }) => applies(condition, { ...facts, ...change })).map(({ key }) => key);
    const always = ['parties', 'subject', 'term', 'office-duties', 'partner-duties', 'end'];
    expect(of({})).toEqual(always);
    expect(of({ hasGrant: true })).toEqual([...always.slice(0, 5), 'costs', 'end']);
    expect(of({ languages: ['de', 'en'] })).toEqual([...always.slice(0, 5), 'languages', 'end']);
    expect(of({ parties: 3 })).toEqual([...always.slice(0, 2), 'several', ...always.slice(2)]);
  });

  test('of the standard library uses variables that exist and is there in both languages', () => {
    const wrong = standardClauses.flatMap(({ title, body }) =>
      [title.de, title.en, body.de, body.en].filter(text => text === '' || unknownVariables(text).length > 0),
    );
    expect(wrong).toEqual([]);
  });
});
