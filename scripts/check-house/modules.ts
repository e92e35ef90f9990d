import { posix } from 'node:path';
import { closingIndex, isToken, type Comment, type Token } from './tokens.ts';

/** One import, re-export or `import()`. `path` is the file meant, from the root; undefined for a package. */
export type Import = {
  readonly specifier: string;
  readonly path: string | undefined;
  readonly line: number;
  readonly typeOnly: boolean;
  /** The names taken; `all` where they cannot be told (`import()`, `export *`, a namespace handed on). */
  readonly names: readonly string[] | 'all';
};

/** One name that a file offers. `isPublic` where its docstring says `@public`. */
export type Export = { readonly name: string; readonly line: number; readonly isPublic: boolean };

/**
 * All imports of a file. Statements are found by standing at the beginning of a line, which prettier guarantees.
 * `import { type A }` counts as a value: under `verbatimModuleSyntax` it still loads the module.
 */
export function readImports(path: string, text: string, tokens: readonly Token[]): Import[] {
  const found: Import[] = [];
  const add = (source: Token | undefined, line: number, typeOnly: boolean, names: Import['names']): void => {
    if (source?.kind !== 'string') return;
    found.push({ specifier: source.text, path: resolve(path, source.text), line, typeOnly, names });
  };
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    if (isToken(token, 'import') && isToken(next, '(')) {
      if (!isToken(tokens[i - 1], '.')) add(tokens[i + 2], token.line, false, 'all');
    } else if (isToken(token, 'import') && startsLine(text, token)) {
      const source = tokens.findIndex((later, j) => j > i && later.kind === 'string');
      const clause = tokens.slice(i + 1, source);
      add(tokens[source], token.line, isToken(next, 'type'), namesOf(clause, tokens));
    } else if (isToken(token, 'export') && startsLine(text, token)) {
      const typeOnly = isToken(next, 'type');
      const open = typeOnly ? i + 2 : i + 1;
      if (isToken(tokens[open], '*')) {
        const source = isToken(tokens[open + 1], 'as') ? open + 4 : open + 2;
        add(tokens[source], token.line, typeOnly, 'all');
      } else if (isToken(tokens[open], '{')) {
        const close = closingIndex(tokens, open);
        if (!isToken(tokens[close + 1], 'from')) return;
        add(tokens[close + 2], token.line, typeOnly, namesOf(tokens.slice(open, close + 1), tokens));
      }
    }
  });
  return found;
}

/** The names in `a, { b, type c as d }`; for `* as n` the names used as `n.name`. */
function namesOf(clause: readonly Token[], tokens: readonly Token[]): Import['names'] {
  const star = clause.findIndex(token => isToken(token, '*'));
  if (star !== -1) return namesOfNamespace(clause[star + 2], tokens);
  const open = clause.findIndex(token => isToken(token, '{'));
  const names = specifiers(open === -1 ? [] : clause.slice(open + 1, closingIndex(clause, open))).map(s => s.from);
  const first = clause.find(token => !isToken(token, 'type'));
  return first?.kind === 'word' && !isToken(first, 'from') ? ['default', ...names] : names;
}

function namesOfNamespace(name: Token | undefined, tokens: readonly Token[]): Import['names'] {
  const names: string[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token === name || token.kind !== 'word' || token.text !== name?.text) continue;
    const member = tokens[i + 2];
    if (!isToken(tokens[i + 1], '.') || member?.kind !== 'word') return 'all';
    names.push(member.text);
  }
  return names;
}

/** `a, type b as c` → the name on the other side and the name here. */
function specifiers(tokens: readonly Token[]): { from: string; to: Token }[] {
  const found: { from: string; to: Token }[] = [];
  let group: Token[] = [];
  for (const token of [...tokens, undefined]) {
    if (token !== undefined && !isToken(token, ',')) {
      group.push(token);
      continue;
    }
    const words = group.length > 1 && isToken(group[0], 'type') && !isToken(group[1], 'as') ? group.slice(1) : group;
    const [from, to] = [words[0], words.at(-1)];
    if (from !== undefined && to !== undefined) found.push({ from: from.text, to });
    group = [];
  }
  return found;
}

const modifiers = new Set(
  'type interface const let var function class async abstract declare enum namespace *'.split(' '),
);

/** All names that a file exports, `default` included. */
export function readExports(text: string, tokens: readonly Token[], comments: readonly Comment[]): Export[] {
  const found: Export[] = [];
  tokens.forEach((token, i) => {
    if (!isToken(token, 'export') || !startsLine(text, token)) return;
    const docstring = comments.findLast(comment => comment.end <= token.start);
    const isAbove = docstring !== undefined && text.slice(docstring.end, token.start).trim() === '';
    const isPublic = isAbove && /@public\b/.test(docstring.text);
    const add = (name: string, line: number): number => found.push({ name, line, isPublic });

    let at = i + 1;
    while (modifiers.has(tokens[at]?.text ?? '')) at++;
    const first = tokens[at];
    if (isToken(first, '{')) {
      const inside = tokens.slice(at + 1, closingIndex(tokens, at));
      for (const { to } of specifiers(inside)) add(to.text, to.line);
    } else if (isToken(tokens[i + 1], '*')) {
      const name = tokens[i + 3];
      if (isToken(tokens[i + 2], 'as') && name !== undefined) add(name.text, name.line);
    } else if (first !== undefined) add(first.text, first.line);
  });
  return found;
}

function startsLine(text: string, token: Token): boolean {
  return token.start === 0 || text[token.start - 1] === '\n';
}

function resolve(path: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined;
}
