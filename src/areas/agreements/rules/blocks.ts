/** A paragraph or a list, with its lines as they were written. */
export type Block = { readonly kind: 'text' | 'list'; readonly lines: readonly string[] };

/** A text as it was typed: lines that begin with "- " become a list, an empty line a new paragraph. */
export function blocksOf(text: string): Block[] {
  const blocks: { kind: Block['kind']; lines: string[] }[] = [];
  let open = false;
  for (const line of text.split('\n')) {
    const item = /^\s*[-–•]\s+(.*)$/.exec(line)?.[1];
    const kind = item === undefined ? 'text' : 'list';
    const last = blocks.at(-1);
    if (line.trim() === '') open = false;
    else if (open && last?.kind === kind) last.lines.push(item ?? line);
    else {
      blocks.push({ kind, lines: [item ?? line] });
      open = true;
    }
  }
  return blocks;
}
