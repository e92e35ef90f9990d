import { FREE, Forest, INNER, OUTER } from './forest.ts';
import type { Perfect } from './perfect.ts';

/**
 * A forest in which a proof stands again as a search would have left it: each odd set with a positive dual as a blossom around
 * the pairs of this plan, whichever plan it was found with.
 *
 * Inside such a set the tight arcs leave out any one of its vertices, so a tree that grows from the one whose partner is
 * outside, without a step of the clock, ends as one blossom of all of them (Edmonds). Blossoms on the way get the dual 0.
 * From the small sets to the large, O(m) for each level of the nest.
 */
export function regrow({ graph, mate, dual, blossoms }: Perfect): Forest {
  const forest = new Forest(graph, dual.slice(), mate.slice());
  const sets = blossoms.toSorted((a, b) => a.members.length - b.members.length);
  const within = new Int32Array(graph.size).fill(-1);
  sets.forEach(({ members, dual: own }, index) => {
    for (const v of members) within[v] = index;
    // The first member is in all sets around this one, and in no others that are as large.
    let around = 0;
    for (const other of sets.slice(index)) if (other.members.includes(members[0]!)) around += other.dual;
    const blossom = grow(forest, members, v => within[v] === index, around);
    forest.relabel(blossom, FREE);
    forest.held[blossom] = own;
  });
  return forest;
}

/** Grows the one blossom around all members; `around` covers an arc between them besides its ends. */
function grow(forest: Forest, members: readonly number[], isInside: (v: number) => boolean, around: number): number {
  const { graph, top, label, mate, base, entry } = forest;
  const { start, head } = graph;
  const root = members.find(v => !isInside(head[mate[v]!]!))!;
  // As long as the tree grows, its root has nobody above it.
  const outwards = mate[root]!;
  mate[root] = -1;
  const queue: number[] = [];
  const becomeOuter = (b: number) => {
    forest.relabel(b, OUTER);
    forest.vertices(b, queue);
  };
  becomeOuter(top[root]!);
  for (let at = 0; at < queue.length; at++) {
    const v = queue[at]!;
    for (let arc = start[v]!; arc < start[v + 1]!; arc++) {
      const w = head[arc]!;
      if (!isInside(w) || top[w] === top[v] || forest.slack(arc) + around !== 0) continue;
      const other = top[w]!;
      if (label[other] === OUTER) queue.push(...forest.shrink(arc));
      else if (label[other] === FREE) {
        forest.relabel(other, INNER);
        entry[other] = arc;
        becomeOuter(top[head[mate[base[other]!]!]!]!);
      }
    }
  }
  mate[root] = outwards;
  return top[root]!;
}
