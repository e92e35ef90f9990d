import { expect, test } from 'vitest';
import { BondsGraph } from './bonds-graph.tsx';

function drawn(bonds: readonly (readonly [string, string])[]): string {
  return String(
    <BondsGraph
      lang="de"
      id="netz"
      title="Wer mit wem"
      description="Fünf Städte, sechs Partnerschaften."
      bonds={bonds}
      columns={{ node: 'Stadt', bound: 'verbunden mit' }}
    />,
  );
}

/** Width and height of the picture, and from where to where every name reaches, by rule of thumb. */
function namesIn(html: string) {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(html)!.map(Number) as [number, number, number];
  const names = [...html.matchAll(/<text[^>]*text-anchor="(\w+)"[^>]*>(.*?)<\/text>/g)].flatMap(([, anchor, inner]) =>
    [...inner!.matchAll(/<tspan x="(-?\d+)" y="(-?\d+)">([^<]*)</g)].map(([, x, y, line]) => {
      const long = line!.length * 14.6;
      const left = Number(x) - (anchor === 'start' ? 0 : anchor === 'end' ? long : long / 2);
      return { line: line!, left, right: left + long, y: Number(y) };
    }),
  );
  return { width, height, names };
}

const rheine = [
  ['Rheine', 'Bernburg'],
  ['Rheine', 'Borne'],
  ['Rheine', 'Leiria'],
  ['Rheine', 'Trakai'],
  ['Borne', 'Trakai'],
  ['Bernburg', 'Trakai'],
] as const;

test('every bond is a line, every town a dot and a name inside the picture', () => {
  const html = drawn(rheine);
  expect([html.match(/<line/g)!.length, html.match(/<circle/g)!.length]).toEqual([6, 5]);
  const { width, height, names } = namesIn(html);
  expect(names.map(({ line }) => line)).toEqual(['Rheine', 'Bernburg', 'Borne', 'Leiria', 'Trakai']);
  for (const { left, right, y } of names) {
    expect([left >= 0, right <= width, y > 20, y < height]).toEqual([true, true, true, true]);
  }
});

test('the names are large enough on a phone: at least 13 pixels where 358 are wide', () => {
  const { width } = namesIn(drawn(rheine));
  expect((26 * 358) / width).toBeGreaterThanOrEqual(13);
});

test('the table says the same in words, each town with all others', () => {
  const cells = [...drawn(rheine).matchAll(/kt-cell--header">([^<]*)<.*?kt-cell__value">([^<]*)</g)];
  expect(cells.map(([, town, bound]) => [town, bound])).toEqual([
    ['Bernburg', 'Rheine, Trakai'],
    ['Borne', 'Rheine, Trakai'],
    ['Leiria', 'Rheine'],
    ['Rheine', 'Bernburg, Borne, Leiria, Trakai'],
    ['Trakai', 'Bernburg, Borne, Rheine'],
  ]);
});

test('a long name is broken, and of many towns every name points outwards', () => {
  const long = namesIn(drawn([['Sankt Georgen im Schwarzwald', 'Rheine']]));
  expect(long.names.map(({ line }) => line)).toEqual(['Sankt', 'Georgen im', 'Schwarzwald', 'Rheine']);
  const many = drawn(Array.from({ length: 23 }, (_, index) => ['Rheine', `Stadt ${index}`] as const));
  expect(many.match(/transform="rotate/g)!.length).toBe(24);
});
