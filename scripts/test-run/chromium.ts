import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Path of the browser for tests: what `CHROMIUM` names, else the first of the usual places; undefined without one.
 * @public The browser tests start what this finds.
 */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM, ...places].find(path => path !== undefined && path !== '' && isExecutable(path));
}

/** Installs Chromium where it is missing and we may; says what it does. Answers whether a browser is there now. */
export function provideChromium(): boolean {
  if (findChromium() !== undefined) return true;
  if (process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get')) {
    console.log('The browser tests need Chromium: install it (apt-get install chromium) or name it in CHROMIUM.');
    return false;
  }
  console.log('Installing Chromium for the browser tests …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const command of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
  ]) {
    const { status } = spawnSync('/usr/bin/apt-get', command, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status === 0) continue;
    console.log(`Chromium could not be installed: apt-get ${command[0]} failed.`);
    return false;
  }
  return findChromium() !== undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
