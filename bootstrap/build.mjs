import { createHash } from 'node:crypto';
import { accessSync, constants, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './project.mjs';
import { runs } from './process.mjs';
import { Sentence } from './sentence.mjs';

/** Everything the content of build/ depends on. */
const inputs = ['src', 'scripts/build.ts', 'scripts/styles', 'package.json', 'package-lock.json'];
const stampFile = join(project, 'build', 'stamp');

/** Builds when a source was added, changed or removed since the last time. */
export async function buildIfStale(node, say) {
  if (stamp() !== stampOfBuild()) await build(node, say);
}

/** Builds, whatever is there already. */
export async function build(node, say) {
  try {
    accessSync(project, constants.W_OK);
  } catch {
    throw new Sentence(
      `The sources are newer than build/, and this user may not write to ${project}: please build first.`,
    );
  }
  say('Building …');
  // Taken before the build: what changes while it runs counts as changed.
  const args = [join(project, 'scripts/build.ts'), stamp()];
  const { code, errors } = await runs(node, args, { cwd: project, capture: true });
  process.stderr.write(errors);
  if (code !== 0) throw new Sentence('The build failed; what stands above says why.');
}

function stampOfBuild() {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return undefined;
  }
}

/** One hash over path, size and time of every input: as telling as the contents, and ten times faster to get. */
function stamp() {
  const hash = createHash('sha256');
  const visit = path => {
    const found = statSync(join(project, path), { throwIfNoEntry: false });
    if (found?.isDirectory()) {
      for (const name of readdirSync(join(project, path)).sort()) {
        if (!/\.test\.tsx?$/.test(name)) visit(`${path}/${name}`);
      }
    } else if (found) hash.update(`${path} ${found.size} ${found.mtimeMs}\n`);
  };
  inputs.forEach(visit);
  return hash.digest('hex');
}
