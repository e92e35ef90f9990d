import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Topology } from 'topojson-specification';
import { drawBorders } from './borders.ts';

const topology = JSON.parse(readFileSync('data/kreise.topo.json', 'utf8')) as Topology;

/** Two squares side by side, one degree each. */
const squares = {
  type: 'Topology',
  objects: {
    squares: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: 'west', arcs: [[0, 1]] },
        { type: 'Polygon', id: 'east', arcs: [[-1, 2]] },
      ],
    },
  },
  arcs: [
    [
      [10.5, 50],
      [10.5, 50.5],
      [10.5, 51],
    ],
    [
      [10.5, 51],
      [9.5, 51],
      [9.5, 50],
      [10.5, 50],
    ],
    [
      [10.5, 51],
      [11.5, 51],
      [11.5, 50],
      [10.5, 50],
    ].reverse(),
  ],
} as unknown as Topology;

test('a straight border keeps only its two ends', () => {
  expect(drawBorders(squares).between).toMatch(/^M450 \d+l0-\d+$/);
});

test('the west is left of the east, and the middle of both lies on the meridian between them', () => {
  const borders = drawBorders(squares);
  const [west, east] = [borders.middle('west')!, borders.middle('east')!];
  expect(west[0]).toBeLessThan(east[0]);
  expect(Math.round((west[0] + east[0]) / 2)).toBe(450);
  expect(borders.shape('nowhere')).toBeNull();
});

test('the map of all districts is drawn once and is small enough for every page', () => {
  const borders = drawBorders(topology);
  expect(drawBorders(topology)).toBe(borders);
  expect(borders.land.length + borders.between.length).toBeLessThan(60_000);
});

test('north is up and every district has a place on the map', () => {
  const borders = drawBorders(topology);
  const keys = (topology.objects['kreise'] as { geometries: { id: string }[] }).geometries.map(area => area.id);
  const outside = keys.filter(key => {
    const spot = borders.middle(key);
    return !spot || spot[0] < 0 || spot[0] > borders.width || spot[1] < 0 || spot[1] > borders.height;
  });
  expect(outside).toEqual([]);
  expect(borders.middle('01001')![1]).toBeLessThan(borders.middle('09162')![1]);
});
