import type { Route } from '../../platform/web/route.ts';
import * as legs from './routes/legs.tsx';
import { showTour } from './routes/show.tsx';
import * as stations from './routes/stations.tsx';

const base = {
  de: '/de/arbeit/partnerschaften/:partnership/termine/termin/:meeting/programm',
  en: '/en/work/partnerships/:partnership/meetings/meeting/:meeting/programme',
};

function below(de: string, en: string) {
  return { de: `${base.de}/${de}`, en: `${base.en}/${en}` };
}

const get = { method: 'GET', access: 'signed-in' } as const;
const post = { method: 'POST', access: 'signed-in' } as const;

const paths = {
  newStation: below('station/neu', 'station/new'),
  station: below('station/:station', 'station/:station'),
  dropStation: below('station/:station/streichen', 'station/:station/remove'),
  newLeg: below('anreise/neu', 'journey/new'),
  leg: below('anreise/:leg', 'journey/:leg'),
  dropLeg: below('anreise/:leg/streichen', 'journey/:leg/remove'),
} as const;

export const routes: readonly Route[] = [
  { ...get, id: 'tours.show', path: base, handle: showTour },
  { ...get, id: 'tours.station-new', path: paths.newStation, handle: stations.showNewStation },
  { ...post, id: 'tours.station-created', path: paths.newStation, handle: stations.createStation },
  { ...get, id: 'tours.station', path: paths.station, handle: stations.showStation },
  { ...post, id: 'tours.station-changed', path: paths.station, handle: stations.editStation },
  { ...post, id: 'tours.station-remove', path: paths.dropStation, handle: stations.dropStation },
  { ...get, id: 'tours.leg-new', path: paths.newLeg, handle: legs.showNewLeg },
  { ...post, id: 'tours.leg-created', path: paths.newLeg, handle: legs.createLeg },
  { ...get, id: 'tours.leg', path: paths.leg, handle: legs.showLeg },
  { ...post, id: 'tours.leg-changed', path: paths.leg, handle: legs.editLeg },
  { ...post, id: 'tours.leg-remove', path: paths.dropLeg, handle: legs.dropLeg },
];
