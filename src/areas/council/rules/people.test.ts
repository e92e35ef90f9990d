import { expect, test } from 'vitest';
import { namesIn } from './people.ts';

const people = ['Mila Muster', 'Dr. Jan von der Linde', 'K. Wehlan', 'Ute Kreis-Sommer', 'Poststelle'];

test.each([
  ['Fragen beantwortet Mila Muster.', ['Mila Muster']],
  ['MUSTER, MILA', ['Mila Muster']],
  ['Auskunft: M. Muster', ['Mila Muster']],
  ['Die Bitte Frau Musters wurde erfüllt.', ['Mila Muster']],
  ['Die Klimaschutzmanagerin Muster berät.', ['Mila Muster']],
  ['Es berät Jan von der Linde.', ['Dr. Jan von der Linde']],
  ['Herr Dr. von der Linde', ['Dr. Jan von der Linde']],
  ['gez. Landrätin\u00a0Wehlan', ['K. Wehlan']],
  ['gez. K. Wehlan', ['K. Wehlan']],
  ['Amtsleiterin\nKreis-Sommer', ['Ute Kreis-Sommer']],
])('%s', (text, named) => {
  expect(namesIn([text], people)).toEqual(named);
});

test.each([
  'Nach diesem Muster arbeiten beide.',
  'Das Musterprojekt an der Linde, der Linde, einer Linde.',
  'Mila Musterfrau und Frau Musterfrau',
  'Die Poststelle nimmt es an. Die Landrätin muster ihre Liste.',
  'Kreis-Sommer und Kreistag',
])('nobody is named: %s', text => {
  expect(namesIn([text], people)).toEqual([]);
});
