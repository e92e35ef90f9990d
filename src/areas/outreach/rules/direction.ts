import type { Partnership } from '../../partnerships/model.ts';

/** What a member does in its pair, over all fields: advises, adopts, or both; null where nothing is handed down. */
export type Direction = 'advises' | 'adopts' | 'both' | null;

/** What a member of a pair does: who gives in one field and takes in another does both, and so do peers. */
export function directionOf(pair: Pick<Partnership, 'fields' | 'proposalId'>, organisationId: string): Direction {
  const directed = pair.fields.filter(({ fromId, toId }) => fromId !== null && toId !== null);
  const advises = directed.some(({ fromId }) => fromId === organisationId);
  const adopts = directed.some(({ toId }) => toId === organisationId);
  if (advises && adopts) return 'both';
  if (advises) return 'advises';
  if (adopts) return 'adopts';
  return pair.proposalId === null ? null : 'both';
}
