/**
 * A style sheet without what `sources` do not use: rules all of whose selectors need a class with this prefix that no
 * source names, and custom properties that neither a source nor a rule that stays reads. A name that a source puts
 * together (`kern-alert--${kind}`) keeps the classes that begin like it and end in a word that stands in quotes somewhere.
 */
export function keepUsed(css: string, prefix: string, sources: string): string {
  const named = sources.match(new RegExp(`${prefix}[\\w-]*`, 'g')) ?? [];
  const whole = new Set(named);
  const beginnings = [...whole].filter(name => /[-_]$/.test(name) && name !== prefix);
  const isUsed = (name: string): boolean =>
    !name.startsWith(prefix) ||
    whole.has(name) ||
    beginnings.some(start => name.startsWith(start) && sources.includes(`'${name.slice(start.length)}'`));
  const rules = keepRules(css, selector => classesOf(selector).every(isUsed));
  return keepProperties(rules, sources);
}

/** Rules of which a selector is wanted; groups such as `@media` where anything is left. */
function keepRules(css: string, isWanted: (selector: string) => boolean): string {
  return blocksOf(css)
    .map(({ head, body }) => {
      if (body === undefined) return `${head};`;
      if (/^@(media|supports|layer|container)\b/.test(head)) {
        const inside = keepRules(body, isWanted);
        return inside === '' ? '' : `${head}{${inside}}`;
      }
      if (head.startsWith('@')) return `${head}{${body}}`;
      const selectors = splitAt(head, ',').filter(isWanted);
      return selectors.length === 0 ? '' : `${selectors.join(',')}{${body}}`;
    })
    .join('');
}

/** The classes without which a selector never applies: not those that `:not()` excludes or `:is()` offers. */
function classesOf(selector: string): string[] {
  const without = selector.replace(/:(?:not|is|where|has)\([^()]*\)/g, '');
  if (without !== selector) return classesOf(without);
  return [...selector.matchAll(/\.(-?[a-zA-Z_][\w-]*)/g)].map(found => found[1]!);
}

/** Drops custom properties that nobody reads, until every one that is left is read by somebody. */
function keepProperties(css: string, sources: string): string {
  const read = new Set([...`${css}\n${sources}`.matchAll(/var\(\s*(--[\w-]+)/g)].map(found => found[1]!));
  const kept = css.replace(/(?<=[{;])(--[\w-]+):[^;{}]*(;|(?=\}))/g, (whole, name: string) =>
    read.has(name) ? whole : '',
  );
  return kept === css ? css : keepProperties(kept, sources);
}

type Block = { readonly head: string; readonly body?: string };

/** The statements of one level: a head with its braces, or a head alone that ends with a semicolon. */
function blocksOf(css: string): Block[] {
  const blocks: Block[] = [];
  let depth = 0;
  let begun = 0;
  let opened = 0;
  for (const { at, mark } of marksOf(css)) {
    if (mark === '{' && depth++ === 0) opened = at;
    else if (mark === '}' && --depth === 0) {
      blocks.push({ head: css.slice(begun, opened).trim(), body: css.slice(opened + 1, at) });
      begun = at + 1;
    } else if (mark === ';' && depth === 0) {
      blocks.push({ head: css.slice(begun, at).trim() });
      begun = at + 1;
    }
  }
  return blocks;
}

/** Splits at a mark that stands in no string and no parentheses. */
function splitAt(text: string, mark: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let begun = 0;
  for (const found of marksOf(text)) {
    if (found.mark === '(') depth++;
    else if (found.mark === ')') depth--;
    else if (found.mark === mark && depth === 0) {
      parts.push(text.slice(begun, found.at));
      begun = found.at + 1;
    }
  }
  return [...parts, text.slice(begun)].map(part => part.trim());
}

/** What structures a style sheet, outside of strings and comments. */
function* marksOf(css: string): Iterable<{ readonly at: number; readonly mark: string }> {
  const pattern = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*[\s\S]*?\*\/|url\((?:\\.|[^)\\"'])*\)|[{};(),]/g;
  for (const found of css.matchAll(pattern)) if (found[0].length === 1) yield { at: found.index, mark: found[0] };
}
