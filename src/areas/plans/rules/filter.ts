import { addDays, type Day } from '../../../kernel/day.ts';
import { entryKinds, type EntryKind, entryStates, type EntryState, type PlanEntry } from '../model.ts';
import { isOpen, isOverdue } from '../rules.ts';

export const terms = ['overdue', 'soon', 'blocked', 'none'] as const;

/** What is shown of a plan; it stands in the address, so that it can be sent to a colleague. */
export type PlanFilter = {
  readonly kind: EntryKind | '';
  readonly state: EntryState | '';
  /** An organisation, or `all` for what is done together. */
  readonly who: string;
  readonly term: (typeof terms)[number] | '';
  readonly words: string;
};

/** The filter of an address; whatever it does not know is left out. */
export function readFilter(asked: (name: string) => string): PlanFilter {
  const one = <T extends string>(known: readonly T[], name: string): T | '' =>
    known.find(value => value === asked(name)) ?? '';
  return {
    kind: one(entryKinds, 'kind'),
    state: one(entryStates, 'state'),
    who: asked('who'),
    term: one(terms, 'term'),
    words: asked('q').trim().slice(0, 100),
  };
}

/** Without what is empty, for an address. */
export function filterQuery({ kind, state, who, term, words }: PlanFilter): Record<string, string> {
  return Object.fromEntries(Object.entries({ kind, state, who, term, q: words }).filter(([, value]) => value !== ''));
}

/** Due within this many days counts as soon. */
const soonDays = 30;

export function matchesFilter(entry: PlanEntry, filter: PlanFilter, today: Day): boolean {
  const { kind, state, who, term, words } = filter;
  if (kind !== '' && entry.kind !== kind) return false;
  if (state !== '' && entry.state !== state) return false;
  if (who !== '' && (entry.organisationId ?? 'all') !== who) return false;
  if (term === 'overdue' && !isOverdue(entry, today)) return false;
  if (term === 'blocked' && entry.blocker === null) return false;
  if (term === 'none' && entry.dueOn !== null) return false;
  if (term === 'soon') {
    const isSoon = entry.dueOn !== null && entry.dueOn >= today && entry.dueOn <= addDays(today, soonDays);
    if (!isOpen(entry) || !isSoon) return false;
  }
  const text = `${entry.title} ${entry.note} ${entry.responsible}`.toLocaleLowerCase('de');
  return words === '' || text.includes(words.toLocaleLowerCase('de'));
}
