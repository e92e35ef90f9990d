import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project: the nearest one above this file that holds `package.json`. */
export const projectFolder: string = findProjectFolder();

/** A text that lies beside the code (mail, document template), by its path below the project folder. Read once. */
export function readSource(path: string): string {
  let text = read.get(path);
  if (text === undefined) {
    text = readFileSync(join(projectFolder, path), 'utf8');
    read.set(path, text);
  }
  return text;
}

const read = new Map<string, string>();

function findProjectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('package.json was not found above the program');
    folder = above;
  }
  return folder;
}

/** The version that goes into the record of a run. */
export const softwareVersion: string = (JSON.parse(readSourceOnce('package.json')) as { version: string }).version;

function readSourceOnce(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8');
}
