/** Two figures that say nearly the same (|r| above this) count as one. */
const SAME = 0.9;

/** How much each theme counts, in any unit; a theme that is not named counts 1, a theme at 0 is left out. */
export type ThemeWeights = Readonly<Record<string, number>>;

/** A figure as a column: one coordinate for each place, NaN where missing. Categories do not correlate. */
type Column = { readonly theme: string; readonly categorical: boolean; readonly coordinates: Float64Array };

/**
 * The weight of each column, together 1. Every theme has its share; within a theme, columns joined by |r| > 0.9 (directly or through others)
 * form one group, each group has the same weight, and so have the columns within it.
 */
export function columnWeights(columns: readonly Column[], themes: ThemeWeights = {}): Float64Array {
  const byTheme = Map.groupBy(columns.keys(), k => columns[k]!.theme);
  const shares = new Map([...byTheme.keys()].map(theme => [theme, themeWeight(themes, theme)]));
  const total = [...shares.values()].reduce((sum, share) => sum + share, 0);
  const weights = new Float64Array(columns.length);
  if (total === 0) return weights;
  for (const [theme, members] of byTheme) {
    const groups = correlatedGroups(members, columns);
    for (const group of groups) {
      for (const k of group) weights[k] = shares.get(theme)! / total / groups.length / group.length;
    }
  }
  return weights;
}

function themeWeight(themes: ThemeWeights, theme: string): number {
  const weight = Object.hasOwn(themes, theme) ? themes[theme]! : 1;
  if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`The weight of theme "${theme}" is ${weight}.`);
  return weight;
}

function correlatedGroups(members: readonly number[], columns: readonly Column[]): number[][] {
  const groups: number[][] = [];
  for (const k of members) {
    const related = groups.filter(group =>
      group.some(other => Math.abs(correlation(columns[k]!, columns[other]!)) > SAME),
    );
    for (const group of related) groups.splice(groups.indexOf(group), 1);
    groups.push([...related.flat(), k]);
  }
  return groups;
}

/** Pearson's r over the places where both are known; 0 with fewer than three of them or without spread. */
function correlation(a: Column, b: Column): number {
  if (a.categorical || b.categorical) return 0;
  const both = a.coordinates
    .keys()
    .filter(i => !Number.isNaN(a.coordinates[i]! + b.coordinates[i]!))
    .toArray();
  if (both.length < 3) return 0;
  const mean = (column: Column) => both.reduce((sum, i) => sum + column.coordinates[i]!, 0) / both.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (const i of both) {
    const da = a.coordinates[i]! - meanA;
    const db = b.coordinates[i]! - meanB;
    ab += da * db;
    aa += da * da;
    bb += db * db;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}
