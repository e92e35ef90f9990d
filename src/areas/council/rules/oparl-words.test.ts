import { expect, test } from 'vitest';
import { kindIn, resultIn, roleIn } from './oparl-words.ts';

test.each([
  ['ungeändert beschlossen', 'adopted'],
  ['einstimmig beschlossen', 'adopted'],
  ['geändert beschlossen', 'amended'],
  ['mit Änderungen empfohlen', 'amended'],
  ['zur Kenntnis genommen', 'noted'],
  ['mehrheitlich abgelehnt', 'rejected'],
  ['nicht empfohlen', 'rejected'],
  ['vertagt', 'deferred'],
  ['in den Ausschuss zurückverwiesen', 'deferred'],
  ['von der Tagesordnung abgesetzt', 'withdrawn'],
  ['siehe Niederschrift', null],
  ['', null],
])('a body that said “%s”: %s', (said, result) => {
  expect(resultIn(said)).toBe(result);
});

test('roles and kinds in the words of councils', () => {
  expect(['Vorberatung', 'Anhörung', 'Kenntnisnahme', 'Entscheidung'].map(said => roleIn(said, false))).toEqual([
    'preliminary',
    'hearing',
    'notice',
    'decision',
  ]);
  expect([roleIn('', true), roleIn('', false)]).toEqual(['decision', 'notice']);
  expect(['Beschlussvorlage', 'Mitteilungsvorlage', 'Informationsvorlage', 'Antrag'].map(kindIn)).toEqual([
    'decision',
    'information',
    'information',
    null,
  ]);
});
