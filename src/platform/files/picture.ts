import sharp from 'sharp';
import { findFileType } from './type.ts';

export type PictureRefusal = 'picture-type' | 'picture-too-large' | 'picture-broken';

/** A picture as we keep it: drawn anew as JPEG, so that neither metadata nor anything hidden comes along. */
export type CleanPicture = { readonly bytes: Uint8Array; readonly width: number; readonly height: number };

/** The longest side that is kept, in pixels; twice what a page shows, for sharp screens. */
const longestSide = 1600;

/** More pixels than any camera makes; a small file may say that it has more, to fill the memory. */
const mostPixels = 60_000_000;

/**
 * Draws an uploaded JPEG or PNG anew, upright and at most `longest` pixels long, or says why not. What the file is
 * called and what the browser says it is do not count. SVG is no picture here: it can hold programs.
 */
export async function cleanPicture(
  bytes: Uint8Array,
  longest: number = longestSide,
): Promise<CleanPicture | PictureRefusal> {
  const type = findFileType(bytes);
  if (type !== 'image/jpeg' && type !== 'image/png') return 'picture-type';
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
      .rotate()
      .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch (error) {
    return error instanceof Error && /pixel limit/i.test(error.message) ? 'picture-too-large' : 'picture-broken';
  }
}
