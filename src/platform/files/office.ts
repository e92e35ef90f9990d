import { unzipSync } from 'fflate';

/** Office files without macros. */
export type OfficeType =
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'application/vnd.oasis.opendocument.text';

/** The part by which each kind is known. */
const mainParts: readonly (readonly [string, OfficeType])[] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
];
const openDocument = 'application/vnd.oasis.opendocument.text';

/** Where macros lie; a file that has some is none that we hand on. */
const macros = /(^|\/)vbaProject\.bin$|^(Basic|Scripts)\//i;

/** What kind of office file an archive is by what lies in it, or null. Nothing is unpacked but the name of the kind. */
export function findOfficeType(archive: Uint8Array): OfficeType | null {
  const names: string[] = [];
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(archive, {
      filter({ name, originalSize }) {
        names.push(name);
        return name === 'mimetype' && originalSize < 100;
      },
    });
  } catch {
    return null;
  }
  if (names.some(name => macros.test(name))) return null;
  if (unpacked.mimetype && Buffer.from(unpacked.mimetype).toString('latin1') === openDocument) return openDocument;
  if (!names.includes('[Content_Types].xml')) return null;
  return mainParts.find(([part]) => names.includes(part))?.[1] ?? null;
}
