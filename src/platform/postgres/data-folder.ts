import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs';
import { codeOf, StartError } from './start-error.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it is read-only',
  ENOSPC: 'the disk is full',
  EEXIST: 'there is a file of that name',
  ENOTDIR: 'a file is in the way',
};

/**
 * Makes the data folder where it is missing and answers its real path.
 * @throws StartError when nothing can be written there
 */
export function openDataFolder(path: string): string {
  try {
    // Root's folder must let the user of PostgreSQL through to its own part, without showing what else there is.
    mkdirSync(path, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    accessSync(path, constants.W_OK | constants.X_OK);
    return realpathSync(path);
  } catch (error) {
    const reason = reasons[codeOf(error)] ?? String(error);
    throw new StartError(`Cannot keep data in ${path}: ${reason}. Set DATA_DIR to a folder that can be written to.`);
  }
}
