import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Owner } from './owner.ts';
import { processesIn } from './processes.ts';
import { StartError } from './start-error.ts';

/** The role PostgreSQL itself is administered with; the application uses `applicationRole`. */
export const administrator = 'postgres';

const unfinished = 'postgres.new-';

/**
 * The folder of the databases in `home`; made where it is missing. It appears under its name only when complete.
 * @throws StartError when it cannot be made, or another major version made it
 */
export async function openCluster(home: string, binaries: string, owner: Owner | undefined, sync: boolean) {
  const cluster = join(home, 'postgres');
  if (!existsSync(cluster)) await makeCluster(cluster, home, binaries, owner, sync);
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== '18') {
    throw new StartError(
      `The data in ${cluster} were written by PostgreSQL ${version}, and Klimatwin brings 18: please move them over ` +
        'with pg_dump and pg_restore, or set DATABASE_URL.',
    );
  }
  return cluster;
}

async function makeCluster(cluster: string, home: string, binaries: string, owner: Owner | undefined, sync: boolean) {
  for (const name of readdirSync(home).filter(name => name.startsWith(unfinished))) {
    const left = join(home, name);
    if (processesIn(left).length === 0) rmSync(left, { recursive: true });
  }
  const fresh = mkdtempSync(join(home, unfinished));
  if (owner !== undefined) chownSync(fresh, owner.uid, owner.gid);
  const args = [
    ...['--pgdata', fresh, '--username', administrator, '--encoding', 'UTF8'],
    // The same order of characters on every machine; what people read is sorted by "de-x-icu" where it is asked for.
    ...['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...['--text-search-config', 'pg_catalog.german'],
    // Who reaches the socket is let in; there is no other way in.
    ...['--auth-local', 'trust', '--auth-host', 'reject', '--no-instructions'],
    ...(sync ? [] : ['--no-sync']),
  ];
  // In a process group of its own: Ctrl-C at the terminal must not leave half of it.
  const program = spawn(join(binaries, 'initdb'), args, {
    ...owner,
    cwd: fresh,
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const ended = new Promise<number | null>((resolve, reject) => program.on('error', reject).on('close', resolve));
  const [code, said] = await Promise.all([ended, text(program.stderr)]);
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    const reason = said.split('\n').find(line => /error|fatal/i.test(line)) ?? said.trim();
    throw new StartError(`PostgreSQL could not set up its data in ${home}: ${reason}`);
  }
  renameSync(fresh, cluster);
}
