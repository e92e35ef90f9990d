import { databaseParts, pureParts } from './house.ts';
import type { Import } from './modules.ts';
import { isToken } from './tokens.ts';
import { standing, type Complaint, type House, type Source } from './tree.ts';

/** Only the parts made for it touch the database. */
export function* checkDatabase(house: House): Iterable<Complaint> {
  for (const source of house.sources.values()) {
    if (source.part === undefined || source.isTest || databaseParts.includes(source.part)) continue;
    const complain = (line: number, what: string): Complaint => ({
      path: source.path,
      line,
      rule: 'database',
      problem: `only ${databaseParts.join(', ')} touch the database, but here ${source.part} ${what}`,
      wayOut: 'move the question to queries or the change to commands, and call it',
    });
    for (const { specifier, line } of source.imports) {
      if (isPackage(specifier, 'kysely')) yield complain(line, `imports ${specifier}`);
    }
    for (const [i, token] of source.tokens.entries()) {
      const isAccess =
        isToken(token, 'ctx') && isToken(source.tokens[i + 1], '.') && isToken(source.tokens[i + 2], 'db');
      if (isAccess) yield complain(token.line, 'uses ctx.db');
    }
  }
}

/** Model, schema, rules, policy and texts need nothing around them: no database, no files, no clock, no page. */
export function* checkPurity(house: House): Iterable<Complaint> {
  for (const source of house.sources.values()) {
    const packages = source.part === undefined || source.isTest ? undefined : pureParts[source.part];
    if (packages === undefined) continue;
    for (const entry of source.imports) {
      if (isPureImport(source, entry, packages)) continue;
      yield {
        path: source.path,
        line: entry.line,
        rule: 'purity',
        problem: `${source.part} is pure, but here it imports ${entry.path ?? entry.specifier}`,
        wayOut:
          `it may use kernel, algorithms and ${Object.keys(pureParts).join(', ')} of areas` +
          `${packages.length > 0 ? `, and ${packages.join(', ')}` : ''}; hand everything else in as a value`,
      };
    }
  }
}

function isPureImport(source: Source, entry: Import, packages: readonly string[]): boolean {
  // The database has its own complaint, and what another floor or area forbids is said there.
  if (entry.path === undefined) return isPackage(entry.specifier, 'kysely') || packages.includes(entry.specifier);
  const { floor, area, part } = standing(entry.path);
  if (floor === 'areas') return area !== source.area || (part !== undefined && Object.hasOwn(pureParts, part));
  return floor === 'kernel' || floor === 'algorithms' || floor === undefined || floor === 'app';
}

function isPackage(specifier: string, name: string): boolean {
  return specifier === name || specifier.startsWith(`${name}/`);
}
