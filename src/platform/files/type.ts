import { findOfficeType, type OfficeType } from './office.ts';

/** Kinds of files that may be stored. Recognised by content; the name and what the browser says do not count. */
export type FileType = 'application/pdf' | 'image/png' | 'image/jpeg' | 'application/zip' | 'text/plain' | OfficeType;

/** The type of a file by its first bytes and, for an archive, by what lies in it; null if it is none of ours. */
export function findFileType(bytes: Uint8Array): FileType | null {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'application/pdf';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return findOfficeType(bytes) ?? 'application/zip';
  return isText(bytes) ? 'text/plain' : null;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Text has no control characters except tab and line ends; markup is no text here, it could run in a browser. */
function isText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  if (start.length === 0) return false;
  if (start.some(byte => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return false;
  return !Buffer.from(start).toString('latin1').trimStart().startsWith('<');
}
