import type { Meeting, MeetingAct } from '../model.ts';

type Minutes = Pick<Meeting, 'minutesVersion'>;
type Act = Pick<MeetingAct, 'kind' | 'organisationId' | 'minutesVersion'>;

/** Whether these very minutes were laid before all members; a later change takes that back. */
export function isPresented({ minutesVersion }: Minutes, acts: readonly Act[]): boolean {
  return acts.some(act => act.kind === 'presented' && act.minutesVersion === minutesVersion);
}

/** The approvals of these very minutes, one for each organisation. */
export function approvalsOf<A extends Act>({ minutesVersion }: Minutes, acts: readonly A[]): Map<string, A> {
  const given = acts.filter(act => act.kind === 'approved' && act.minutesVersion === minutesVersion);
  return new Map(given.map(act => [act.organisationId, act]));
}

/** The members whose approval is still missing. */
export function missingApprovals(minutes: Minutes, acts: readonly Act[], memberIds: readonly string[]): string[] {
  const given = approvalsOf(minutes, acts);
  return memberIds.filter(id => !given.has(id));
}

/** Whether there is something to lay before the members: written down, and not theirs to read already. */
export function mayPresent(meeting: Pick<Meeting, 'state' | 'minutesVersion'>, acts: readonly Act[]): boolean {
  return meeting.state === 'held' && meeting.minutesVersion > 0 && !isPresented(meeting, acts);
}
