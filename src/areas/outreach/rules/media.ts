import type { Text } from '../../../kernel/text.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import type { MediaKind } from '../model.ts';

/** Where a file is handed out. The name is for the reader's disk; the id decides. */
export function mediaPath(id: string, name: string): string {
  return `/medien/${id}/${encodeURIComponent(name)}`;
}

/** Where the small edition of a picture is handed out. */
export function smallMediaPath(id: string): string {
  return `/medien/klein/${id}`;
}

/** What lies in a ZIP archive of Office, by the ending of its name. */
const officeTypes: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

const endings: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/zip': ['zip', ...Object.keys(officeTypes)],
  'text/plain': ['txt', 'csv', 'md'],
};

/** A name whose ending says what the content is: a PDF that was called `bild.png` becomes `bild.pdf`. */
export function honestName(name: string, type: string): string {
  const fitting = endings[type] ?? [];
  const stem = name.replace(/\.[^.]*$/, '');
  const ending = endingOf(name);
  return fitting.includes(ending) ? name : `${stem || 'datei'}.${fitting[0] ?? 'bin'}`;
}

/** What a browser is told about a file: by its content, and only within a ZIP archive by its name. */
export function servedType(name: string, type: string): string {
  if (type === 'application/zip') return officeTypes[endingOf(name)] ?? type;
  return type === 'text/plain' ? 'text/plain; charset=utf-8' : type;
}

function endingOf(name: string): string {
  return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Whether a file is a drawing in SVG, which can hold programs; said apart because people send logos so. */
export function isDrawing(bytes: Uint8Array): boolean {
  return /<svg[\s>]/i.test(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'));
}

/** Everybody reads what a file is called, in both languages; whoever does not see a picture reads what it shows. */
export function wordsMissing(
  kind: MediaKind,
  input: { readonly title: Text; readonly alt: Text },
): Reason<'words-missing'>[] {
  const texts = kind === 'download' ? { title: input.title } : { title: input.title, alt: input.alt };
  return Object.entries(texts).flatMap(([name, text]) =>
    (['de', 'en'] as const)
      .filter(language => text[language].trim() === '')
      .map(language => ({ code: 'words-missing' as const, field: `${name}-${language}` })),
  );
}
