import { hasRole, hasRoleIn, organisationsOf } from '../../../kernel/actor.ts';
import { inLanguage } from '../../../kernel/text.ts';
import type { Partnership } from '../../../areas/partnerships/model.ts';
import {
  listPartnershipsAdvised,
  listPartnershipsOf,
  listPartnershipsOfCalls,
} from '../../../areas/partnerships/queries.ts';
import { listSignals } from '../../../areas/partnerships/queries/signals.ts';
import { loadStarts, type Start } from '../../../areas/partnerships/queries/start.ts';
import { needsAttention } from '../../../areas/partnerships/rules/signals.ts';
import { startGaps, withoutAcceptance, withoutContact } from '../../../areas/partnerships/rules/start.ts';
import { mayUse } from '../../../areas/programmes/policy.ts';
import { listCalls } from '../../../areas/programmes/queries.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import type { TodayTask } from '../views/today.tsx';
import type { Own } from './own.ts';

type Step = 'contacts' | 'propose' | 'accept' | 'adviser' | 'start' | 'signals';

/** What there is to do in the year of a pair: for those who speak for a member, for the office, for who advises. */
export async function yearTasks(visit: Visit, own: Own): Promise<TodayTask[]> {
  const { ctx } = visit;
  const calls = (await listCalls(ctx)).filter(({ programme }) => mayUse(ctx.actor, programme, 'partnerships'));
  const callIds = new Set(calls.map(({ id }) => id));
  const speaking = own.ids.filter(id => hasRoleIn(ctx.actor, id, 'head', 'coordinator'));
  const officeIds = organisationsOf(ctx.actor, 'office');
  const ofOffice = calls.filter(({ programme }) => officeIds.includes(programme.officeId)).map(({ id }) => id);
  const mine = speaking.length === 0 ? [] : await listPartnershipsOf(ctx, speaking);
  const run = ofOffice.length === 0 ? [] : await listPartnershipsOfCalls(ctx, ofOffice);
  const advised =
    ctx.actor.kind === 'person' && hasRole(ctx.actor, 'adviser')
      ? await listPartnershipsAdvised(ctx, ctx.actor.personId)
      : [];
  const all = new Map([...mine, ...run, ...advised].filter(one => callIds.has(one.callId)).map(one => [one.id, one]));
  const starts = await loadStarts(ctx, [...all.keys()]);
  const accompanied = [...run, ...advised].map(({ id }) => id);
  const signals = (await listSignals(ctx, accompanied)).filter(one => needsAttention(one, ctx.today));
  const noticed = new Set(signals.map(({ partnershipId }) => partnershipId));
  const runs = new Set(run.map(({ id }) => id));
  return [...all.values()].flatMap(partnership => {
    const step =
      stepOf(visit, partnership, starts.get(partnership.id)!, speaking, runs.has(partnership.id)) ??
      (noticed.has(partnership.id) ? 'signals' : null);
    return step === null ? [] : [taskOf(visit, partnership, step, speaking)];
  });
}

/** Pairs of rounds before this system are not asked to prepare a start. */
function stepOf(
  { ctx }: Visit,
  partnership: Partnership,
  start: Start,
  speaking: readonly string[],
  isOffice: boolean,
): Step | null {
  if (partnership.proposalId === null || partnership.state !== 'confirmed') return null;
  const prepared = { ...partnership, ...start };
  const isOwn = ({ organisationId }: { readonly organisationId: string }) => speaking.includes(organisationId);
  const speaks = partnership.members.some(isOwn);
  if (withoutContact(prepared).some(isOwn)) return 'contacts';
  if (speaks && start.formats === null) return 'propose';
  if (withoutAcceptance(prepared).some(isOwn)) return 'accept';
  const gaps = startGaps(prepared, ctx.today).map(({ code }) => code);
  if (isOffice && gaps.includes('adviser-missing')) return 'adviser';
  return gaps.length === 0 && (speaks || isOffice) ? 'start' : null;
}

function taskOf(visit: Visit, { id, members }: Partnership, step: Step, speaking: readonly string[]): TodayTask {
  const t = inLanguage(visit.language, { de, en }).today.year;
  const others = members.filter(({ organisationId }) => !speaking.includes(organisationId)).map(({ name }) => name);
  return {
    title: `${t.title[step]}: ${others.join(', ')}`,
    text: t.why[step],
    due: null,
    urgent: false,
    href: visit.link('partnerships.show', { partnership: id }) + (step === 'signals' ? '#hinweise' : ''),
    button: t.button[step],
  };
}
