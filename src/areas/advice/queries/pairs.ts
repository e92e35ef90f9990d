import { organisationsOf } from '../../../kernel/actor.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Ctx } from '../../../platform/context.ts';
import { listPersons } from '../../identity/queries.ts';
import { type Around, meetingsAround } from '../../meetings/queries.ts';
import { listOrganisations } from '../../organisations/queries.ts';
import type { Partnership } from '../../partnerships/model.ts';
import type { Signal } from '../../partnerships/model/signals.ts';
import { isAdviser } from '../../partnerships/policy.ts';
import { listPartnershipsAdvised, listPartnershipsOfCalls } from '../../partnerships/queries.ts';
import { listSignals } from '../../partnerships/queries/signals.ts';
import { loadStarts, type Start } from '../../partnerships/queries/start.ts';
import { needsAttention } from '../../partnerships/rules/signals.ts';
import { advisersOn } from '../../partnerships/rules/start.ts';
import { mayUse } from '../../programmes/policy.ts';
import { type CallOfProgramme, listCalls } from '../../programmes/queries.ts';
import type { Contact } from '../model.ts';
import type { PulseAnswer } from '../model/pulse.ts';
import type { Pause } from '../model/stale.ts';
import { stuckSince } from '../rules/pulse.ts';
import { byPressure, inOrder, laterOf } from '../rules.ts';
import { pausesOf } from '../rules/stale.ts';
import { lastNoted } from '../queries.ts';
import { latestAnswers } from './pulse.ts';
import { landsOf, listPauses } from './stale.ts';

/** Whom to call at a member. */
export type Reachable = {
  readonly organisationId: string;
  readonly name: string;
  /** Those named for the pair; where nobody with a number is, the authority itself without a name. */
  readonly people: readonly { readonly name: string; readonly phone: string }[];
};

/** A pair as whoever accompanies it sees it among the others. */
export type AdvisedPair = {
  readonly partnership: Partnership;
  readonly call: CallOfProgramme;
  /** What needs attention today, the most pressing fact first. */
  readonly signals: readonly Signal[];
  /** Pauses of today that concern one of its members. */
  readonly pauses: readonly Pause[];
  /** How many signals rest in them. */
  readonly resting: number;
  /** The latest answer of each member to the two questions. */
  readonly answers: readonly PulseAnswer[];
  /** Since when a member says that it is stuck, and nobody has spoken with it. */
  readonly stuckSince: Day | null;
  readonly lastContact: Contact | null;
  readonly next: Around['next'];
  readonly reach: readonly Reachable[];
  /** Names of those who advise it today. */
  readonly advisers: readonly string[];
};

/** What an office looks at; whoever advises sees the own pairs, whatever is asked. */
export type PairFilter = { readonly callId: string; readonly adviserId: string };

export type AdvisedPairs = {
  readonly pairs: readonly AdvisedPair[];
  /** Null for whoever sees the own pairs only; else what there is to choose from. */
  readonly office: {
    readonly calls: readonly CallOfProgramme[];
    readonly callId: string;
    readonly advisers: readonly { readonly id: string; readonly name: string }[];
  } | null;
};

const isOver = ({ state }: Partnership) => state === 'closed' || state === 'follow-up' || state === 'dissolved';

/**
 * The pairs that the actor accompanies, in the order in which to call: an adviser's own, or those of one round for its
 * office. As many statements for forty pairs as for one.
 */
export async function listAdvisedPairs(ctx: Ctx, filter: PairFilter): Promise<AdvisedPairs> {
  const officeIds = organisationsOf(ctx.actor, 'office');
  if (officeIds.length === 0) return { pairs: await describePairs(ctx, await listOwn(ctx)), office: null };
  const calls = (await listCalls(ctx, { officeIds })).filter(isUsed(ctx));
  const all = await listPartnershipsOfCalls(
    ctx,
    calls.map(({ id }) => id),
  );
  const running = all.filter(one => !isOver(one));
  const withPairs = calls.filter(({ id }) => running.some(one => one.callId === id));
  const callId = withPairs.some(({ id }) => id === filter.callId) ? filter.callId : (withPairs[0]?.id ?? '');
  const ofRound = running.filter(one => one.callId === callId);
  const pairs = ofRound.filter(
    ({ advisers }) => filter.adviserId === '' || advisersOn(advisers, ctx.today).includes(filter.adviserId),
  );
  const advisers = await listPersons(ctx, { ids: ofRound.flatMap(one => advisersOn(one.advisers, ctx.today)) });
  const known = pairs.map(partnership => ({ partnership, call: calls.find(({ id }) => id === partnership.callId)! }));
  return { pairs: await describePairs(ctx, known), office: { calls: withPairs, callId, advisers } };
}

/** A pair with its round. */
export type KnownPair = Pick<AdvisedPair, 'partnership' | 'call'>;

const isUsed =
  ({ actor }: Ctx) =>
  ({ programme }: CallOfProgramme) =>
    mayUse(actor, programme, 'partnerships');

/** The pairs that name the actor as adviser today, as long as the actor has the role. */
async function listOwn(ctx: Ctx): Promise<KnownPair[]> {
  if (ctx.actor.kind !== 'person') return [];
  const { personId } = ctx.actor;
  const advised = await listPartnershipsAdvised(ctx, personId);
  if (advised.length === 0) return [];
  const calls = new Map((await listCalls(ctx)).filter(isUsed(ctx)).map(call => [call.id, call]));
  return advised.flatMap(partnership => {
    const call = calls.get(partnership.callId);
    const isMine = call && isAdviser(ctx.actor, call.programme.officeId, [personId]);
    return isMine && !isOver(partnership) ? [{ partnership, call }] : [];
  });
}

/** What there is to say of these pairs, in the order in which to call. As many statements for forty as for one. */
export async function describePairs(ctx: Ctx, known: readonly KnownPair[]): Promise<AdvisedPair[]> {
  const ids = known.map(({ partnership }) => partnership.id);
  if (ids.length === 0) return [];
  const signals = (await listSignals(ctx, ids)).filter(one => needsAttention(one, ctx.today));
  const around = await meetingsAround(ctx, ids);
  const noted = await lastNoted(ctx, ids);
  const programmeIds = [...new Set(known.map(({ call }) => call.programmeId))];
  const pauses = (await listPauses(ctx, { programmeIds, partnershipIds: ids })).filter(
    ({ from, to }) => from <= ctx.today && ctx.today <= to,
  );
  const lands = await landsOf(
    ctx,
    known.map(({ partnership }) => partnership),
  );
  const answered = await latestAnswers(ctx, ids);
  const starts = await loadStarts(ctx, ids);
  const memberIds = known.flatMap(({ partnership }) => partnership.members.map(one => one.organisationId));
  const organisations = await listOrganisations(ctx, { ids: [...new Set(memberIds)] });
  const phoneOf = new Map(organisations.map(({ id, phone }) => [id, phone]));
  const advising = known.flatMap(({ partnership }) => advisersOn(partnership.advisers, ctx.today));
  const people = await listPersons(ctx, { ids: [...new Set(advising)] });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const pairs = known.map(({ partnership, call }): AdvisedPair => {
    const { id } = partnership;
    const { last = null, next = null } = around.get(id) ?? {};
    const met: Contact | null = last && { kind: 'meeting', day: last.day, organisationId: null };
    const memberIds = partnership.members.map(one => one.organisationId);
    const members = lands.filter(one => memberIds.includes(one.organisationId));
    const possible = pauses.filter(one => (one.partnershipId ?? id) === id && one.programmeId === call.programmeId);
    const own = signals.filter(({ partnershipId }) => partnershipId === id);
    const awake = own.filter(({ organisationId }) => pausesOf(possible, members, organisationId).length === 0);
    const contacts = [...(noted.get(id) ?? []), ...(met === null ? [] : [met])];
    const answers = answered.get(id) ?? [];
    return {
      ...{ answers, stuckSince: stuckSince(answers, contacts) },
      ...{ partnership, call, next, pauses: pausesOf(possible, members, null) },
      signals: byPressure(awake, ctx.today),
      resting: own.length - awake.length,
      lastContact: contacts.reduce<Contact | null>(laterOf, null),
      reach: reachableOf(partnership, starts.get(id)!, phoneOf),
      advisers: advisersOn(partnership.advisers, ctx.today).flatMap(one => nameOf.get(one) ?? []),
    };
  });
  return inOrder(pairs, ctx.today);
}

function reachableOf({ members }: Partnership, { contacts }: Start, phoneOf: ReadonlyMap<string, string>): Reachable[] {
  return members.map(({ organisationId, name }) => {
    const named = contacts.filter(
      one => one.organisationId === organisationId && one.endedAt === null && one.contact.phone !== '',
    );
    const phone = phoneOf.get(organisationId) ?? '';
    const people = named.map(({ contact }) => ({ name: contact.name, phone: contact.phone }));
    return { organisationId, name, people: people.length > 0 || phone === '' ? people : [{ name: '', phone }] };
  });
}
