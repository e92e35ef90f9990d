import type { Day } from '../../kernel/day.ts';
import { type Reason, type Verdict, verdict } from '../../kernel/verdict.ts';
import type { Meeting } from '../meetings/model.ts';
import { isAhead } from '../meetings/rules.ts';
import type { LearningQuestion, Station, StationContent } from './model.ts';

export type StationRefusal = 'ends-before-start' | 'question-missing';

/** A station ends after it has begun, on one day; an answer answers a question. */
export function mayKeepStation({ starts, ends, questions }: StationContent): Verdict<StationRefusal> {
  const reasons: Reason<StationRefusal>[] = [];
  if (ends <= starts) reasons.push({ code: 'ends-before-start', field: 'ends' });
  for (const [index, { question }] of questions.entries()) {
    if (question === '') reasons.push({ code: 'question-missing', field: `questions.${index}.question` });
  }
  return verdict(reasons);
}

/** In the order in which they are visited. */
export function inOrder<T extends Pick<StationContent, 'day' | 'starts' | 'ends'>>(stations: readonly T[]): T[] {
  const when = ({ day, starts, ends }: T) => `${day} ${starts} ${ends}`;
  return stations.toSorted((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0));
}

/** The stations that begin before another one of that day is over. It is said, and forbids nothing: groups may part. */
export function overlapsOf(stations: readonly Station[]): readonly (readonly [Station, Station])[] {
  const ordered = inOrder(stations);
  return ordered.flatMap((one, index) =>
    ordered
      .slice(index + 1)
      .filter(({ day, starts }) => day === one.day && starts < one.ends)
      .map(other => [one, other] as const),
  );
}

/** The stations on a day before the meeting begins, such as after it was moved. It is said, and forbids nothing. */
export function tooEarly(stations: readonly Station[], { day }: Pick<Meeting, 'day'>): Station[] {
  return stations.filter(one => one.day < day);
}

/** The last day on which one is under way. */
export function lastDayOf({ day }: Pick<Meeting, 'day'>, stations: readonly Pick<Station, 'day'>[]): Day {
  return stations.reduce((last, one) => (one.day > last ? one.day : last), day);
}

/** Whether the answers are due: the tour is over, or somebody has said that it took place. */
export function isBehind(meeting: Meeting, stations: readonly Station[], today: Day): boolean {
  return meeting.state !== 'cancelled' && (!isAhead(meeting) || lastDayOf(meeting, stations) < today);
}

/** What was asked and not answered yet. */
export function unanswered(stations: readonly Pick<Station, 'questions'>[]): LearningQuestion[] {
  return stations.flatMap(({ questions }) => questions.filter(({ answer }) => answer === ''));
}
