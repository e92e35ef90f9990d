import type { Cell } from './permission-cells.ts';

/** Its own people and the office read it; nobody else knows of it. */
const concerned = (status: number) => [303, status, status, 404, status, 404] as const;
/** Coordinator, member and office work on the programme. */
const worked = concerned;

const pair = { partnership: 'partnership' };
const request = { ...pair, request: 'contact request' };
const tour = { ...pair, meeting: 'tour' };
const workshop = { partnership: 'partnership', meeting: 'workshop' };
const person = { ...tour, person: 'participant' };
const followUp = { ...tour, followUp: 'follow-up' };

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
  'tours.people': { params: tour, expected: concerned(200) },
  'tours.attendance': { params: tour, expected: worked(303) },
  'tours.sheet': { params: tour, expected: worked(200) },
  'tours.person-new': { params: tour, expected: worked(200) },
  'tours.person-created': { params: tour, expected: worked(400) },
  'tours.person': { params: person, expected: worked(200) },
  'tours.person-changed': { params: person, expected: worked(400) },
  'tours.person-remove': { params: person, expected: worked(422) },
  // Nobody has said that the person was there.
  'tours.certificate': { params: person, expected: worked(404) },
  'tours.follow-up-new': { params: tour, expected: worked(200) },
  'tours.follow-up-created': { params: tour, expected: worked(400) },
  // The second press finds the entry of the first.
  'tours.follow-up-plan': { params: followUp, expected: worked(303) },
  // What is asked to go is gone for the next one who asks.
  'tours.follow-up-remove': { params: { ...tour, followUp: 'station' }, expected: worked(404) },
  'tours.kit': { params: workshop, expected: concerned(200) },
  'tours.kit-pdf': { params: workshop, expected: concerned(200) },
  'tours.kit-edit': { params: workshop, expected: worked(200) },
  'tours.kit-changed': { params: workshop, expected: worked(400) },
  // Only the office says so, and it has not taken place yet.
  'tours.support': { params: workshop, expected: [303, 403, 403, 404, 422, 404] },
  'contact-requests.office': { expected: [303, 403, 403, 403, 200, 200] },
  'contact-requests.list': { params: pair, expected: concerned(200) },
  'contact-requests.ask': { params: pair, expected: worked(200) },
  'contact-requests.asked': { params: pair, expected: worked(400) },
  'contact-requests.show': { params: request, expected: concerned(200) },
  // Only the office finds somebody.
  'contact-requests.broker': { params: request, expected: [303, 403, 403, 404, 200, 404] },
  'contact-requests.brokered': { params: request, expected: [303, 403, 403, 404, 400, 404] },
  'contact-requests.outcome': { params: request, expected: worked(200) },
  'contact-requests.closed': { params: request, expected: worked(400) },
  // It carries no version that was read.
  'contact-requests.thank': { params: request, expected: worked(422) },
};
