import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Language } from '../../kernel/text.ts';
import { projectFolder, readSource } from '../sources.ts';

type Job = { readonly mainFileContent: string; readonly inputs: Record<string, string> };

type Compiler = {
  pdf(job: Job, options: { pdfStandard: string }): Uint8Array;
  svg(job: Job): string;
  evictCache(maxAge: number): void;
};

const require = createRequire(import.meta.url);
let compiler: Compiler | null | undefined;

/** Fira Sans as on the pages; the typesetter brings no font without serifs for text. */
const fontFiles = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'];

/** Whether this platform has the typesetter; where it has not, pages offer no PDF. */
export function canTypeset(): boolean {
  return loadCompiler() !== null;
}

/**
 * Sets a Typst template of ours with data. The template reads its data by `json(bytes(sys.inputs.data))`.
 * @throws if the template does not compile, or on a platform without the typesetter
 */
export function typeset<Result>(
  template: string,
  language: Language,
  data: unknown,
  as: (compiler: Compiler, job: Job) => Result,
): Result {
  const typst = loadCompiler();
  if (typst === null) throw new Error('the typesetter is not available on this platform');
  const inputs = { language, data: JSON.stringify(data) };
  const result = as(typst, { mainFileContent: readSource(template), inputs });
  typst.evictCache(10);
  return result;
}

function loadCompiler(): Compiler | null {
  if (compiler !== undefined) return compiler;
  try {
    const { NodeCompiler } = require(
      `@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}-gnu`,
    ) as {
      NodeCompiler: { create(options: { workspace: string; fontArgs: { fontBlobs: Uint8Array[] }[] }): Compiler };
    };
    compiler = NodeCompiler.create({ workspace: projectFolder, fontArgs: [{ fontBlobs: fontFiles.map(readFont) }] });
  } catch {
    compiler = null;
  }
  return compiler;
}

function readFont(name: string): Uint8Array {
  return readFileSync(require.resolve(`@expo-google-fonts/fira-sans/${name}/FiraSans_${name}.ttf`));
}
