import { type Reason, type Verdict, verdict } from '../../kernel/verdict.ts';
import type { Programme } from '../programmes/model.ts';
import type { ProjectFacts, ThemeFacts, TownTwinning, TwinningFacts } from './model.ts';

export type ProjectRefusal =
  'not-a-network' | 'module-off' | 'begin-missing' | 'end-missing' | 'ends-before' | 'organisation-unknown';
export type MembersRefusal = 'member-twice' | 'two-leads' | 'organisation-unknown' | 'host-leaves';
export type ThemesRefusal = 'host-no-member' | 'event-unknown' | 'event-twice';
export type TwinningRefusal = 'same-town' | 'twinned-already' | 'organisation-unknown' | 'year-ahead';

/** Whether a project may stand as it was typed. `known` are the ids of organisations that exist. */
export function mayKeepProjectFacts(
  project: ProjectFacts,
  programme: Pick<Programme, 'format' | 'modules'>,
  known: readonly string[],
): Verdict<ProjectRefusal> {
  const reasons: Reason<ProjectRefusal>[] = [];
  const { fromDay, toDay } = project;
  if (programme.format !== 'network') reasons.push({ code: 'not-a-network', field: 'programmeId' });
  else if (!programme.modules.includes('networks')) reasons.push({ code: 'module-off', field: 'programmeId' });
  if (fromDay === null && toDay !== null) reasons.push({ code: 'begin-missing', field: 'fromDay' });
  if (fromDay !== null && toDay === null) reasons.push({ code: 'end-missing', field: 'toDay' });
  if (fromDay !== null && toDay !== null && toDay < fromDay) reasons.push({ code: 'ends-before', field: 'toDay' });
  for (const field of ['coordinationId', 'applicantId'] as const) {
    const id = project[field];
    if (id !== null && !known.includes(id)) reasons.push({ code: 'organisation-unknown', field });
  }
  return verdict(reasons);
}

/** Members are different organisations, one of which may lead; whoever hosts a theme stays a member. */
export function mayBeMembers(
  members: readonly { readonly organisationId: string; readonly lead: boolean }[],
  known: readonly string[],
  hostIds: readonly string[],
): Verdict<MembersRefusal> {
  const reasons: Reason<MembersRefusal>[] = [];
  const ids = members.map(({ organisationId }) => organisationId);
  ids.forEach((id, index) => {
    if (!known.includes(id)) reasons.push({ code: 'organisation-unknown', field: `members.${index}.organisationId` });
    if (ids.indexOf(id) !== index) reasons.push({ code: 'member-twice', field: `members.${index}.organisationId` });
  });
  const leads = members.flatMap(({ lead }, index) => (lead ? index : []));
  if (leads.length > 1) reasons.push({ code: 'two-leads', field: `members.${leads[1]}.lead` });
  if (hostIds.some(id => !ids.includes(id))) reasons.push({ code: 'host-leaves' });
  return verdict(reasons);
}

/** A theme is hosted by a member, at an event of the project's programme; one event holds one theme. */
export function mayBeThemes(
  themes: readonly ThemeFacts[],
  memberIds: readonly string[],
  eventIds: readonly string[],
): Verdict<ThemesRefusal> {
  const reasons: Reason<ThemesRefusal>[] = [];
  themes.forEach(({ hostId, eventId }, index) => {
    if (hostId !== null && !memberIds.includes(hostId)) {
      reasons.push({ code: 'host-no-member', field: `themes.${index}.hostId` });
    }
    if (eventId === null) return;
    if (!eventIds.includes(eventId)) reasons.push({ code: 'event-unknown', field: `themes.${index}.eventId` });
    if (themes.findIndex(theme => theme.eventId === eventId) !== index) {
      reasons.push({ code: 'event-twice', field: `themes.${index}.eventId` });
    }
  });
  return verdict(reasons);
}

/** Two different towns are twinned once, since a year that has begun. `others` are the pairs of the register. */
export function mayBeTwinned(
  twinning: TwinningFacts,
  known: readonly string[],
  others: readonly Pick<TwinningFacts, 'firstId' | 'secondId'>[],
  thisYear: number,
): Verdict<TwinningRefusal> {
  const reasons: Reason<TwinningRefusal>[] = [];
  const { firstId, secondId, sinceYear } = twinning;
  if (!known.includes(firstId)) reasons.push({ code: 'organisation-unknown', field: 'firstId' });
  if (!known.includes(secondId)) reasons.push({ code: 'organisation-unknown', field: 'secondId' });
  if (firstId === secondId) reasons.push({ code: 'same-town', field: 'secondId' });
  const isSame = (other: Pick<TwinningFacts, 'firstId' | 'secondId'>) =>
    [other.firstId, other.secondId].includes(firstId) && [other.firstId, other.secondId].includes(secondId);
  if (firstId !== secondId && others.some(isSame)) reasons.push({ code: 'twinned-already', field: 'secondId' });
  if (sinceYear !== null && sinceYear > thisYear) reasons.push({ code: 'year-ahead', field: 'sinceYear' });
  return verdict(reasons);
}

/**
 * The bonds that one picture can show without more towns than it has room for: those of the best bound towns first,
 * each with its better bound town in front.
 */
export function bondsToDraw(
  twinnings: readonly Pick<TownTwinning, 'towns'>[],
  mostTowns: number,
): (readonly [string, string])[] {
  const count = new Map<string, number>();
  for (const { name } of twinnings.flatMap(({ towns }) => towns)) count.set(name, (count.get(name) ?? 0) + 1);
  const countOf = (name: string): number => count.get(name)!;
  const bonds = twinnings
    .map(({ towns: [{ name: one }, { name: other }] }) =>
      countOf(one) >= countOf(other) ? ([one, other] as const) : ([other, one] as const),
    )
    .toSorted((a, b) => countOf(b[0]) - countOf(a[0]) || countOf(b[1]) - countOf(a[1]));
  const drawn = new Set<string>();
  return bonds.filter(bond => {
    const isRoom = drawn.size + bond.filter(name => !drawn.has(name)).length <= mostTowns;
    if (isRoom) bond.forEach(name => drawn.add(name));
    return isRoom;
  });
}
