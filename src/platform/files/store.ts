import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NotFound } from '../../kernel/errors.ts';

/** Where the bytes of uploads lie; the database keeps only name, type, size and checksum. */
export interface FileStore {
  /** Keeps the bytes under the id. Written aside and renamed, so that a crash leaves no half file. */
  write(id: string, bytes: Uint8Array): Promise<void>;
  /** @throws NotFound */
  read(id: string): Promise<Uint8Array>;
  remove(id: string): Promise<void>;
}

/** Files in a folder, spread over 256 sub-folders by the checksum of their id. */
export function folderStore(folder: string): FileStore {
  const place = (id: string): string => {
    const digest = createHash('sha256').update(id).digest('hex');
    return join(folder, digest.slice(0, 2), digest);
  };
  return {
    async write(id, bytes) {
      const path = place(id);
      await mkdir(dirname(path), { recursive: true });
      const aside = `${path}.${randomUUID()}`;
      await writeFile(aside, bytes, { flag: 'wx', mode: 0o600 });
      await rename(aside, path);
    },
    async read(id) {
      return readFile(place(id)).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' ? new NotFound(`file ${id}`) : error;
      });
    },
    async remove(id) {
      await unlink(place(id)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
    },
  };
}
