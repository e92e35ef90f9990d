import { closingIndex, isToken, type Token } from './tokens.ts';
import type { Complaint, House } from './tree.ts';

const languages = ['de', 'en'];

/** Whatever is said in one language is said in the other: files, keys of texts, subject and variables of mails. */
export function* checkTexts(house: House): Iterable<Complaint> {
  for (const path of house.paths) {
    const found = /^(src\/.*)\.(de|en)\.(ts|md)$/.exec(path);
    if (found === null) continue;
    const [, stem = '', language, ending] = found;
    const other = languages.find(candidate => candidate !== language) ?? '';
    const twin = `${stem}.${other}.${ending}`;
    const isMail = ending === 'md' && stem.includes('/mails/');
    if (!house.paths.includes(twin)) {
      yield {
        path,
        line: 1,
        rule: 'both languages',
        problem: `there is no ${twin}`,
        wayOut: 'write it; whoever reads the other language needs the same',
      };
    } else if (ending === 'ts') yield* againstTwin(path, twin, keysOf(house, path), keysOf(house, twin));
    else if (isMail) yield* againstTwin(path, twin, variablesOf(house.read(path)), variablesOf(house.read(twin)));
    if (isMail && !/^---\n(?:[^\n]*\n)*?subject: *\S[^\n]*\n(?:[^\n]*\n)*?---\n/.test(house.read(path))) {
      yield {
        path,
        line: 1,
        rule: 'both languages',
        problem: 'the mail has no subject',
        wayOut: 'begin with front matter: ---, subject: …, ---',
      };
    }
  }
}

function* againstTwin(path: string, twin: string, own: Words, others: Words): Iterable<Complaint> {
  for (const [word, line] of own) {
    if (others.has(word)) continue;
    yield {
      path,
      line,
      rule: 'both languages',
      problem: `${word} is missing in ${twin}`,
      wayOut: 'say it there too, or remove it here',
    };
  }
}

/** What is said, with the line where it is said. */
type Words = ReadonlyMap<string, number>;

/** The keys of the objects in a file of texts, nested ones as `refusals.tooLate`. */
function keysOf(house: House, path: string): Words {
  const tokens = house.sources.get(path)?.tokens ?? [];
  const keys = new Map<string, number>();
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.kind !== 'mark' || !['{', '(', '['].includes(tokens[i]?.text ?? '')) continue;
    if (isToken(tokens[i], '{') && isToken(tokens[i - 1], '=')) collectKeys(tokens, i, '', keys);
    i = closingIndex(tokens, i);
  }
  return keys;
}

/** Notes the keys of the object that opens at `open`; functions and everything in them are values. */
function collectKeys(tokens: readonly Token[], open: number, prefix: string, keys: Map<string, number>): void {
  const close = closingIndex(tokens, open);
  for (let i = open + 1; i < close; i++) {
    const [token, next] = [tokens[i], tokens[i + 1]];
    if (token === undefined) continue;
    const startsEntry = isToken(tokens[i - 1], ',') || i === open + 1;
    const isKey = startsEntry && (token.kind === 'word' || token.kind === 'string');
    if (isKey && [':', '(', ',', '}'].some(mark => isToken(next, mark))) {
      const name = `${prefix}${token.text}`;
      const holdsObject = isToken(next, ':') && isToken(tokens[i + 2], '{');
      if (holdsObject) collectKeys(tokens, i + 2, `${name}.`, keys);
      else keys.set(name, token.line);
    } else if (['{', '(', '['].some(mark => isToken(token, mark))) i = closingIndex(tokens, i);
  }
}

/** The variables `{{name}}` of a mail. */
function variablesOf(text: string): Words {
  const found = new Map<string, number>();
  text.split('\n').forEach((line, i) => {
    for (const [, name = ''] of line.matchAll(/\{\{\s*(.*?)\s*\}\}/g))
      if (!found.has(name)) found.set(`{{${name}}}`, i + 1);
  });
  return found;
}
