import type { TextsLike } from '../../../kernel/text.ts';
import type { de } from './pairs-texts.de.ts';

/** What stands on public maps and lists of pairs in English. */
export const en: TextsLike<typeof de> = {
  map: 'Who learns with whom',
  mapText: (pairs, towns) => `${pairs} pairs, each joined by a line${towns === 0 ? '' : `, and ${towns} twin towns`}.`,
  advises: 'advises',
  adopts: 'adopts',
  both: 'both, or not handed down',
  town: 'twin town in a project',
  pair: 'Pair',
  fields: 'Fields of action',
  noFields: 'not handed down',
  and: 'and',
  advisesWhom: (from, to) => `${from} advises ${to}`,
  peers: 'as peers',
};
