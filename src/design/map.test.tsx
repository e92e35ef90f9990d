import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Topology } from 'topojson-specification';
import { PlacesMap, type MapPlace } from './map.tsx';

const topology = JSON.parse(readFileSync('data/kreise.topo.json', 'utf8')) as Topology;
const giessen: MapPlace = { name: 'Gießen', keys: ['06531'], kind: 'dot' };
const flaeming: MapPlace = { name: 'Teltow-Fläming', keys: ['12072'], kind: 'ring' };
const leiria: MapPlace = { name: 'Leiria', keys: [], position: { lon: -8.8, lat: 39.7 }, kind: 'ring' };

function drawn(props: { pairs?: { from: MapPlace; to: MapPlace; href?: string }[]; places?: MapPlace[] }) {
  return String(
    <PlacesMap
      lang="de"
      id="karte"
      title="Paare"
      description="Ein Paar."
      topology={topology}
      legend={{ dot: 'berät', ring: 'wendet an' }}
      {...props}
    />,
  );
}

test('a pair is a dot, a ring and a way between them, and stands in the list in words', () => {
  const html = drawn({ pairs: [{ from: giessen, to: flaeming, href: '/de/paar' }] });
  const picture = /<svg.*?<\/svg>/s.exec(html)![0];
  expect(picture.match(/kt-(?:map__way|chart__\w+)/g)).toEqual(['kt-map__way', 'kt-chart__dot', 'kt-chart__ring']);
  expect(picture).toContain('role="img" aria-labelledby="karte-titel karte-text"');
  expect(html).toContain('<li><a href="/de/paar">Gießen (berät) – Teltow-Fläming (wendet an)</a></li>');
});

test('a place abroad is not drawn but named in the list', () => {
  const html = drawn({ pairs: [{ from: giessen, to: leiria }] });
  const picture = /<svg.*?<\/svg>/s.exec(html)![0];
  expect(picture.match(/kt-(?:map__way|chart__\w+)/g)).toEqual(['kt-chart__dot']);
  expect(html).toContain('Leiria (wendet an) – außerhalb der Karte');
});
