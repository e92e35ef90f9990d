import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { floors, type Floor } from './house.ts';
import { readExports, readImports, type Export, type Import } from './modules.ts';
import { tokenize, type Comment, type Token } from './tokens.ts';

/** Where a file stands. `part` is its word within an area: `commands` for `commands.ts` and `commands/submit.ts`. */
export type Standing = {
  readonly floor: Floor | undefined;
  readonly area?: string;
  readonly part?: string;
  readonly isTest: boolean;
  readonly isFixtures: boolean;
};

export type Source = Standing & {
  readonly path: string;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly comments: readonly Comment[];
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
};

/** Everything the rules look at. `paths` are all files from the root, with `/`; `sources` those that are code. */
export type House = {
  readonly paths: readonly string[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly read: (path: string) => string;
};

/** One thing that is not as the house wants it, with the way out. */
export type Complaint = {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
  readonly problem: string;
  readonly wayOut: string;
};

export type Rule = (house: House) => Iterable<Complaint>;

const rooms = ['bootstrap', 'src', 'scripts', 'tests'];

/** Reads `bootstrap`, `src`, `scripts`, `tests` and the code beside them. */
export function readHouse(root: string): House {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const beside = readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => entry.name);
  const within = readdirSync(root)
    .filter(name => rooms.includes(name))
    .flatMap(room => walk(root, room));
  const paths = [...beside, ...within].sort();
  const sources = new Map(
    paths.filter(path => /\.(ts|tsx|mjs)$/.test(path)).map(path => [path, readSource(path, read(path))]),
  );
  return { paths, sources, read };
}

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? walk(root, path) : [path];
  });
}

function readSource(path: string, text: string): Source {
  const { tokens, comments } = tokenize(text);
  return {
    ...standing(path),
    path,
    text,
    tokens,
    comments,
    imports: readImports(path, text, tokens),
    exports: readExports(text, tokens, comments),
  };
}

/** Where the file of this path stands, whether it exists or not. */
export function standing(path: string): Standing {
  const [room, storey = '', ...rest] = path.split('/');
  const name = path.slice(path.lastIndexOf('/') + 1);
  const kind = {
    isTest: room === 'tests' || /\.test\.tsx?$/.test(name),
    isFixtures: name === 'fixtures.ts' || name === 'fixtures.tsx',
  };
  if (room !== 'src' || !Object.hasOwn(floors, storey)) return { floor: undefined, ...kind };
  const floor = storey as Floor;
  const [area, first] = rest;
  if (floor !== 'areas' || area === undefined || first === undefined) return { floor, ...kind };
  return { floor, area, part: first.replace(/\..*$/, ''), ...kind };
}

/** How many lines a text has; the line break at its end opens no further one. */
export function countLines(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}
