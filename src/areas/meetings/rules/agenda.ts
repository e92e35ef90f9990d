import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Meeting, MeetingKind } from '../model.ts';
import type { TemplateTopic } from '../model/agenda.ts';
import { isAhead, startOf } from '../rules.ts';
import { de } from './agenda.de.ts';
import { en } from './agenda.en.ts';

/** Topics that one agenda may have, and the store of a pair. */
export const mostTopics = 40;

/** How long each part usually takes, in the order of the words. */
const usualMinutes: Readonly<Record<MeetingKind, readonly number[]>> = {
  'jour-fixe': [10, 15, 25, 10],
  'moderated-call': [5, 20, 20, 15],
  'strategy-talk': [15, 30, 30, 15],
  'working-talk': [10, 60, 20],
  workshop: [30, 60, 120, 60, 30],
  'study-tour': [30, 120, 60, 45, 15],
  visit: [15, 60, 15],
};

/**
 * What is talked about at such a meeting where nobody has said anything else; each topic gets its usual share of the time
 * that there is, in steps of five minutes.
 */
export function usualTopics({ kind, minutes }: Pick<Meeting, 'kind' | 'minutes'>, language: Language): TemplateTopic[] {
  const words: Readonly<Record<string, string>> = inLanguage(language, { de, en })[kind];
  const usual = usualMinutes[kind];
  const share = minutes / usual.reduce((sum, part) => sum + part, 0);
  return Object.values(words).map((title, index) => ({
    title,
    minutes: Math.max(5, Math.round(((usual[index] ?? 0) * share) / 5) * 5),
  }));
}

/** An agenda can be written until the minutes are approved; not for what does not take place. */
export function mayWriteAgenda({ state }: Pick<Meeting, 'state'>): boolean {
  return isAhead({ state }) || state === 'held';
}

export function hasBegun(meeting: Meeting, now: Date): boolean {
  return !isAhead(meeting) || startOf(meeting) <= now;
}

/** The next meeting that topics of this one can be taken to: the first that is planned or invited to and comes later. */
export function nextAfter(meeting: Meeting, meetings: readonly Meeting[]): Meeting | null {
  const at = startOf(meeting);
  const later = meetings.filter(({ state }) => state === 'planned' || state === 'scheduled');
  return later.find(one => one.id !== meeting.id && startOf(one) > at) ?? null;
}

/** The minutes planned for all topics together. */
export function plannedMinutes(topics: readonly TemplateTopic[]): number {
  return topics.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
}
