import type { CouncilBody } from '../model.ts';

/** The body that a title names: the one with the longest name in it, so that "Kreisausschuss" is not the "Ausschuss". */
export function bodyNamedIn(title: string, bodies: readonly CouncilBody[]): CouncilBody | null {
  const words = ` ${title.toLowerCase()} `;
  const named = bodies.filter(({ name }) => {
    const at = words.indexOf(name.toLowerCase());
    // "des Kreistags", "des Kreistages"
    return at > 0 && !/\p{L}/u.test(words[at - 1]!) && /^(e?s)?\P{L}/u.test(words.slice(at + name.length));
  });
  return named.toSorted((a, b) => b.name.length - a.name.length)[0] ?? null;
}
