import { type Reason, type Verdict, verdict } from '../../kernel/verdict.ts';
import type { Programme } from '../programmes/model.ts';
import type { ProjectFacts, ThemeFacts, TwinningFacts } from './model.ts';

export type ProjectRefusal =
  'not-a-network' | 'module-off' | 'begin-missing' | 'end-missing' | 'ends-before' | 'organisation-unknown';
export type MembersRefusal = 'member-twice' | 'two-leads' | 'organisation-unknown' | 'host-no-member';
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
    if (!known.includes(id)) reasons.push({ code: 'organisation-unknown', field: `member-${index}` });
    if (ids.indexOf(id) !== index) reasons.push({ code: 'member-twice', field: `member-${index}` });
  });
  if (members.filter(({ lead }) => lead).length > 1) reasons.push({ code: 'two-leads', field: 'lead' });
  if (hostIds.some(id => !ids.includes(id))) reasons.push({ code: 'host-no-member' });
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
      reasons.push({ code: 'host-no-member', field: `host-${index}` });
    }
    if (eventId === null) return;
    if (!eventIds.includes(eventId)) reasons.push({ code: 'event-unknown', field: `event-${index}` });
    if (themes.findIndex(theme => theme.eventId === eventId) !== index) {
      reasons.push({ code: 'event-twice', field: `event-${index}` });
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
