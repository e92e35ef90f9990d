import type { Day } from '../../../kernel/day.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { postMail } from '../../../platform/mail/post.ts';
import { meetingsAround } from '../../meetings/queries.ts';
import { lockPartnership } from '../../partnerships/commands/acting.ts';
import { clearSignal, recordSignal } from '../../partnerships/commands/signals.ts';
import type { Partnership } from '../../partnerships/model.ts';
import { listPartnershipsOfCalls } from '../../partnerships/queries.ts';
import { listSignals } from '../../partnerships/queries/signals.ts';
import { needsAttention } from '../../partnerships/rules/signals.ts';
import { type CallOfProgramme, listCalls, listProgrammes } from '../../programmes/queries.ts';
import type { Audience, StaleFact } from '../model/stale.ts';
import { lastNoted } from '../queries.ts';
import { type KnownFact, landsOf, listFacts, listPauses, listRules } from '../queries/stale.ts';
import { isPulseDue, isWatched, ruleOn, type Silence, silenceOf } from '../rules/stale.ts';
import { lastAsked } from '../queries/pulse.ts';
import { adviceDb } from '../tables.ts';
import { askPulse } from './pulse.ts';
import { type Asked, recipientsOf } from './recipients.ts';

/**
 * Every morning: finds silence in the pairs that work, tells who is to know, and asks the two questions where it is time.
 * However often it runs, each is told and asked once.
 */
export async function lookAtPairs(ctx: Ctx): Promise<void> {
  const offices = (await listProgrammes(ctx)).map(({ officeId }) => officeId);
  const calls = await listCalls(ctx, { officeIds: [...new Set(offices)] });
  const known = await listPartnershipsOfCalls(
    ctx,
    calls.filter(({ programme }) => programme.modules.includes('partnerships')).map(({ id }) => id),
  );
  const facts = await listFacts(
    ctx,
    known.map(({ id }) => id),
  );
  for (const { id, state } of known.filter(one => isWatched(one.state) || facts.has(one.id))) {
    await inTransaction(ctx, tx => lookAtPair(tx, id, isWatched(state)));
  }
}

/**
 * Finds out anew whether there is silence in a pair: facts become signals, and go with them. `tells`: also lets those
 * know who are to be told by today.
 */
export async function lookAtPair(ctx: Ctx, partnershipId: string, tells: boolean): Promise<void> {
  const { partnership, call } = await lockPartnership(asSystem(ctx), partnershipId);
  const { found, asks } = await silenceIn(ctx, partnership, call);
  if (tells && asks) await askPulse(ctx, { partnership, call });
  const known = (await listFacts(ctx, [partnershipId])).get(partnershipId) ?? [];
  const isSame = (a: StaleFact, b: StaleFact) => a.kind === b.kind && a.organisationId === b.organisationId;
  for (const over of known.filter(one => !found.some(fact => isSame(fact, one)))) {
    await adviceDb(ctx.db).deleteFrom('adviceFact').where('id', '=', over.id).execute();
    await clearSignal(ctx, over.kind, over.id);
  }
  for (const fact of found) {
    const before = known.find(one => isSame(one, fact));
    const kept = before?.since === fact.since ? before : await keepFact(ctx, partnershipId, fact, before?.id ?? null);
    const { kind, organisationId, since } = kept;
    if (fact.rests) await clearSignal(ctx, kind, kept.id);
    else await recordSignal(ctx, { partnershipId, kind, subjectId: kept.id, organisationId, since });
    if (tells) await tellOf(ctx, { partnership, call, fact: kept, due: fact.due });
  }
}

/** The silence in a pair, and whether its members are to be asked today how it goes. */
type Found = { readonly found: readonly Silence[]; readonly asks: boolean };

const nothing: Found = { found: [], asks: false };

async function silenceIn(ctx: Ctx, partnership: Partnership, call: CallOfProgramme): Promise<Found> {
  const { id, beganOn, state } = partnership;
  if (!isWatched(state) || beganOn === null) return nothing;
  // Pairs of rounds before this system are watched once somebody accompanies them.
  const watchers = partnership.advisers.map(({ startsOn }) => startsOn);
  if (partnership.proposalId === null && watchers.length === 0) return nothing;
  const rule = ruleOn((await listRules(ctx, [call.programmeId])).get(call.programmeId) ?? [], ctx.today);
  const pauses = await listPauses(ctx, { programmeIds: [call.programmeId], partnershipIds: [id] });
  const { last = null, next = null } = (await meetingsAround(ctx, [id])).get(id) ?? {};
  const first: Day = partnership.proposalId === null ? laterOf(beganOn.last, watchers[0]!) : beganOn.last;
  const watched = {
    members: await landsOf(ctx, [partnership]),
    contacts: (await lastNoted(ctx, [id])).get(id) ?? [],
    ...{ beganOn: first, lastMeeting: last?.day ?? null, hasNext: next !== null },
  };
  const asks = isPulseDue(watched, (await lastAsked(ctx, id)) ?? first, rule, pauses, ctx.today);
  return { found: silenceOf(watched, rule, pauses, ctx.today), asks };
}

/** A later `since` is a new fact, of which all are told anew. */
async function keepFact(
  ctx: Ctx,
  partnershipId: string,
  { kind, organisationId, since }: StaleFact,
  before: string | null,
): Promise<KnownFact> {
  const db = adviceDb(ctx.db);
  const fact = { kind, organisationId, since };
  const id = before ?? ctx.newId();
  if (before === null)
    await db
      .insertInto('adviceFact')
      .values({ id, partnershipId, ...fact })
      .execute();
  else {
    await db.updateTable('adviceFact').set({ since: fact.since }).where('id', '=', id).execute();
    await db.deleteFrom('adviceStep').where('factId', '=', id).execute();
  }
  return { id, ...fact, told: [] };
}

type Telling = Asked & {
  readonly fact: KnownFact;
  readonly due: readonly Audience[];
};

/** Nobody is told of what was set aside. */
async function tellOf(ctx: Ctx, { partnership, call, fact, due }: Telling): Promise<void> {
  const open = due.filter(audience => !fact.told.includes(audience));
  if (open.length === 0) return;
  const signal = (await listSignals(ctx, [partnership.id])).find(({ subjectId }) => subjectId === fact.id);
  if (!signal || !needsAttention(signal, ctx.today)) return;
  for (const audience of open) {
    await adviceDb(ctx.db).insertInto('adviceStep').values({ factId: fact.id, audience, day: ctx.today }).execute();
    for (const recipient of await recipientsOf(ctx, { partnership, call }, fact.organisationId, audience)) {
      await postMail(ctx, {
        ...{ kind: audience === 'authority' ? 'advice.asked' : 'advice.stale', recipient },
        ids: { partnershipId: partnership.id, factId: fact.id },
        dedupe: `advice / ${fact.id} / ${fact.since} / ${audience} / ${recipient.id}`,
      });
    }
  }
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function asSystem(ctx: Ctx): Ctx {
  return { ...ctx, actor: { kind: 'system', job: 'advice.look' } };
}
