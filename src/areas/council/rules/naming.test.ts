import { expect, test } from 'vitest';
import { enumerate, nameInGerman } from './naming.ts';

test.each([
  ['Landkreis Gießen', 'der Landkreis Gießen', 'dem Landkreis Gießen', 'des Landkreises Gießen', 'im Landkreis Gießen'],
  ['Kreis Steinfurt', 'der Kreis Steinfurt', 'dem Kreis Steinfurt', 'des Kreises Steinfurt', 'im Kreis Steinfurt'],
  ['Wetteraukreis', 'der Wetteraukreis', 'dem Wetteraukreis', 'des Wetteraukreises', 'im Wetteraukreis'],
  ['Stadt Aachen', 'die Stadt Aachen', 'der Stadt Aachen', 'der Stadt Aachen', 'in der Stadt Aachen'],
  [
    'Verbandsgemeinde Alzey',
    'die Verbandsgemeinde Alzey',
    'der Verbandsgemeinde Alzey',
    'der Verbandsgemeinde Alzey',
    'in der Verbandsgemeinde Alzey',
  ],
  ['Rheine', 'Rheine', 'Rheine', 'von Rheine', 'in Rheine'],
  ['Kreischa', 'Kreischa', 'Kreischa', 'von Kreischa', 'in Kreischa'],
])('%s', (name, who, withWhom, whose, within) => {
  expect(nameInGerman(name)).toEqual({ who, withWhom, whose, within });
});

test('several partners are named one after the other', () => {
  expect(enumerate(['A', 'B', 'C'], 'und')).toBe('A, B und C');
});
