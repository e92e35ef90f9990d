import { floors } from './house.ts';
import { standing, type Complaint, type House, type Source } from './tree.ts';

/** Imports only go downstairs; the two lowest floors need nothing from outside. */
export function* checkFloors(house: House): Iterable<Complaint> {
  for (const source of house.sources.values()) {
    if (source.path.startsWith('src/') && source.floor === undefined) {
      yield {
        path: source.path,
        line: 1,
        rule: 'floors',
        problem: 'src has six folders: kernel, platform, algorithms, design, areas and app',
        wayOut: 'move the file to the lowest floor whose neighbours it may import',
      };
    }
    for (const { specifier, path, line } of source.floor === undefined ? [] : source.imports) {
      const problem = path === undefined ? againstPackage(source, specifier) : againstFile(source, path);
      if (problem !== undefined) yield { path: source.path, line, rule: 'floors', ...problem };
    }
  }
}

type Problem = Pick<Complaint, 'problem' | 'wayOut'> | undefined;

function againstPackage(source: Source, specifier: string): Problem {
  if (source.floor === undefined || source.isTest) return undefined;
  const { packages, builtins } = floors[source.floor];
  const isBuiltin = specifier.startsWith('node:');
  if (isBuiltin ? builtins : packages) return undefined;
  return {
    problem: `${source.floor} imports no ${isBuiltin ? 'modules of Node' : 'packages'}, but here it imports ${specifier}`,
    wayOut: 'move what needs it up, to platform or to an area, and hand its result in as a value',
  };
}

function againstFile(source: Source, path: string): Problem {
  if (source.floor === undefined) return undefined;
  const { floor, isTest } = standing(path);
  if (floor === source.floor) return undefined;
  if (floor === undefined) {
    const mayUseSupport = source.isTest || source.isFixtures;
    if (path.startsWith('tests/') && mayUseSupport) return undefined;
    if (!path.startsWith('src/') && source.floor === 'app' && !path.startsWith('tests/')) return undefined;
    return {
      problem: `${source.floor} imports ${path}, which stands outside src`,
      wayOut: isTest
        ? 'only tests and fixtures use tests/; move what the product needs into src'
        : 'move what is needed into src, to the lowest floor that has its neighbours',
    };
  }
  const { below } = floors[source.floor];
  if (below.includes(floor)) return undefined;
  return {
    problem: `${source.floor} may import ${below.join(', ') || 'no other floor'}, but here it imports ${path}`,
    wayOut:
      `move what is needed down to ${source.floor} or below it; if ${floor} must learn that something happened, ` +
      'record an event and let app/wiring.ts name who listens',
  };
}
