import type { Visit } from './route.ts';

/** What every form carries: the proof against forged ones, and the key by which it is taken only once. */
export function proofOf(visit: Visit): Readonly<Record<string, string>> {
  return { _csrf: visit.csrf, _key: visit.ctx.newId() };
}
