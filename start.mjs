// The way into everything: `node start.mjs` starts Klimatwin, `node start.mjs <task> …` runs a task.
// Plain JavaScript for Node 18 and later, because it is what brings a newer Node where that is needed.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, buildIfStale } from './bootstrap/build.mjs';
import { installIfStale } from './bootstrap/install.mjs';
import { node24 } from './bootstrap/node24.mjs';
import { becomes } from './bootstrap/process.mjs';
import { project } from './bootstrap/project.mjs';
import { Sentence } from './bootstrap/sentence.mjs';

/** The tasks that run from build/; every other task is a script of its own name in scripts/. */
const built = { start: 'build/start.mjs', cli: 'build/cli.mjs' };
/** Scripts that look at the sources only; all others find a fresh build/. */
const withoutBuild = ['check', 'check:house', 'data:build'];
/** Tasks that can do without the tools of development. */
const production = ['start', 'cli', 'build'];

const [task = 'start', ...args] = process.argv.slice(2);
// Only results belong on the standard output of a task; the start has nothing but its progress to tell.
const say = line => (task === 'start' ? process.stdout : process.stderr).write(line + '\n');

/** The file of a task, or a sentence that names the tasks there are. */
function fileOf(task) {
  if (task in built) return built[task];
  const file = `scripts/${task.replace(':', '-')}.ts`;
  if (/^[a-z]+(:[a-z]+)?$/.test(task) && existsSync(join(project, file))) return file;
  const scripts = readdirSync(join(project, 'scripts')).filter(name => name.endsWith('.ts'));
  const known = [...Object.keys(built), ...scripts.map(name => name.slice(0, -3).replace('-', ':'))];
  throw new Sentence(`There is no task "${task}"; there are ${known.join(', ')}.`);
}

try {
  const file = fileOf(task);
  const node = await node24(say);
  await installIfStale(say, { development: !production.includes(task) });
  if (task === 'build') await build(node, say);
  else {
    if (!withoutBuild.includes(task)) await buildIfStale(node, say);
    await becomes(node, [join(project, file), ...args], task);
  }
} catch (error) {
  if (!(error instanceof Sentence)) throw error;
  process.stderr.write(error.message + '\n');
  process.exitCode = 1;
}
