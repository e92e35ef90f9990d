/** Something in double braces that nothing stands for, with the line on which it stands (the first line is 1). */
export type UnknownVariable = { readonly name: string; readonly line: number };

const pattern = /\{\{[^\S\n]*([^{}\n]*?)[^\S\n]*\}\}/g;

/** What stands in double braces in a text and is not known; also braces that were opened and not closed. */
export function unknownIn(text: string, isKnown: (name: string) => boolean): UnknownVariable[] {
  // Braces that close on another line are one fault, named where they open.
  const lines = text.replace(/\{\{[^{}\n]*\n[^{}]*\}\}/g, braces => braces.replace(/\n[^]*/, onlyLineEnds)).split('\n');
  return lines.flatMap((line, index) => {
    const found = namesIn(line).filter(name => !isKnown(name));
    const rest = line.replace(pattern, '');
    const open = rest.includes('{{') || rest.includes('}}') ? [rest.slice(rest.search(/\{\{|\}\}/)).slice(0, 40)] : [];
    return [...found, ...open].map(name => ({ name, line: index + 1 }));
  });
}

function onlyLineEnds(text: string): string {
  return text.replace(/[^\n]/g, '');
}

/** What stands in double braces in a text, in its order. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}

/** A text with a value in place of each name in double braces; null leaves the braces as they are. */
export function fillBraces(text: string, valueOf: (name: string) => string | null): string {
  return text.replace(pattern, (braces, name: string) => valueOf(name) ?? braces);
}
