import { expect, test } from 'vitest';
import { bodyNamedIn } from './sittings.ts';

const bodies = ['Kreistag', 'Ausschuss', 'Ausschuss für Umwelt'].map(name => ({
  id: name,
  organisationId: 'o',
  name,
  lead: null,
}));

test.each([
  ['12. Sitzung des Kreistags', 'Kreistag'],
  ['Kreistag (öffentlich)', 'Kreistag'],
  ['KREISTAG: 12. Sitzung', 'Kreistag'],
  ['Kreistagsfraktionen', null],
  ['Sitzung: Ausschuss für Umwelt und Klima', 'Ausschuss für Umwelt'],
  ['Kreisausschuss', null],
])('%s', (title, name) => {
  expect(bodyNamedIn(title, bodies)?.name ?? null).toBe(name);
});
