/** A piece of TypeScript. The text of a string is what stands between its quotes. */
export type Token = {
  readonly kind: 'word' | 'string' | 'template' | 'regex' | 'mark';
  readonly text: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
};
export type Comment = { readonly text: string; readonly line: number; readonly start: number; readonly end: number };

const word = /[\p{ID_Start}$_#@][\p{ID_Continue}$\u200c\u200d]*|\d[\w.]*/uy;
const space = /\s+/y;
const lineComment = /\/\/[^\n]*/y;
const blockComment = /\/\*[\s\S]*?(?:\*\/|$)/y;
const quoted = /'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"/y;
const regex = /\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const mark = /=>|\.\.\.|\?\.|[\s\S]/y;

const beforeRegex = new Set(['(', ',', '=', ':', '[', '!', '&', '|', '?', '{', ';', '=>', '+', '-', '*', '%', '~']);
const wordsBeforeRegex = new Set(['return', 'typeof', 'case', 'in', 'of', 'void', 'throw', 'new', 'else', 'await']);

/**
 * Splits TypeScript or TSX into tokens and comments, without understanding it.
 * Text between JSX tags is split like code. An apostrophe in it ("don't") stays a mark, because a quote that follows
 * a letter, or that is not closed on its line, opens no string.
 */
export function tokenize(text: string): { tokens: Token[]; comments: Comment[] } {
  const tokens: Token[] = [];
  const comments: Comment[] = [];
  let at = 0;
  let line = 1;

  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const advance = (piece: string): void => {
    at += piece.length;
    for (let i = piece.indexOf('\n'); i !== -1; i = piece.indexOf('\n', i + 1)) line++;
  };
  const take = (kind: Token['kind'], piece: string, inner = piece): void => {
    tokens.push({ kind, text: inner, line, start: at, end: at + piece.length });
    advance(piece);
  };

  while (at < text.length) {
    const blank = match(space);
    if (blank !== undefined) {
      advance(blank);
      continue;
    }
    const comment = match(lineComment) ?? match(blockComment);
    if (comment !== undefined) {
      comments.push({ text: comment, line, start: at, end: at + comment.length });
      advance(comment);
      continue;
    }
    const name = match(word);
    if (name !== undefined) {
      take('word', name);
      continue;
    }
    const character = text[at];
    const previous = tokens.at(-1);
    if (character === '`') {
      const template = text.slice(at, endOfTemplate(text, at));
      take('template', template, template.slice(1, -1));
      continue;
    }
    const afterLetter = previous?.kind === 'word' && previous.end === at;
    const string = (character === "'" || character === '"') && !afterLetter ? match(quoted) : undefined;
    if (string !== undefined) {
      take('string', string, string.slice(1, -1));
      continue;
    }
    const pattern = character === '/' && mayPrecedeRegex(previous) ? match(regex) : undefined;
    if (pattern !== undefined) take('regex', pattern);
    else take('mark', match(mark) ?? '');
  }
  return { tokens, comments };
}

function mayPrecedeRegex(token: Token | undefined): boolean {
  if (token === undefined) return true;
  return token.kind === 'mark'
    ? beforeRegex.has(token.text)
    : token.kind === 'word' && wordsBeforeRegex.has(token.text);
}

/** Where the template that opens at `start` ends; templates and strings inside `${…}` are stepped over. */
function endOfTemplate(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    if (text[at] === '\\') at += 2;
    else if (text[at] === '`') return at + 1;
    else if (text.startsWith('${', at)) at = endOfSubstitution(text, at + 2);
    else at++;
  }
  return text.length;
}

function endOfSubstitution(text: string, start: number): number {
  let depth = 1;
  let at = start;
  while (at < text.length) {
    quoted.lastIndex = at;
    const string = quoted.exec(text)?.[0];
    if (string !== undefined) at += string.length;
    else if (text[at] === '`') at = endOfTemplate(text, at);
    else {
      if (text[at] === '{') depth++;
      if (text[at] === '}' && --depth === 0) return at + 1;
      at++;
    }
  }
  return text.length;
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Index of the token that closes the bracket at `open`; the last token where it is never closed. */
export function closingIndex(tokens: readonly Token[], open: number): number {
  const stack: string[] = [];
  for (let i = open; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind !== 'mark') continue;
    const expected = closing[token.text];
    if (expected !== undefined) stack.push(expected);
    else if (token.text === stack.at(-1)) stack.pop();
    if (stack.length === 0) return i;
  }
  return tokens.length - 1;
}

/** Whether the token is this mark or this word (never a string with the same text). */
export function isToken(token: Token | undefined, text: string): boolean {
  return token !== undefined && (token.kind === 'mark' || token.kind === 'word') && token.text === text;
}
