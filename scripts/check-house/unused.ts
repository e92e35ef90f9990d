import type { Complaint, House, Source } from './tree.ts';

/**
 * Every exported name is imported by another file. A type that stands in a signature of its own file is used by
 * whoever calls that. A test is no user, except of what exists for tests; a docstring
 * with `@public` says that somebody outside (a tool, a reader of the algorithms) uses the name.
 */
export function* checkUnused(house: House): Iterable<Complaint> {
  const used = new Set<string>();
  const usedWhole = new Set<string>();
  for (const user of house.sources.values()) {
    for (const { path, names } of user.imports) {
      const target = path === undefined ? undefined : house.sources.get(path);
      if (target === undefined || (user.isTest && !isForTests(target))) continue;
      if (names === 'all') usedWhole.add(target.path);
      else names.forEach(name => used.add(`${target.path} ${name}`));
    }
  }
  for (const source of house.sources.values()) {
    // Migrations are found by their folder, configuration by its tool.
    if (source.part === 'migrations' || !source.path.includes('/') || usedWhole.has(source.path)) continue;
    for (const { name, line, isPublic } of source.exports) {
      if (isPublic || name === 'default' || used.has(`${source.path} ${name}`)) continue;
      if (isTypeOfOwnSignature(source, name)) continue;
      yield {
        path: source.path,
        line,
        rule: 'unused exports',
        problem: `${name} is exported, but no other file uses it${isForTests(source) ? '' : ' (tests do not count)'}`,
        wayOut: 'remove the word export, or the whole thing; if a tool needs it, say so with @public in its docstring',
      };
    }
  }
}

/** Whether the name is a type that the file itself mentions again. */
function isTypeOfOwnSignature({ text }: Source, name: string): boolean {
  const isType = new RegExp(`^export (?:type|interface) ${name}\\b`, 'm').test(text);
  return isType && text.match(new RegExp(`\\b${name}\\b`, 'g'))!.length > 1;
}

function isForTests(source: Source): boolean {
  return source.isTest || source.isFixtures;
}
