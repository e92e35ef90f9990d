import sharp from 'sharp';
import type { Language } from '../../kernel/text.ts';
import { typeset } from './typesetter.ts';

/**
 * Sets a Typst template of one page as a PNG of twice its size in points: a page of 600 × 315 pt becomes 1200 × 630
 * pixels. Letters are drawn as outlines, so no font of the machine is needed. @throws if the template does not compile
 */
export async function makePicture(template: string, language: Language, data: unknown): Promise<Uint8Array> {
  const svg = typeset(template, language, data, (compiler, job) => compiler.svg(job));
  return sharp(Buffer.from(svg), { density: 144 }).png({ palette: true, compressionLevel: 9 }).toBuffer();
}
