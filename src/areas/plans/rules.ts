import type { Day } from '../../kernel/day.ts';
import { type Reason, type Verdict, verdict } from '../../kernel/verdict.ts';
import { type EntryContent, entryKinds, type EntryKind, type PlanEntry } from './model.ts';

export type KeepRefusal = 'due-before-start' | 'milestone-without-day' | 'parent-too-small' | 'parent-is-self';

/** A task may be a part of a measure or a goal, a measure of a goal; a goal stands by itself. */
export function mayContain(parent: EntryKind, child: EntryKind): boolean {
  const rank = (kind: EntryKind) => Math.min(entryKinds.indexOf(kind), 2);
  return rank(parent) < rank(child);
}

/** Whether an entry can be in the plan as it is wanted. `parent` is what it is to be a part of. */
export function mayKeep(
  entry: EntryContent & { readonly id: string | null },
  parent: Pick<PlanEntry, 'id' | 'kind'> | null,
): Verdict<KeepRefusal> {
  const { kind, startsOn, dueOn } = entry;
  const reasons: Reason<KeepRefusal>[] = [];
  if (parent !== null && parent.id === entry.id) reasons.push({ code: 'parent-is-self', field: 'parentId' });
  else if (parent !== null && !mayContain(parent.kind, kind)) {
    reasons.push({ code: 'parent-too-small', field: 'parentId' });
  }
  if (startsOn !== null && dueOn !== null && dueOn < startsOn)
    reasons.push({ code: 'due-before-start', field: 'dueOn' });
  if (kind === 'milestone' && dueOn === null) reasons.push({ code: 'milestone-without-day', field: 'dueOn' });
  return verdict(reasons);
}

export function isOpen({ state }: Pick<PlanEntry, 'state'>): boolean {
  return state === 'open' || state === 'in-progress';
}

/** Due on a day before today and not done. */
export function isOverdue(entry: Pick<PlanEntry, 'state' | 'dueOn'>, today: Day): boolean {
  return isOpen(entry) && entry.dueOn !== null && entry.dueOn < today;
}

/**
 * The chain that would close if `entryId` needed `needsId`: from the entry over all that lies between back to itself.
 * Null if there is none.
 */
export function findChain(
  entries: readonly Pick<PlanEntry, 'id' | 'needs'>[],
  entryId: string,
  needsId: string,
): readonly string[] | null {
  const needsOf = new Map(entries.map(({ id, needs }) => [id, needs]));
  // Breadth first, so that the shortest chain is named.
  const cameFrom = new Map<string, string | null>([[needsId, null]]);
  for (const id of cameFrom.keys()) {
    if (id === entryId) {
      const chain: string[] = [];
      for (let at: string | null = id; at !== null; at = cameFrom.get(at) ?? null) chain.push(at);
      return [entryId, ...chain.reverse()];
    }
    for (const next of needsOf.get(id) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, id);
  }
  return null;
}

const contents = [
  ...(['kind', 'parentId', 'title', 'note', 'organisationId'] as const),
  ...(['responsible', 'startsOn', 'dueOn', 'state'] as const),
];

/** What is different between two of an entry. */
export function differingFields(a: EntryContent, b: EntryContent): (keyof EntryContent)[] {
  return contents.filter(field => a[field] !== b[field]);
}

/** The entries as they are read: each below what it is a part of, by day and title, with its depth. */
export function inOrder<E extends PlanEntry>(entries: readonly E[]): { readonly entry: E; readonly depth: number }[] {
  const known = new Set(entries.map(({ id }) => id));
  const partsOf = Map.groupBy(entries, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : ''));
  const last = '9999';
  const sorted = (parts: readonly E[]) =>
    parts.toSorted(
      (a, b) =>
        Math.min(entryKinds.indexOf(a.kind), 2) - Math.min(entryKinds.indexOf(b.kind), 2) ||
        (a.dueOn ?? a.startsOn ?? last).localeCompare(b.dueOn ?? b.startsOn ?? last) ||
        a.title.localeCompare(b.title, 'de'),
    );
  const below = (id: string, depth: number): { entry: E; depth: number }[] =>
    sorted(partsOf.get(id) ?? []).flatMap(entry => [{ entry, depth }, ...below(entry.id, depth + 1)]);
  return below('', 0);
}
