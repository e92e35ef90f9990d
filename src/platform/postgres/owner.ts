import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from './start-error.ts';

/** The user PostgreSQL runs as. */
export type Owner = { readonly uid: number; readonly gid: number };

/**
 * Nobody in particular for an ordinary user: PostgreSQL then runs as that user. Root's PostgreSQL refuses to
 * run, so it gets a user without rights: the one that owns the cluster already, or the system's `postgres` or `nobody`.
 */
export function ownerFor(cluster: string): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = statSync(cluster, { throwIfNoEntry: false });
  if (existing !== undefined && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find(line => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new StartError(
    'PostgreSQL does not run as root, and this system has neither a user "postgres" nor "nobody": ' +
      'please start Klimatwin as an ordinary user, or set DATABASE_URL.',
  );
}

/** The first folder on the way to a path that the owner may not pass, or nothing. */
export function obstacle(path: string, owner: Owner | undefined): string | undefined {
  if (owner === undefined) return undefined;
  const above = dirname(path);
  const further = above === path ? undefined : obstacle(above, owner);
  return further ?? (mayPass(path, owner) ? undefined : path);
}

function mayPass(folder: string, owner: Owner): boolean {
  const { mode, uid, gid } = statSync(folder);
  // The system looks at the first class that fits, and at that one only.
  if (uid === owner.uid) return (mode & 0o100) !== 0;
  if (gid === owner.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
