import { createRequire } from 'node:module';
import type { Language } from '../../kernel/text.ts';
import { projectFolder, readSource } from '../sources.ts';

type Compiler = {
  pdf(
    source: { mainFileContent: string; inputs: Record<string, string> },
    options: { pdfStandard: string },
  ): Uint8Array;
  evictCache(maxAge: number): void;
};

const require = createRequire(import.meta.url);
let compiler: Compiler | null | undefined;

/** Whether this platform has the typesetter; where it has not, pages offer no PDF. */
export function canMakePdf(): boolean {
  return loadCompiler() !== null;
}

/**
 * Sets a Typst template of ours with data as an accessible PDF (PDF/UA-1).
 * The template reads its data by `json(bytes(sys.inputs.data))`. @throws if the template does not compile
 */
export function makePdf(template: string, language: Language, data: unknown): Uint8Array {
  const typst = loadCompiler();
  if (typst === null) throw new Error('PDF is not available on this platform');
  const pdf = typst.pdf(
    { mainFileContent: readSource(template), inputs: { language, data: JSON.stringify(data) } },
    { pdfStandard: 'ua-1' },
  );
  typst.evictCache(10);
  return pdf;
}

function loadCompiler(): Compiler | null {
  if (compiler !== undefined) return compiler;
  try {
    const { NodeCompiler } = require(
      `@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}-gnu`,
    ) as {
      NodeCompiler: { create(options: { workspace: string }): Compiler };
    };
    compiler = NodeCompiler.create({ workspace: projectFolder });
  } catch {
    compiler = null;
  }
  return compiler;
}
