import type { Day } from '../../../kernel/day.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { postMail, type Recipient } from '../../../platform/mail/post.ts';
import { listMembers } from '../../identity/queries.ts';
import { meetingsAround } from '../../meetings/queries.ts';
import { lockPartnership } from '../../partnerships/commands/acting.ts';
import { clearSignal, recordSignal } from '../../partnerships/commands/signals.ts';
import type { Partnership } from '../../partnerships/model.ts';
import { listPartnershipsOfCalls } from '../../partnerships/queries.ts';
import { listSignals } from '../../partnerships/queries/signals.ts';
import { loadStart } from '../../partnerships/queries/start.ts';
import { needsAttention } from '../../partnerships/rules/signals.ts';
import { advisersOn } from '../../partnerships/rules/start.ts';
import { type CallOfProgramme, listCalls, listProgrammes } from '../../programmes/queries.ts';
import type { Audience, StaleFact } from '../model/stale.ts';
import { lastNoted } from '../queries.ts';
import { type KnownFact, landsOf, listFacts, listPauses, listRules } from '../queries/stale.ts';
import { isWatched, ruleOn, type Silence, silenceOf } from '../rules/stale.ts';
import { adviceDb } from '../tables.ts';

/** Every morning: finds silence in the pairs that work, and tells who is to know. However often it runs, each is told once. */
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
  const found = await silenceIn(ctx, partnership, call);
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

async function silenceIn(ctx: Ctx, partnership: Partnership, call: CallOfProgramme): Promise<Silence[]> {
  const { id, beganOn, state } = partnership;
  if (!isWatched(state) || beganOn === null) return [];
  // Pairs of rounds before this system are watched once somebody accompanies them.
  const watchers = partnership.advisers.map(({ startsOn }) => startsOn);
  if (partnership.proposalId === null && watchers.length === 0) return [];
  const rule = ruleOn((await listRules(ctx, [call.programmeId])).get(call.programmeId) ?? [], ctx.today);
  const pauses = await listPauses(ctx, { programmeIds: [call.programmeId], partnershipIds: [id] });
  const { last = null, next = null } = (await meetingsAround(ctx, [id])).get(id) ?? {};
  const first: Day = partnership.proposalId === null ? laterOf(beganOn.last, watchers[0]!) : beganOn.last;
  const watched = {
    members: await landsOf(ctx, [partnership]),
    contacts: (await lastNoted(ctx, [id])).get(id) ?? [],
    ...{ beganOn: first, lastMeeting: last?.day ?? null, hasNext: next !== null },
  };
  return silenceOf(watched, rule, pauses, ctx.today);
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

type Telling = {
  readonly partnership: Partnership;
  readonly call: CallOfProgramme;
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
    for (const recipient of await recipientsOf(ctx, partnership, call, fact, audience)) {
      await postMail(ctx, {
        ...{ kind: audience === 'authority' ? 'advice.asked' : 'advice.stale', recipient },
        ids: { partnershipId: partnership.id, factId: fact.id },
        dedupe: `advice / ${fact.id} / ${fact.since} / ${audience} / ${recipient.id}`,
      });
    }
  }
}

/** The adviser, the people of the office, or head and coordinator of the authority; where none has an account, its contacts. */
async function recipientsOf(
  ctx: Ctx,
  partnership: Partnership,
  call: CallOfProgramme,
  { organisationId }: StaleFact,
  audience: Audience,
): Promise<Recipient[]> {
  const people = (ids: readonly string[]): Recipient[] => [...new Set(ids)].map(id => ({ kind: 'person', id }));
  if (audience === 'adviser') return people(advisersOn(partnership.advisers, ctx.today));
  const { officeId } = call.programme;
  if (audience === 'office') {
    const members = await listMembers(ctx, { organisationIds: [officeId], roles: ['office'] });
    return people(members.map(({ person }) => person.id));
  }
  const concerned = partnership.members
    .map(one => one.organisationId)
    .filter(id => organisationId === null || id === organisationId);
  const members = await listMembers(ctx, { organisationIds: concerned, roles: ['head', 'coordinator'] });
  const without = concerned.filter(id => !members.some(one => one.organisationId === id));
  const { contacts } = await loadStart(ctx, partnership.id);
  const named = contacts.filter(
    one => one.endedAt === null && one.contact.email !== '' && without.includes(one.organisationId),
  );
  return [
    ...people(members.map(({ person }) => person.id)),
    ...named.map(({ contact }): Recipient => ({ kind: 'contact', id: contact.id })),
  ];
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function asSystem(ctx: Ctx): Ctx {
  return { ...ctx, actor: { kind: 'system', job: 'advice.look' } };
}
