import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from './figures.ts';
import type { Source } from './sources.ts';

/** A file of `data/`, with what must be said about it. */
type Output = {
  readonly file: string;
  readonly content: string;
  readonly sources: readonly Source[];
  readonly what: string;
  readonly recipe: string;
};

/** Rows as CSV: semicolon, decimal point, UTF-8, no quotes, an empty cell for what is missing. */
export function csv(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map(row =>
    columns
      .map(column => {
        const cell = String(row[column] ?? '');
        if (/[;"\r\n]/.test(cell)) throw new Error(`a cell would need quotes: ${cell}`);
        return cell;
      })
      .join(';'),
  );
  return [columns.join(';'), ...lines, ''].join('\n');
}

/** JSON with one entry of the outermost object's lists per line. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Writes the files, `sources.json` with their checksums, and the table for people. */
export function write(folder: string, outputs: readonly Output[], sources: readonly Source[]): void {
  const files = outputs.map(({ file, content, sources: from, what, recipe }) => ({
    file,
    what,
    sources: from.map(source => source.id),
    recipe,
    bytes: Buffer.byteLength(content),
    sha256: createHash('sha256').update(content).digest('hex'),
  }));
  for (const { file, content } of outputs) writeFileSync(join(folder, file), content);
  writeFileSync(join(folder, 'sources.json'), json({ sources, files }));
  writeFileSync(join(folder, 'README.md'), readme(outputs, files, sources));
}

function readme(
  outputs: readonly Output[],
  files: readonly { readonly file: string; readonly bytes: number; readonly sha256: string }[],
  sources: readonly Source[],
): string {
  const rows = outputs.map(({ file, what, sources: from, recipe }, index) => {
    const { bytes, sha256 } = files[index]!;
    const origin = from.map(source => `${source.id} (${source.asOf})`).join(', ') || 'laws and treaties named in it';
    const licences = [...new Set(from.map(source => source.licence))].join(', ') || 'facts';
    const size = `${Math.ceil(bytes / 1000).toLocaleString('en')} KB`;
    return `| \`${file}\` | ${what} | ${origin} | ${licences} | ${recipe} | ${size} | \`${sha256.slice(0, 16)}…\` |`;
  });
  return [
    '# Bundled figures and borders',
    '',
    'Written by `npm run data:build`; do not edit by hand. The build fetches three packages by their pinned checksums and',
    'writes the same bytes every time. Full checksums and addresses: `sources.json`.',
    '',
    '| file | what | source (as of) | licence | recipe | size | SHA-256 |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
    '## Attribution',
    '',
    ...sources.map(
      source =>
        `- **${source.id}**: ${source.title}, ${source.asOf}. ${source.attribution}. [${source.licence}](${source.licenceUrl}). ` +
        `From the package \`${source.name}\` ${source.version}.`,
    ),
    '',
    '## What to know',
    '',
    '- Kreise are those of today (400). Merged: 03152 and 03156 into 03159 Göttingen, 16056 Eisenach into 16063 Wartburgkreis.',
    '  Their municipalities carry today’s keys; all other municipalities and Verbände are those of 1 January 2016.',
    '- Inhabitants and area of Kreise are official (31 December 2018). Inhabitants of municipalities are those of GeoNames:',
    '  approximate, of different years, known for about six in ten municipalities, and never compared with official ones. That is why they',
    '  are an indicator of their own. Areas of municipalities are computed from the borders.',
    '- An empty cell means unknown, never zero. A Verband has inhabitants only where they are known of every member.',
    '- `largest-town` and `towns-above-20k` divide GeoNames by the official inhabitants. Shares above 1 are set to 1 and named in',
    '  the column `capped`. A town that is a Kreis of its own is its own largest town.',
    '- `inhabitants-50km` counts towns of GeoNames within 50 km of the centre, also across the national border.',
    '- `city-distance` is the great circle from the centre to the nearest city above 100,000, zero for such a city itself.',
    '- `altitude` is the mean of the towns, weighted by inhabitants: where people live, not where the mountains are.',
    '- Water areas (GF other than 4) and uninhabited areas without municipality are left out.',
    '',
  ].join('\n');
}
