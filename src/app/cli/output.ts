import { writeFile } from 'node:fs/promises';
import type { Language } from '../../kernel/text.ts';
import { writeCsv, writeXlsx } from '../../platform/spreadsheet/write.ts';
import type { Table } from '../../platform/spreadsheet/write.ts';
import { Refused } from './io.ts';
import type { Io } from './io.ts';
import { textsOf } from './texts.ts';

/** A result in every form it can be asked for. A workbook holds all tables, CSV the first one or `csv`. */
export type Result = {
  readonly json: unknown;
  readonly tables: readonly [Table, ...Table[]];
  readonly csv?: Table;
  readonly text?: string;
};

const formats = ['json', 'csv', 'xlsx', 'text'] as const;
type Format = (typeof formats)[number];

/** Where the result goes: into a file by its ending, else to standard output. */
type Target = { readonly file: string | null; readonly format: Format };

/** @throws Refused if the ending or the format is none, so that nothing is computed in vain */
export function targetOf(
  out: string | undefined,
  format: string | undefined,
  standard: readonly [Format, ...Format[]],
  language: Language,
): Target {
  const t = textsOf(language);
  if (out !== undefined) {
    const ending = /\.(csv|xlsx|json)$/i.exec(out)?.[1]?.toLowerCase();
    if (ending === undefined) throw new Refused([t.unknownEnding(out)]);
    if (format !== undefined && format !== ending) throw new Refused([t.unknownFormat(format)]);
    return { file: out, format: ending as Format };
  }
  const wanted = standard.find(candidate => candidate === (format ?? standard[0]));
  if (wanted === undefined) throw new Refused([t.unknownFormat(format ?? '')]);
  return { file: null, format: wanted };
}

/** Writes the result and nothing else. @throws Refused if the file cannot be written */
export async function deliver(result: Result, target: Target, io: Io, language: Language): Promise<void> {
  const content = await render(result, target.format, language);
  if (target.file === null) io.stdout.write(content);
  else await write(content, target.file, io, language);
}

/** Writes a file and says so. @throws Refused if it cannot be written */
export async function write(content: string | Uint8Array, file: string, io: Io, language: Language): Promise<void> {
  const t = textsOf(language);
  try {
    await writeFile(file, content);
  } catch {
    throw new Refused([t.unwritableFile(file)]);
  }
  io.stderr.write(`${t.written(file)}\n`);
}

async function render(result: Result, format: Format, language: Language): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(result.json, null, 2)}\n`;
    case 'csv':
      return writeCsv(result.csv ?? result.tables[0], language);
    case 'xlsx':
      return writeXlsx(result.tables);
    case 'text':
      return result.text ?? '';
  }
}
