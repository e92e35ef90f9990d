import type { Day, Period } from '../../../kernel/day.ts';
import { languages, type Language, type Text } from '../../../kernel/text.ts';
import type { Meeting } from '../../meetings/model.ts';
import type { MeetingOutcome } from '../../meetings/model/minutes.ts';
import { nameOf } from '../../meetings/rules/name.ts';
import type { Signal, SignalKind } from '../../partnerships/model/signals.ts';
import type { PlanEntry } from '../../plans/model.ts';
import { isOpen } from '../../plans/rules.ts';
import type { Publicity } from '../model/publicity.ts';
import { factKinds, type ReportFact } from '../model.ts';

type MeetingWithOutcomes = { readonly meeting: Meeting; readonly outcomes: readonly MeetingOutcome[] };

export const isWithin = ({ from, to }: Period, on: Day | null) => on !== null && from <= on && on <= to;
const inAllLanguages = (words: string): Text => ({ de: words, en: words });

/**
 * What the plan says about a period: done in it, held up now, and what was to be done by its end or is under way. Goals
 * are headings, not work. `held` are all meetings so far: a task that was agreed in one says so.
 */
export function factsOfPlan(
  entries: readonly PlanEntry[],
  period: Period,
  held: readonly MeetingWithOutcomes[],
): ReportFact[] {
  const agreed = new Map(
    held.flatMap(({ meeting, outcomes }) =>
      outcomes.map(({ entryId }) => [entryId, { meetingId: meeting.id, on: meeting.day }] as const),
    ),
  );
  return entries
    .filter(({ kind }) => kind !== 'goal')
    .flatMap((entry): ReportFact[] => {
      const { id, title, organisationId, dueOn, doneOn, blocker, state } = entry;
      const agreedAt = agreed.get(id) ?? null;
      const fact = { subjectId: id, title: inAllLanguages(title), organisationId, reason: '', agreedAt };
      if (isWithin(period, doneOn)) return [{ ...fact, kind: 'plan-done' as const, on: doneOn }];
      if (!isOpen(entry)) return [];
      if (blocker !== null) {
        return [{ ...fact, kind: 'plan-blocked' as const, on: blocker.since, reason: blocker.reason }];
      }
      const isMeant = state === 'in-progress' || (dueOn !== null && dueOn <= period.to);
      return isMeant ? [{ ...fact, kind: 'plan-open' as const, on: dueOn }] : [];
    });
}

/** Meetings that took place. */
export function factsOfMeetings(held: readonly MeetingWithOutcomes[]): ReportFact[] {
  return held.map(({ meeting }) => ({
    ...({
      kind: 'meeting',
      subjectId: meeting.id,
      on: meeting.day,
      organisationId: null,
      reason: '',
      agreedAt: null,
    } as const),
    title: written(language => nameOf(language, meeting)),
  }));
}

/** What meetings came to; a task stands in the plan, and is not said twice. */
export function factsOfOutcomes(held: readonly MeetingWithOutcomes[]): ReportFact[] {
  return held.flatMap(({ meeting, outcomes }) =>
    outcomes.flatMap(({ kind, text }): ReportFact[] => {
      if (kind === 'task') return [];
      const fact = { subjectId: meeting.id, on: meeting.day, organisationId: null, reason: '', agreedAt: null };
      return [{ kind, ...fact, title: inAllLanguages(text) }];
    }),
  );
}

/** What others heard of the pair in a period, and what is planned by its end. `say` is its name with its kind. */
export function factsOfPublicity(
  entries: readonly Publicity[],
  period: Period,
  say: (language: Language, entry: Publicity) => string,
): ReportFact[] {
  return entries.flatMap((entry): ReportFact[] => {
    const { id, organisationId, publishedOn, plannedOn } = entry;
    const title = written(language => say(language, entry));
    const fact = { subjectId: id, title, organisationId, reason: '', agreedAt: null };
    if (publishedOn !== null) {
      return isWithin(period, publishedOn) ? [{ kind: 'publicity', ...fact, on: publishedOn }] : [];
    }
    const isMeant = plannedOn !== null && plannedOn <= period.to;
    return isMeant ? [{ kind: 'publicity-planned', ...fact, on: plannedOn }] : [];
  });
}

/** What the plan and the report itself say already. */
const saidElsewhere: readonly SignalKind[] = ['task-overdue', 'task-blocked', 'report-overdue'];

/** What needs attention besides; `say` is its sentence. */
export function factsOfSignals(
  signals: readonly Signal[],
  say: (language: Language, signal: Signal) => string,
): ReportFact[] {
  return signals
    .filter(({ kind }) => !saidElsewhere.includes(kind))
    .map(signal => ({
      ...{ kind: 'signal' as const, subjectId: signal.id, on: signal.since, organisationId: signal.organisationId },
      ...{ title: written(language => say(language, signal)), reason: signal.setAsideReason },
      agreedAt: null,
    }));
}

function written(say: (language: Language) => string): Text {
  return Object.fromEntries(languages.map(language => [language, say(language)])) as Text;
}

/** By where they come from, then by day; without a day last. */
export function inOrder(facts: readonly ReportFact[]): ReportFact[] {
  const last = '9999';
  return facts.toSorted(
    (a, b) =>
      factKinds.indexOf(a.kind) - factKinds.indexOf(b.kind) ||
      (a.on ?? last).localeCompare(b.on ?? last) ||
      a.title.de.localeCompare(b.title.de, 'de'),
  );
}
