import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** How a body may travel, the smallest first. */
export type Encoding = 'br' | 'gzip' | 'identity';

const names: Readonly<Record<Exclude<Encoding, 'identity'>, RegExp>> = {
  br: /(?:^|[ ,])br(?! *; *q=0(?:\.0*)? *(?:,|$))/i,
  gzip: /(?:^|[ ,])gzip(?! *; *q=0(?:\.0*)? *(?:,|$))/i,
};

/** The smallest form that a browser says it can read; what it names with `q=0` it cannot. */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  if (acceptEncoding === undefined) return 'identity';
  return names.br.test(acceptEncoding) ? 'br' : names.gzip.test(acceptEncoding) ? 'gzip' : 'identity';
}

/** A text in the form in which it travels, at the level that pays for pages made while somebody waits. */
export function encode(text: Uint8Array, encoding: Encoding): Uint8Array {
  if (encoding === 'gzip') return gzipSync(text, { level: 6 });
  if (encoding === 'identity') return text;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
  return brotliCompressSync(text, { params });
}
