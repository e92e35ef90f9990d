import type { Cell } from './permission-cells.ts';

const everybody = [200, 200, 200, 200, 200, 200] as const;
const nobodyKnows = [404, 404, 404, 404, 404, 404] as const;
const officeOnly = (mine: number) => [303, 403, 403, 403, mine, 403] as const;
const anyOffice = (status: number) => [303, 403, 403, 403, status, status] as const;

/** Who gets what of events, funding, projects of several towns and town twinnings; see `permission-cells.ts`. */
export const networkCells: Readonly<Record<string, Cell>> = {
  'events.list': { expected: everybody },
  'events.show': { params: { event: 'event' }, expected: everybody },
  'events.office': { expected: anyOffice(200) },
  // The other office has no programme that uses events.
  'events.new': { expected: [303, 403, 403, 403, 200, 303] },
  'events.create': { expected: anyOffice(400) },
  'events.edit': { params: { event: 'event' }, expected: officeOnly(200) },
  'events.change': { params: { event: 'event' }, expected: officeOnly(400) },
  'events.remove': { params: { event: 'event' }, expected: officeOnly(200) },
  // Whoever comes after its office finds it gone.
  'events.removal': { params: { event: 'passing event' }, expected: [303, 403, 403, 403, 303, 404] },

  'funding.logo': { expected: nobodyKnows },
  'funding.office': { expected: anyOffice(200) },
  'funding.show': { params: { programme: 'programme' }, expected: officeOnly(200) },
  'funding.record': { params: { programme: 'programme' }, form: { total: 'viel' }, expected: officeOnly(400) },
  'funding.funder.new': { params: { programme: 'programme' }, expected: officeOnly(200) },
  'funding.funder.add': { params: { programme: 'programme' }, expected: officeOnly(400) },
  'funding.funder.edit': { params: { programme: 'programme', funder: 'funder' }, expected: officeOnly(200) },
  'funding.funder.change': { params: { programme: 'programme', funder: 'funder' }, expected: officeOnly(400) },
  'funding.funder.remove': { params: { programme: 'programme', funder: 'funder' }, expected: officeOnly(200) },
  'funding.funder.removal': { params: { programme: 'programme', funder: 'passing funder' }, expected: officeOnly(303) },

  'projects.office': { expected: anyOffice(200) },
  // The other office has no programme with projects.
  'projects.new': { expected: [303, 403, 403, 403, 200, 303] },
  'projects.create': { expected: anyOffice(400) },
  'projects.manage': { params: { project: 'joint project' }, expected: officeOnly(200) },
  'projects.edit': { params: { project: 'joint project' }, expected: officeOnly(200) },
  'projects.change': { params: { project: 'joint project' }, expected: officeOnly(400) },
  'projects.members': { params: { project: 'joint project' }, expected: officeOnly(200) },
  'projects.members.set': {
    params: { project: 'joint project' },
    form: { 'members.0.lead': 'ja' },
    expected: officeOnly(400),
  },
  'projects.themes': { params: { project: 'joint project' }, expected: officeOnly(200) },
  'projects.themes.set': {
    params: { project: 'joint project' },
    form: { 'themes.0.hostId': 'x' },
    expected: officeOnly(400),
  },

  // The register belongs to all offices together.
  'twinnings.list': { expected: everybody },
  'twinnings.show': { params: { twinning: 'twinning' }, expected: everybody },
  'twinnings.office': { expected: anyOffice(200) },
  'twinnings.new': { expected: anyOffice(200) },
  'twinnings.create': { expected: anyOffice(400) },
  'twinnings.edit': { params: { twinning: 'twinning' }, expected: anyOffice(200) },
  'twinnings.change': { params: { twinning: 'twinning' }, expected: anyOffice(400) },
  'twinnings.remove': { params: { twinning: 'twinning' }, expected: anyOffice(200) },
  // The second office finds it gone.
  'twinnings.removal': { params: { twinning: 'passing twinning' }, expected: [303, 403, 403, 403, 303, 404] },
};
