import { longestFile, longestHandler } from './house.ts';
import { closingIndex, isToken, type Token } from './tokens.ts';
import { countLines, type Complaint, type House } from './tree.ts';

/** Files stop at 300 lines. */
export function* checkFileLength(house: House): Iterable<Complaint> {
  for (const { path, text } of house.sources.values()) {
    const lines = countLines(text);
    if (lines <= longestFile) continue;
    yield {
      path,
      line: longestFile + 1,
      rule: 'length of files',
      problem: `the file has ${lines} lines; ${longestFile} are the most`,
      wayOut: 'split it by subject; in an area queries, commands, rules, routes and model may become a folder',
    };
  }
}

/**
 * Route handlers stop at 40 lines.
 * An approximation: in `routes` every outermost function is measured from its arrow or name to its last line. A
 * function that registers handlers (`.get(…, c => …)`, `handle: …`) is the list of routes and not measured itself;
 * what it holds is.
 */
export function* checkHandlerLength(house: House): Iterable<Complaint> {
  for (const { path, part, isTest, tokens } of house.sources.values()) {
    if (part !== 'routes' || isTest) continue;
    let measuredUntil = -1;
    for (const { from, to } of functions(tokens)) {
      if (from <= measuredUntil || registersHandlers(tokens.slice(from + 1, to + 1))) continue;
      measuredUntil = to;
      const [first, last] = [tokens[from]?.line ?? 0, tokens[to]?.line ?? 0];
      const lines = last - first + 1;
      if (lines <= longestHandler) continue;
      yield {
        path,
        line: first,
        rule: 'length of handlers',
        problem: `the handler has ${lines} lines; ${longestHandler} are the most`,
        wayOut:
          'a handler proves who it is, parses, calls and answers: move decisions to rules, work to commands, markup to views',
      };
    }
  }
}

/** Index of the first and last token of each function, outer ones first. */
function functions(tokens: readonly Token[]): { from: number; to: number }[] {
  return tokens.flatMap((token, i) => {
    if (isToken(token, '=>')) return [{ from: i, to: endOfArrow(tokens, i + 1) }];
    if (!isToken(token, 'function')) return [];
    const parameters = tokens.findIndex((later, j) => j > i && isToken(later, '('));
    const afterParameters = closingIndex(tokens, parameters);
    const body = tokens.findIndex((later, j) => j > afterParameters && isToken(later, '{'));
    return body === -1 ? [] : [{ from: i, to: closingIndex(tokens, body) }];
  });
}

/** Where the body of an arrow function ends: at its brace, or before the comma or bracket that ends its expression. */
function endOfArrow(tokens: readonly Token[], body: number): number {
  if (isToken(tokens[body], '{')) return closingIndex(tokens, body);
  for (let i = body; i < tokens.length; i++) {
    const text = tokens[i]?.kind === 'mark' ? tokens[i]?.text : '';
    if (text === '(' || text === '[' || text === '{') i = closingIndex(tokens, i);
    else if (text === ',' || text === ';' || text === ')' || text === ']' || text === '}') return i - 1;
  }
  return tokens.length - 1;
}

const verbs = new Set(['get', 'post', 'put', 'patch', 'delete', 'all', 'on']);

function registersHandlers(tokens: readonly Token[]): boolean {
  return tokens.some((token, i) => {
    if (isToken(token, 'handle')) return isToken(tokens[i + 1], ':') || isToken(tokens[i + 1], '(');
    const isCall = verbs.has(token.text) && isToken(tokens[i - 1], '.') && isToken(tokens[i + 1], '(');
    return isCall && tokens.slice(i + 2, closingIndex(tokens, i + 1)).some(inside => isToken(inside, '=>'));
  });
}
