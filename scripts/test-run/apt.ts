import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

/** Whether there is a program at this path that we may run. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether packages can be installed here: by apt, as root. */
export function mayInstall(): boolean {
  return process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get');
}

/** Installs packages of Debian and says so. Answers whether it worked. */
export function install(what: string, ...packages: readonly string[]): boolean {
  console.log(`Installing ${what} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const command of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const { status } = spawnSync('/usr/bin/apt-get', command, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status === 0) continue;
    console.log(`${what} could not be installed: apt-get ${command[0]} failed.`);
    return false;
  }
  return true;
}
