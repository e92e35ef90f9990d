import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { project } from './project.mjs';

/**
 * Installs the dependencies when those in node_modules are not the ones of the lock file. npm leaves there what it
 * installed, so that a plain `npm ci` beforehand is recognised and nothing is done twice. With
 * `development: false` an installation without the tools of development is good enough.
 */
export async function installIfStale(say, { development }) {
  const wanted = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  if (wanted && installed && sameVersions(wanted, installed, development)) return;
  say(`${installed ? 'The dependencies have changed' : 'The dependencies are missing'}: installing them with npm ci …`);
  await npm(['ci'], 'install the dependencies');
}

function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(join(project, lockFile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Whether every package of the lock file is there; optional ones (for other platforms) and their kind may be missing. */
function sameVersions(wanted, installed, development) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const there = installed[path];
    if (there) return there.version === entry.version && there.integrity === entry.integrity;
    return entry.optional || entry.devOptional || entry.peer || (entry.dev && !development);
  });
}
