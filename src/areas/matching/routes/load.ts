import type { HistoryEntry } from '../../../design/history.tsx';
import { type AuditLine, listHistory } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { listPersons } from '../../identity/queries.ts';
import type { Place } from '../../places/model.ts';
import { listPlacesById, loadBorders } from '../../places/queries.ts';
import { placeKey } from '../../places/rules.ts';
import type { CallForRun } from '../../programmes/queries.ts';
import { isLive } from '../model.ts';
import { type Constraint, findLatestRun, hasRunFile, listConstraints, listProposals, type Run } from '../queries.ts';
import { listPool, type PoolEntry } from '../queries/pool.ts';
import { placeIdOfKey } from '../rules/round-places.ts';
import type { RoundView } from '../views/round-page.tsx';
import { pairTextsIn, textsIn } from '../views/words.ts';

/** Everything that the page of a round shows. The caller has shown that the actor is the office. */
export async function loadRound(visit: Visit, call: CallForRun): Promise<RoundView> {
  const { ctx } = visit;
  const run = await findLatestRun(ctx, call.id);
  const pool = await listPool(ctx, call.id);
  const constraints = await listConstraints(ctx, call.id);
  const all = await listProposals(ctx, { callId: call.id });
  const earlier = all.filter(({ runId }) => runId !== run?.id);
  const records = [...(run?.record.pairs ?? []), ...earlier.map(({ record }) => record)];
  const standing = all.filter(({ state }) => isLive(state)).length;
  const lines = (await listHistory(ctx, 'call', call.id)).filter(({ action }) => /^(run|pair)\./.test(action));
  const names = new Map([...(run?.record.entries ?? []), ...pool].map(({ key, name }) => [key, name]));
  return {
    call,
    pool,
    run,
    hasRecord: run !== null && (await hasRunFile(ctx, run.id)),
    constraints,
    proposals: all.filter(({ runId }) => runId === run?.id),
    earlier,
    pairsLeft: Math.max(0, Math.floor(call.terms.places / 2) - standing),
    places: await placesByKey(
      ctx,
      records.flatMap(({ members }) => members),
    ),
    topology: loadBorders(),
    history: await sayHistory(visit, lines, names),
    outdated: run !== null && isOutdated(run, pool, constraints),
  };
}

/** The places of the register for which these keys stand. */
export async function placesByKey(ctx: Ctx, keys: readonly string[]): Promise<ReadonlyMap<string, Place>> {
  const places = await listPlacesById(ctx, keys.map(placeIdOfKey));
  return new Map(places.map(place => [placeKey(place), place]));
}

/** Whether others take part now, or other pairs are fixed or excluded, than when the run was computed. */
function isOutdated(
  { record, computedAt, state }: Run,
  pool: readonly PoolEntry[],
  constraints: readonly Constraint[],
) {
  if (state === 'released') return false;
  const then = record.entries.map(({ applicationId }) => applicationId).sort();
  const now = pool.map(({ applicationId }) => applicationId).sort();
  if (then.join() !== now.join()) return true;
  const locks = constraints.filter(({ kind }) => kind === 'lock');
  return constraints.some(({ at }) => at > computedAt) || locks.length !== (record.rules.locked?.length ?? 0);
}

async function sayHistory(
  visit: Visit,
  lines: readonly AuditLine[],
  names: ReadonlyMap<string, string>,
): Promise<HistoryEntry[]> {
  const t = textsIn(visit.language).history;
  const persons = await listPersons(visit.ctx, { ids: [...new Set(lines.flatMap(({ personId }) => personId ?? []))] });
  const personOf = new Map(persons.map(({ id, name }) => [id, name]));
  return lines.map(({ action, at, personId, fields, actorKind }) => {
    const [a = '', b = ''] = fields.map(key => names.get(key) ?? key);
    const say = t[action as 'run.computed'] as string | ((v: { pair: string }) => string);
    const what = typeof say === 'function' ? say({ pair: pairTextsIn(visit.language).title({ a, b }) }) : say;
    const who = actorKind === 'system' ? t.system : (personOf.get(personId ?? '') ?? t.office);
    return { who, what, when: at };
  });
}
