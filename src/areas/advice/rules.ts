import { addDays, type Day, daysBetween } from '../../kernel/day.ts';
import { type Reason, type Verdict, verdict } from '../../kernel/verdict.ts';
import type { Signal, SignalKind } from '../partnerships/model/signals.ts';
import type { Contact, Note } from './model.ts';

/**
 * For how many days a fact may hold before one should call because of it. Lost contact and what stands still come first;
 * a signature takes its time. It weighs facts about pairs and authorities, and knows no person.
 */
const patience: Readonly<Partial<Record<SignalKind, number>>> = {
  'contact-lost': 0,
  'task-blocked': 7,
  'meeting-missing': 14,
  'task-overdue': 14,
  'report-overdue': 14,
  'duty-open': 30,
  'money-unclaimed': 60,
  'agreement-unsigned': 90,
};

/** What has held for so much longer presses no more with every day, else the oldest fact would hide all new ones. */
const mostPressure = 30;

/** For a kind that nobody has weighed. */
const usualPatience = 30;

/** How many days a fact holds longer than one waits for such a fact; negative as long as it can wait. */
function pressureOf({ kind, since }: Pick<Signal, 'kind' | 'since'>, today: Day): number {
  return Math.min(daysBetween(since, today) - patienceWith(kind), mostPressure);
}

function patienceWith(kind: SignalKind): number {
  return patience[kind] ?? usualPatience;
}

/** The facts of a pair, the most pressing one first; of equal ones that for which one waits least, then the older. */
export function byPressure<S extends Pick<Signal, 'kind' | 'since'>>(signals: readonly S[], today: Day): S[] {
  return signals.toSorted(
    (a, b) =>
      pressureOf(b, today) - pressureOf(a, today) ||
      patienceWith(a.kind) - patienceWith(b.kind) ||
      a.since.localeCompare(b.since),
  );
}

/** What decides where a pair stands among those of one adviser. */
export type Standing = {
  /** Ordered by `byPressure`. */
  readonly signals: readonly Pick<Signal, 'kind' | 'since'>[];
  /** Since when a member says that it is stuck, and nobody has spoken with it. */
  readonly stuckSince: Day | null;
  readonly lastContact: Pick<Contact, 'day'> | null;
};

/**
 * Where to call first: the pair with the most pressing fact, to which belongs that a member calls itself stuck; where there is none, the one that was not heard of for
 * longest. Equal ones keep their order.
 */
export function inOrder<P extends Standing>(pairs: readonly P[], today: Day): P[] {
  const pressure = ({ stuckSince, signals: [first] }: Standing) =>
    Math.max(
      stuckSince === null ? Number.NEGATIVE_INFINITY : Math.min(daysBetween(stuckSince, today), mostPressure),
      first === undefined ? Number.NEGATIVE_INFINITY : pressureOf(first, today),
    );
  const heardOf = ({ lastContact }: Standing) => lastContact?.day ?? '';
  return pairs.toSorted((a, b) => {
    const [one, other] = [pressure(a), pressure(b)];
    return one === other ? heardOf(a).localeCompare(heardOf(b)) : other - one;
  });
}

/** The later of two contacts. */
export function laterOf(a: Contact | null, b: Contact | null): Contact | null {
  if (a === null || b === null) return a ?? b;
  return b.day > a.day ? b : a;
}

export type NoteRefusal = 'note-text-missing' | 'note-day-future';

/** A note tells of a day up to today, in words; that nobody was there needs none. */
export function mayNote({ kind, day, text }: Pick<Note, 'kind' | 'day' | 'text'>, today: Day): Verdict<NoteRefusal> {
  const reasons: Reason<NoteRefusal>[] = [];
  if (text === '' && kind !== 'attempt') reasons.push({ code: 'note-text-missing', field: 'text' });
  if (day > today) reasons.push({ code: 'note-day-future', field: 'day' });
  return verdict(reasons);
}

/** Notes are kept for three years: as long as questions about a year of work and its proof of use still come. */
export const keepNotesDays = 3 * 365 + 1;

/** On this day a note is erased by itself. */
export function erasedOn({ day }: Pick<Note, 'day'>): Day {
  return addDays(day, keepNotesDays);
}
