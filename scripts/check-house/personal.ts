import { personalNames } from './house.ts';
import { closingIndex, isToken, type Token } from './tokens.ts';
import type { Complaint, House, Source } from './tree.ts';

/** Every personal column is known to retention.ts: its purpose, how long it stays, who sees and erases it. */
export function* checkPersonal(house: House): Iterable<Complaint> {
  for (const source of house.sources.values()) {
    if (source.part !== 'tables' || source.isTest) continue;
    const retention = house.sources.get(`src/areas/${source.area}/retention.ts`);
    const entries = new Set(retention?.tokens.flatMap(token => (token.kind === 'string' ? [snake(token.text)] : [])));
    for (const { name, table, line, mark } of columns(source)) {
      const complain = (problem: string, wayOut: string): Complaint => ({
        path: source.path,
        line,
        rule: 'personal data',
        problem,
        wayOut,
      });
      if (mark === undefined && personalNames.includes(name)) {
        yield complain(`${name} looks personal and is not marked`, 'end the line with // personal or // not personal');
      }
      const column = `${snake(table)}.${snake(name)}`;
      if (mark === 'personal' && !entries.has(column)) {
        yield complain(
          `the personal column ${column} has no entry in retention.ts`,
          `name '${column}' there with purpose, period, access and erasure`,
        );
      }
    }
  }
}

type Column = { name: string; table: string; line: number; mark: 'personal' | 'not personal' | undefined };

/** The fields of all types of a tables file; the table is the name under which the type is listed, else the type's. */
function columns({ tokens, comments }: Source): Column[] {
  const marks = new Map(
    comments.flatMap(({ text, line }) => {
      const mark = /^\/\/ *(personal|not personal)\b/.exec(text)?.[1];
      return mark === 'personal' || mark === 'not personal' ? [[line, mark] as const] : [];
    }),
  );
  return tokens.flatMap((token, i) => {
    const type = tokens[i + 1];
    const isType = isToken(token, 'interface') || isToken(token, 'type');
    const open = isToken(tokens[i + 2], '=') ? i + 3 : i + 2;
    if (!isType || type?.kind !== 'word' || !isToken(tokens[open], '{')) return [];
    const table = tokens[tokens.findIndex((use, j) => isToken(use, type.text) && isToken(tokens[j - 1], ':')) - 2];
    return fields(tokens, open).map(field => ({
      name: field.text,
      table: table?.text ?? type.text,
      line: field.line,
      mark: marks.get(endOfField(tokens, field)),
    }));
  });
}

function fields(tokens: readonly Token[], open: number): Token[] {
  const found: Token[] = [];
  const close = closingIndex(tokens, open);
  for (let i = open + 1; i < close; i++) {
    const [token, next] = [tokens[i], tokens[i + 1]];
    const isField =
      token?.kind === 'word' && (isToken(next, ':') || (isToken(next, '?') && isToken(tokens[i + 2], ':')));
    const before = isToken(tokens[i - 1], 'readonly') ? tokens[i - 2] : tokens[i - 1];
    if (isField && (isToken(before, ';') || before === tokens[open])) found.push(token);
    else if (isToken(token, '{')) i = closingIndex(tokens, i);
  }
  return found;
}

/** The line on which a field's semicolon stands: prettier leaves a comment behind it there. */
function endOfField(tokens: readonly Token[], field: Token): number {
  return tokens.find(token => token.start > field.start && isToken(token, ';'))?.line ?? field.line;
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`).replace(/^_/, '');
}
