import type { Cell } from './permission-cells.ts';

/** Its own people and the office read it; nobody else knows of it. */
const concerned = (status: number) => [303, status, status, 404, status, 404] as const;
/** Coordinator, member and office work on the programme. */
const worked = concerned;

const tour = { partnership: 'partnership', meeting: 'tour' };

/** Who gets what of study tours, workshops and contacts; see `permission-cells.ts`. */
export const tourCells: Readonly<Record<string, Cell>> = {
  'tours.show': { params: tour, expected: concerned(200) },
  'tours.station-new': { params: tour, expected: worked(200) },
  'tours.station-created': { params: tour, expected: worked(400) },
  'tours.station': { params: { ...tour, station: 'station' }, expected: worked(200) },
  'tours.station-changed': { params: { ...tour, station: 'station' }, expected: worked(400) },
  // It carries no version that was read.
  'tours.station-remove': { params: { ...tour, station: 'station' }, expected: worked(422) },
  'tours.leg-new': { params: tour, expected: worked(200) },
  'tours.leg-created': { params: tour, expected: worked(400) },
  'tours.leg': { params: { ...tour, leg: 'leg' }, expected: worked(200) },
  'tours.leg-changed': { params: { ...tour, leg: 'leg' }, expected: worked(400) },
  'tours.leg-remove': { params: { ...tour, leg: 'leg' }, expected: worked(422) },
};
