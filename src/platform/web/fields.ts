import type { Upload } from '../files/upload.ts';

/** Control characters except tab and line end. Nobody types them, and a database takes no U+0000. */
const controls = /(?![\t\n])\p{Cc}/gu;

/** Signs that nobody sees and that turn the direction of what follows: with them one name looks like another. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * What a form sent: every name with its values, and the files. Values are trimmed, line ends are `\n`, what nobody sees
 * is left out.
 */
export class Fields {
  private readonly values: ReadonlyMap<string, readonly string[]>;
  private readonly uploads: ReadonlyMap<string, Upload>;

  constructor(values: ReadonlyMap<string, readonly string[]>, uploads: ReadonlyMap<string, Upload> = new Map()) {
    this.values = values;
    this.uploads = uploads;
  }

  /** The first value of a field, '' if it was not sent. */
  text(name: string): string {
    return withoutMarks(this.typed(name));
  }

  /** The same with the signs that turn the direction of reading, for a form that speaks of them. */
  typed(name: string): string {
    return this.values.get(name)?.[0] ?? '';
  }

  /** All values of a field that may be sent several times. */
  all(name: string): readonly string[] {
    return (this.values.get(name) ?? []).map(withoutMarks);
  }

  /**
   * Rows of inputs that are called `prefix.0.name`, in their order, each with a value for every name; without rows in
   * which nothing was typed. A hundred at most.
   */
  rows<Name extends string>(prefix: string, names: readonly Name[]): Record<Name, string>[] {
    const row = (_: unknown, index: number) =>
      Object.fromEntries(names.map(name => [name, this.text(`${prefix}.${index}.${name}`)])) as Record<Name, string>;
    return Array.from({ length: 100 }, row).filter(values => names.some(name => values[name] !== ''));
  }

  has(name: string): boolean {
    return this.values.has(name);
  }

  /** The uploaded file of a field, or null if none was chosen. */
  file(name: string): Upload | null {
    return this.uploads.get(name) ?? null;
  }

  /** What the uploaded files were called, by the name of their field. */
  fileNames(): { readonly field: string; readonly file: string }[] {
    return [...this.uploads].map(([field, { name }]) => ({ field, file: name }));
  }

  /** All values without our own (`_csrf`, `_key`), for keeping or showing a form again. */
  toObject(): Record<string, string[]> {
    return Object.fromEntries(
      [...this.values]
        .filter(([name]) => !name.startsWith('_'))
        .map(([name, values]) => [name, values.map(withoutMarks)]),
    );
  }
}

function withoutMarks(value: string): string {
  return value.replace(directionMarks, '').trim();
}

export const noFields = new Fields(new Map());

/** Reads a form, urlencoded or multipart. @throws TypeError for any other body */
export async function readFields(request: Request): Promise<Fields> {
  const values = new Map<string, string[]>();
  const uploads = new Map<string, Upload>();
  for (const [name, value] of await request.formData()) {
    if (typeof value === 'string') {
      const text = value.replace(/\r\n?/g, '\n').replace(controls, '').trim();
      values.set(name, [...(values.get(name) ?? []), text]);
    } else if (value.size > 0) {
      uploads.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
    }
  }
  return new Fields(values, uploads);
}
