import { areaOrder, doors, doorsOfApp } from './house.ts';
import type { Import } from './modules.ts';
import { standing, type Complaint, type House, type Source, type Standing } from './tree.ts';

/** Areas stand in an order, and each is entered only through its doors. */
export function* checkDoors(house: House): Iterable<Complaint> {
  for (const source of house.sources.values()) {
    if (source.floor !== 'areas' && source.floor !== 'app') continue;
    for (const entry of source.imports) {
      if (entry.path === undefined) continue;
      const target = standing(entry.path);
      if (target.area === undefined || target.area === source.area) continue;
      const problem = againstOrder(source, target) ?? againstDoor(source, entry, target);
      if (problem !== undefined) yield { path: source.path, line: entry.line, ...problem };
    }
  }
}

type Problem = Omit<Complaint, 'path' | 'line'> | undefined;

function againstOrder(source: Source, target: Standing): Problem {
  if (source.area === undefined || target.area === undefined) return undefined;
  if (areaOrder.indexOf(target.area) < areaOrder.indexOf(source.area)) return undefined;
  return {
    rule: 'order of areas',
    problem: `${source.area} stands below ${target.area} and does not know it`,
    wayOut: `let ${target.area} ask ${source.area}; or record an event here and listen in ${target.area}`,
  };
}

function againstDoor(source: Source, entry: Import, target: Standing): Problem {
  const { area = '', part = '' } = target;
  const rule = 'doors of areas';
  if (doors.includes(part)) return undefined;
  if (part === 'fixtures') {
    if (source.isTest || source.isFixtures || source.path.startsWith('src/app/demo')) return undefined;
    return {
      rule,
      problem: `the fixtures of ${area} are for tests, fixtures and app/demo`,
      wayOut: `call a command of ${area} instead`,
    };
  }
  if (source.floor === 'app' && part === 'tables' && !entry.typeOnly) {
    return {
      rule,
      problem: `the app takes only types from the tables of ${area}`,
      wayOut: 'write `import type`, or move the value to queries',
    };
  }
  if (source.floor === 'app' && doorsOfApp.includes(part)) return undefined;
  const open = source.floor === 'app' ? [...doors, ...doorsOfApp] : doors;
  return {
    rule,
    problem: `${area} is entered through ${open.join(', ')}, not through its ${part}`,
    wayOut: `offer what is needed in one of these; two areas meet on a page in the route of the upper one`,
  };
}
