import { type Day, daysBetween } from '../../../kernel/day.ts';
import type { PlanEntry } from '../model.ts';
import type { PlanTemplate, TemplateEntry, TemplateUse } from '../model/templates.ts';

/** A plan as a template: what is done, not by whom; days counted from its first one. Dropped entries are left out. */
export function templateOf(entries: readonly PlanEntry[], keyOf: (id: string) => string): TemplateEntry[] {
  const kept = entries.filter(({ state }) => state !== 'dropped');
  const days = kept.flatMap(({ startsOn, dueOn }) => [startsOn, dueOn].filter(on => on !== null));
  const first = days.reduce<Day | null>((a, b) => (a !== null && a < b ? a : b), null);
  const after = (on: Day | null) => (on === null || first === null ? null : daysBetween(first, on));
  const known = new Set(kept.map(({ id }) => id));
  return kept.map(({ id, parentId, kind, title, note, startsOn, dueOn }) => ({
    key: keyOf(id),
    parentKey: parentId !== null && known.has(parentId) ? keyOf(parentId) : null,
    ...{ kind, title, note, startsAfter: after(startsOn), dueAfter: after(dueOn) },
  }));
}

/** What a template offers to a plan: `new` is not in it, `changed` says something else than when it was taken over. */
export type Offer = { readonly entry: TemplateEntry; readonly state: 'new' | 'changed' | 'taken' };

/** In an order in which each stands after what it is a part of. */
export function offersOf({ id, entries }: PlanTemplate, uses: readonly TemplateUse[]): Offer[] {
  const taken = new Map(uses.filter(({ templateId }) => templateId === id).map(use => [use.key, use]));
  const below = (parentKey: string | null): TemplateEntry[] =>
    entries.filter(entry => entry.parentKey === parentKey).flatMap(entry => [entry, ...below(entry.key)]);
  return below(null).map(entry => {
    const use = taken.get(entry.key);
    if (!use) return { entry, state: 'new' };
    return { entry, state: use.title === entry.title && use.note === entry.note ? 'taken' : 'changed' };
  });
}
