import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { obstacle, type Owner } from './owner.ts';
import { codeOf, StartError } from './start-error.ts';

/** Where root's data lie when the user of PostgreSQL cannot get to the data folder. */
const systemFolder = '/var/lib/klimatwin';

/** A short name for a folder, the same at every start. */
export function hashOf(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 12);
}

/**
 * The folder that PostgreSQL's files go into: the data folder itself, or one below /var/lib where the owner
 * cannot pass. The data folder then remembers which, so that deleting it means starting empty here too.
 */
export function homeOf(dataFolder: string, owner: Owner | undefined, say: (line: string) => void): string {
  const wall = obstacle(dataFolder, owner);
  if (wall === undefined) return dataFolder;
  if (wall === dataFolder) {
    say(
      `Letting other users pass through ${dataFolder}, so that PostgreSQL's can get to its part; they cannot list it.`,
    );
    chmodSync(dataFolder, 0o711);
    return dataFolder;
  }
  const pointer = join(dataFolder, 'postgres.location');
  const known = readIfThere(pointer);
  const home = known ?? join(systemFolder, `${hashOf(dataFolder)}-${randomBytes(3).toString('hex')}`);
  try {
    mkdirSync(home, { recursive: true, mode: 0o711 });
    if (known === undefined) writeFileSync(pointer, home);
  } catch (error) {
    throw new StartError(
      `PostgreSQL does not run as root, its user cannot enter ${wall}, and ${home} cannot be written to ` +
        `(${codeOf(error)}): please set DATA_DIR to a folder that every user can enter.`,
    );
  }
  say(`PostgreSQL keeps its data in ${home}, because its user cannot enter ${wall}.`);
  return home;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/**
 * The private folder of the socket: short, because the path of a socket must stay below 108 characters, and
 * closed to everyone else, because who reaches the socket is let in.
 */
export function socketFolderOf(dataFolder: string, owner: Owner | undefined): string {
  const temporary = tmpdir();
  const base = temporary.length > 60 || obstacle(temporary, owner) !== undefined ? '/tmp' : temporary;
  const folder = join(base, `klimatwin-${hashOf(dataFolder)}`);
  const ourUid = process.getuid?.() ?? 0;
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw new StartError(`Cannot make ${folder} for PostgreSQL (${codeOf(error)}).`);
  }
  const found = lstatSync(folder);
  if (owner !== undefined && found.uid === ourUid) chownSync(folder, owner.uid, owner.gid);
  const ours = found.uid === ourUid || found.uid === owner?.uid;
  if (!found.isDirectory() || !ours || (found.mode & 0o077) !== 0) {
    throw new StartError(`The folder ${folder} belongs to somebody else: please remove it, or set TMPDIR.`);
  }
  return folder;
}
