import { addDays, type Day, daysBetween } from '../../../kernel/day.ts';
import { type Reason, type Verdict, verdict } from '../../../kernel/verdict.ts';
import type { PartnershipState } from '../../partnerships/model.ts';
import type { Contact } from '../model.ts';
import { type Audience, audiences, type Pause, type StaleFact, type StaleRule } from '../model/stale.ts';

/** What holds until the office writes something else: five weeks are a monthly talk that was missed. */
export const usualRule: StaleRule = {
  ...{ validFrom: null, contactDays: 35, meetingDays: 60, pulseDays: 90 },
  steps: { adviser: 0, office: 14, authority: 28 },
};

/** The rule of a day among the versions of a programme. */
export function ruleOn(rules: readonly StaleRule[], on: Day): StaleRule {
  const valid = rules.filter(({ validFrom }) => validFrom !== null && validFrom <= on);
  return valid.reduce<StaleRule>((last, one) => (one.validFrom! >= (last.validFrom ?? '') ? one : last), usualRule);
}

/** A member with the Land whose holidays it has. */
export type Placed = { readonly organisationId: string; readonly land: string | null };

/** The pauses that concern a member of a pair; for null all members, because a meeting needs each of them. */
export function pausesOf(pauses: readonly Pause[], members: readonly Placed[], organisationId: string | null): Pause[] {
  const concerned = members.filter(one => organisationId === null || one.organisationId === organisationId);
  return pauses.filter(
    pause =>
      pause.kind === 'break' ||
      concerned.some(one =>
        pause.kind === 'recess' ? one.organisationId === pause.organisationId : one.land === pause.land,
      ),
  );
}

/** The pause in which a day lies; of several the one that ends last. */
function pauseOn<P extends Pick<Pause, 'from' | 'to'>>(pauses: readonly P[], on: Day): P | null {
  const within = pauses.filter(({ from, to }) => from <= on && on <= to);
  return within.reduce<P | null>((last, one) => (last === null || one.to > last.to ? one : last), null);
}

/** The longest that is looked ahead; a pair that pauses longer is not silent but over. */
const longestWait = 3 * 366;

/** The day on which so many days have passed since a day, those in pauses not counted. */
function dueAfter(from: Day, days: number, pauses: readonly Pick<Pause, 'from' | 'to'>[]): Day {
  let on = from;
  for (let left = days; left > 0 && daysBetween(from, on) < longestWait;) {
    on = addDays(on, 1);
    if (pauseOn(pauses, on) === null) left--;
  }
  return on;
}

/** What is known of a pair that works. */
export type Watched = {
  readonly members: readonly Placed[];
  /** The day from which one waits where nothing was ever heard. */
  readonly beganOn: Day;
  /** With a member, or with all of them. */
  readonly contacts: readonly Pick<Contact, 'organisationId' | 'day'>[];
  readonly lastMeeting: Day | null;
  readonly hasNext: boolean;
};

/** Silence, whether it rests today because somebody pauses, and who is to be told by today. */
export type Silence = StaleFact & { readonly rests: boolean; readonly due: readonly Audience[] };

/**
 * The silence in a pair: for each member that was not heard of for too long, and for all where no meeting is agreed.
 * Whoever pauses today owes nothing today, and the steps wait as well.
 */
export function silenceOf(watched: Watched, rule: StaleRule, pauses: readonly Pause[], today: Day): Silence[] {
  const { members, beganOn, contacts, lastMeeting, hasNext } = watched;
  const factOf = (kind: StaleFact['kind'], organisationId: string | null, last: Day, days: number): Silence[] => {
    const own = pausesOf(pauses, members, organisationId);
    const since = dueAfter(last, days, own);
    if (since > today) return [];
    const rests = pauseOn(own, today) !== null;
    const isDue = (after: number | null) => !rests && after !== null && dueAfter(since, after, own) <= today;
    return [{ kind, organisationId, since, rests, due: audiences.filter(one => isDue(rule.steps[one])) }];
  };
  const lost = members.flatMap(({ organisationId }) => {
    const days = contacts
      .filter(one => one.organisationId === null || one.organisationId === organisationId)
      .map(({ day }) => day);
    const last = [beganOn, ...(lastMeeting === null ? [] : [lastMeeting]), ...days].reduce(laterDay);
    return factOf('contact-lost', organisationId, last, rule.contactDays);
  });
  const missing = hasNext
    ? []
    : factOf('meeting-missing', null, laterDay(beganOn, lastMeeting ?? beganOn), rule.meetingDays);
  return [...lost, ...missing];
}

function laterDay(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** Whether the members of a pair are asked today how it goes; not while one of them pauses. */
export function isPulseDue(
  { members }: Pick<Watched, 'members'>,
  last: Day,
  { pulseDays }: StaleRule,
  pauses: readonly Pause[],
  today: Day,
): boolean {
  const own = pausesOf(pauses, members, null);
  return pulseDays !== null && pauseOn(own, today) === null && dueAfter(last, pulseDays, own) <= today;
}

/** Pairs that work; what has not begun or is over owes no contact. */
export function isWatched(state: PartnershipState): boolean {
  return state === 'kicked-off' || state === 'working' || state === 'interim-reported';
}

export type RuleRefusal = 'rule-past';

/** A rule holds from today on or later: what was judged by another one stays so. */
export function mayRule({ validFrom }: { readonly validFrom: Day }, today: Day): Verdict<RuleRefusal> {
  return verdict(validFrom < today ? [{ code: 'rule-past', field: 'validFrom' }] : []);
}

export type PauseRefusal = 'pause-backwards' | 'pause-too-long' | 'pause-reason-missing';

/** School holidays are six weeks; what lasts longer than a quarter of a year is no pause. */
const longestPause = 92;

export function mayPause({ from, to, reason }: Pick<Pause, 'from' | 'to' | 'reason'>): Verdict<PauseRefusal> {
  const reasons: Reason<PauseRefusal>[] = [];
  if (to < from) reasons.push({ code: 'pause-backwards', field: 'to' });
  if (daysBetween(from, to) >= longestPause) reasons.push({ code: 'pause-too-long', field: 'to' });
  if (reason === '') reasons.push({ code: 'pause-reason-missing', field: 'reason' });
  return verdict(reasons);
}
