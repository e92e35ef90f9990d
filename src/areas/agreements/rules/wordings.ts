import type { Agreement, AgreementClause, ClauseRevision, Wording } from '../model.ts';
import { applies, type Facts, fillWording } from './fill.ts';
import { wordingAfter } from './wording.ts';

/**
 * A wording that an agreement had: a version after so many of its changes. `key` is `2.0` for version 2 as it began,
 * `2.3` after its third change, `2` as it reads now or was agreed.
 */
export type StoredWording = {
  readonly key: string;
  readonly number: number;
  /** Changes so far; null for the last wording of a version. */
  readonly changes: number | null;
  /** The change that made it, where one did. */
  readonly by: Pick<ClauseRevision, 'organisationId' | 'at'> | null;
  /** Whether these words were agreed by all. */
  readonly agreed: boolean;
};

type Version = Pick<Agreement, 'number' | 'clauses' | 'text'>;

/** Every wording of all versions, the earliest first. */
export function listWordings(versions: readonly Version[]): StoredWording[] {
  return versions
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ number, clauses, text }) => {
      const changes = changesOf(clauses);
      const at = (count: number) => (count === 0 ? null : changes[count - 1]!);
      const earlier = changes.map((_, count) => {
        return { key: `${number}.${count}`, number, changes: count, by: at(count), agreed: false };
      });
      return [
        ...earlier,
        { key: String(number), number, changes: null, by: at(changes.length), agreed: text !== null },
      ];
    });
}

/** A clause of a wording; `originId` tells which clauses of two versions are the same one. */
export type PlacedClause = Wording & { readonly originId: string };

/**
 * The clauses of an agreement in one of its wordings. What followed the data reads as the data say today, unless the
 * clause was never changed and its words were kept when all agreed.
 */
export function clausesIn(agreement: Version, changes: number | null, facts: Facts): PlacedClause[] {
  const counted = changesOf(agreement.clauses).slice(0, changes ?? undefined);
  return agreement.clauses.flatMap((clause): PlacedClause[] => {
    const kept = agreement.text?.find(({ id }) => id === clause.id);
    if (changes === null && agreement.text !== null) return kept ? [placed(clause, kept)] : [];
    const done = clause.revisions.filter(revision => counted.includes(revision));
    const last = done.at(-1);
    if (last) return last.removed ? [] : [placed(clause, wordingAfter(clause, done.length, facts))];
    if (clause.source === null && !applies(clause.condition, facts)) return [];
    // A clause that a party added is not there before its first change.
    const isNotYet = clause.key === null && clause.template.title.de === '' && clause.template.title.en === '';
    if (isNotYet) return [];
    return [placed(clause, clause.revisions.length === 0 && kept ? kept : fillWording(clause.template, facts))];
  });
}

function placed({ originId }: AgreementClause, { title, body }: Wording): PlacedClause {
  return { originId, title, body };
}

/** All changes of a version in the order in which they happened. */
function changesOf(clauses: readonly AgreementClause[]): ClauseRevision[] {
  return clauses.flatMap(({ revisions }) => revisions).toSorted((a, b) => a.act - b.act);
}

/** A clause of two wordings; null where one of them does not have it. Numbers are those on paper. */
export type ComparedClause = {
  readonly originId: string;
  readonly before: (Wording & { readonly position: number }) | null;
  readonly after: (Wording & { readonly position: number }) | null;
};

/** Two wordings side by side: in the order of the later one, what it leaves out behind what stood before it. */
export function compareWordings(before: readonly PlacedClause[], after: readonly PlacedClause[]): ComparedClause[] {
  const place = (clauses: readonly PlacedClause[]) =>
    new Map(clauses.map((clause, index) => [clause.originId, { ...clause, position: index + 1 }]));
  const [old, now] = [place(before), place(after)];
  const order = after.map(({ originId }) => originId);
  for (const [index, { originId }] of before.entries()) {
    if (now.has(originId)) continue;
    const previous = before[index - 1]?.originId;
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, originId);
  }
  return order.map(originId => ({
    originId,
    before: old.get(originId) ?? null,
    after: now.get(originId) ?? null,
  }));
}
