import { inflateRawSync } from 'node:zlib';

/**
 * Whether a zip archive unpacks to at most `limit` bytes, found by unpacking it: sizes in the directory can lie.
 * Reads the central directory, as those who open the archive afterwards do.
 * @returns false also for an archive that is broken, encrypted or larger than 4 GB (zip64)
 */
export function unpacksWithin(bytes: Uint8Array, limit: number): boolean {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > archive.length) return false;
  const entries = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  let left = limit;
  try {
    for (let entry = 0; entry < entries; entry++) {
      if (archive.readUInt32LE(at) !== 0x02014b50) return false;
      const [flags, method] = [archive.readUInt16LE(at + 8), archive.readUInt16LE(at + 10)];
      const packed = archive.readUInt32LE(at + 20);
      const local = archive.readUInt32LE(at + 42);
      if (flags & 1 || (method !== 0 && method !== 8)) return false;
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const data = archive.subarray(start, start + packed);
      // zlib stops with an error as soon as more comes out than is left.
      left -=
        method === 0 || packed === 0 ? packed : inflateRawSync(data, { maxOutputLength: Math.max(1, left) }).length;
      if (left < 0) return false;
      at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    }
    return true;
  } catch {
    return false;
  }
}
