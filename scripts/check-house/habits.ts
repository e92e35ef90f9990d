import { emptyNames } from './house.ts';
import { isToken } from './tokens.ts';
import type { Complaint, House, Source } from './tree.ts';

/** Names that say nothing, and files that only pass others on. */
export function* checkNames(house: House): Iterable<Complaint> {
  for (const path of house.paths) {
    const steps = path.split('/');
    const name = steps.at(-1) ?? '';
    if (/^index\.[mc]?[jt]sx?$/.test(name)) {
      yield {
        path,
        line: 1,
        rule: 'names',
        problem: 'index files tie everything they pass on into one knot',
        wayOut: 'import from the file itself and remove this one',
      };
    }
    const empty = steps.flatMap(step => step.split(/[-._]/)).find(word => emptyNames.includes(word));
    if (empty !== undefined) {
      yield {
        path,
        line: 1,
        rule: 'names',
        problem: `“${empty}” does not say what is inside`,
        wayOut: 'put each piece beside its only user, or one floor down under a real name',
      };
    }
  }
}

/** What we do not write. */
export function* checkHabits(house: House): Iterable<Complaint> {
  for (const source of house.sources.values()) {
    // Configuration beside src is written as its tool wants it.
    if (!source.path.includes('/')) continue;
    for (const { line, problem, wayOut } of findings(source)) {
      yield { path: source.path, line, rule: 'habits', problem, wayOut };
    }
  }
}

function* findings({ path, tokens, comments, exports }: Source): Iterable<Omit<Complaint, 'path' | 'rule'>> {
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1];
    if (isToken(token, 'enum') && next?.kind === 'word' && isToken(tokens[i + 2], '{')) {
      yield {
        line: token.line,
        problem: `${next.text} is an enum`,
        wayOut: "write a union of strings: 'draft' | 'open'",
      };
    }
    if (path.endsWith('.tsx') && isToken(token, 'style') && isToken(next, '=') && next?.start === token.end) {
      yield {
        line: token.line,
        problem: 'style= is forbidden by our content security policy',
        wayOut: 'give the element a class, or in SVG an attribute',
      };
    }
  }
  for (const { name, line } of exports) {
    if (name !== 'default') continue;
    yield { line, problem: 'a default export has no name', wayOut: 'export it by its name' };
  }
  for (const { text, line } of comments) {
    const mark = /\b(TODO|FIXME)\b/.exec(text);
    if (mark === null) continue;
    const above = text.slice(0, mark.index).split('\n').length - 1;
    yield {
      line: line + above,
      problem: `a ${mark[0]} is forgotten here`,
      wayOut: 'do it now, or write it on the list of work',
    };
  }
}
