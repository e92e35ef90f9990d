import { organisationsOf } from '../../../kernel/actor.ts';
import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { inLanguage } from '../../../kernel/text.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape, sayReasons } from '../../../platform/web/shape.ts';
import { type CallForRun, findCallBySlug, listCalls } from '../../programmes/queries.ts';
import { loadRoundCall } from '../queries/round-call.ts';
import { mayUse } from '../../programmes/policy.ts';
import { stateAt } from '../../programmes/rules.ts';
import { computeRun } from '../commands/compute.ts';
import { constrainPair } from '../commands/constrain.ts';
import { releaseRun } from '../commands/release.ts';
import { mayRun } from '../policy.ts';
import { countProposals, findLatestRun, listLatestRuns } from '../queries.ts';
import { findConstraintPrice } from '../queries/price.ts';
import { constraintInput, priceInput } from '../schema.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import { ListPage } from '../views/list-page.tsx';
import { ReleasePage } from '../views/release-page.tsx';
import { RoundPage } from '../views/round-page.tsx';
import { loadRound } from './load.ts';

/** `GET /de/arbeit/zuordnung` */
export async function showList(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  const officeIds = organisationsOf(ctx.actor, 'office');
  if (officeIds.length === 0) throw new Forbidden('rounds of an office');
  const calls = (await listCalls(ctx, { officeIds })).filter(
    ({ state, programme }) => state !== 'draft' && mayUse(ctx.actor, programme, 'matching'),
  );
  const ids = calls.map(({ id }) => id);
  const runs = new Map((await listLatestRuns(ctx, ids)).map(run => [run.callId, run]));
  const counts = new Map((await countProposals(ctx, ids)).map(count => [count.callId, count]));
  const rows = calls.map(call => {
    const { confirmed = 0, awaited = 0 } = counts.get(call.id) ?? {};
    return { call, state: stateAt(call, ctx.now), run: runs.get(call.id) ?? null, confirmed, awaited };
  });
  return html(<ListPage visit={visit} rows={rows} />);
}

/** The call of the address, for its office. @throws NotFound, Forbidden for others who may know of the call */
export async function callOfOffice(visit: Visit): Promise<CallForRun> {
  const call = await findCallBySlug(visit.ctx, visit.params.call!);
  if (!call || !mayUse(visit.ctx.actor, call.programme, 'matching')) throw new NotFound('call');
  if (!mayRun(visit.ctx.actor, call.programme.officeId)) throw new Forbidden('round');
  return loadRoundCall(visit.ctx, call.id);
}

/** `GET /de/arbeit/zuordnung/:call`; `kind`, `a` and `b` in the address preset the form for one pair and show its price. */
export async function showRound(visit: Visit): Promise<Response> {
  const call = await callOfOffice(visit);
  const preset = (name: string) => visit.query.get(name) ?? '';
  const draft = { kind: preset('kind'), a: preset('a'), b: preset('b'), reason: preset('reason') };
  const { kind } = draft;
  const asked = kind === 'lock' || kind === 'forbid';
  const price = asked ? await findConstraintPrice(visit.ctx, call, { ...draft, kind }) : null;
  return html(<RoundPage visit={visit} round={await loadRound(visit, call)} draft={draft} price={price} />);
}

/** `POST /de/arbeit/zuordnung/:call/berechnen` */
export async function compute(visit: Visit): Promise<Response> {
  const call = await callOfOffice(visit);
  const computed = await computeRun(visit.ctx, call.id);
  if (computed.ok) return seeOther(visit.link('matching.round', { call: call.slug }));
  const errors = sayReasons(computed.reasons, inLanguage(visit.language, { de, en }).refusals);
  return html(<RoundPage visit={visit} round={await loadRound(visit, call)} errors={errors} />, 422);
}

/** `POST /de/arbeit/zuordnung/:call/festlegen`; with `step` price it only leads to what the pair would cost. */
export async function constrain(visit: Visit): Promise<Response> {
  const call = await callOfOffice(visit);
  const typed = (name: string) => visit.fields.text(name);
  const draft = { kind: typed('kind'), a: typed('a'), b: typed('b'), reason: typed('reason') };
  const asksPrice = typed('step') === 'price';
  const shape = readShape(asksPrice ? priceInput : constraintInput, draft);
  if (asksPrice && shape.ok) {
    return seeOther(`${visit.link('matching.round', { call: call.slug }, draft)}#festlegen`);
  }
  const taken = shape.ok ? await constrainPair(visit.ctx, call.id, shape.value) : shape;
  if (taken.ok) return seeOther(`${visit.link('matching.round', { call: call.slug })}#festlegen`);
  const errors = sayReasons(taken.reasons, inLanguage(visit.language, { de, en }).refusals);
  const round = await loadRound(visit, call);
  return html(<RoundPage visit={visit} round={round} errors={errors} draft={draft} />, shape.ok ? 422 : 400);
}

/** `GET /de/arbeit/zuordnung/:call/freigeben` */
export async function showRelease(visit: Visit): Promise<Response> {
  const call = await callOfOffice(visit);
  const run = await findLatestRun(visit.ctx, call.id);
  if (run === null || run.state === 'released') return seeOther(visit.link('matching.round', { call: call.slug }));
  return html(<ReleasePage visit={visit} call={call} run={run} />);
}

/** `POST /de/arbeit/zuordnung/:call/freigeben`: releases the run that was shown, no other. */
export async function release(visit: Visit): Promise<Response> {
  const call = await callOfOffice(visit);
  const run = await findLatestRun(visit.ctx, call.id);
  if (run === null) throw new NotFound('run');
  const released = await releaseRun(visit.ctx, visit.fields.text('run'));
  if (released.ok) return seeOther(visit.link('matching.round', { call: call.slug }));
  const errors = sayReasons(released.reasons, inLanguage(visit.language, { de, en }).refusals);
  return html(<ReleasePage visit={visit} call={call} run={run} errors={errors} />, 422);
}
