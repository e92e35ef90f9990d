import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countTests, sum, type Count } from './count.ts';

/** One part of a test run. */
type Step = { readonly name: string; readonly run: () => Promise<Count> };

const root = join(import.meta.dirname, '..', '..');

/** Types, formatting and the house count as one test each. */
export const types = tool('types', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', '.');
export const formatting = tool(
  'formatting',
  'node_modules/prettier/bin/prettier.cjs',
  '--check',
  '--log-level=warn',
  '.',
);
export const house = tool('house', 'scripts/check-house.ts');

function tool(name: string, script: string, ...args: readonly string[]): Step {
  const run = async (): Promise<Count> => {
    const isFine = (await runNode(script, ...args)) === 0;
    return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 };
  };
  return { name, run };
}

/** The tests of some projects of vitest.config.ts. */
export function tests(name: string, ...projects: readonly string[]): Step {
  return vitest(
    name,
    projects.map(project => `--project=${project}`),
  );
}

/** The one test that kills the program; how often stands in CRASH_KILLS. */
export const crash = vitest('crash', ['--project=lifecycle', 'tests/lifecycle/crash.test.ts']);

function vitest(name: string, which: readonly string[]): Step {
  const run = async (): Promise<Count> => {
    const folder = mkdtempSync(join(tmpdir(), 'klimatwin-tests-'));
    const file = join(folder, 'report.json');
    try {
      const exitCode = await runNode(
        'node_modules/vitest/vitest.mjs',
        'run',
        ...which,
        // Named, because vitest otherwise chooses a reporter by who seems to be watching.
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      );
      return countTests(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined, exitCode);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  return { name, run };
}

/** Whether a folder under tests/ holds tests. */
export function hasTests(folder: string): boolean {
  return globSync(`tests/${folder}/**/*.test.{ts,tsx}`, { cwd: root }).length > 0;
}

/** A step that could not be tried and therefore failed. */
export function untried(name: string, why: string): Step {
  const run = (): Promise<Count> => {
    console.log(why);
    return Promise.resolve({ passed: 0, failed: 1 });
  };
  return { name, run };
}

/** Runs one step after the other, says how long each took, and ends with the line `N passed, N failed`. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  const counts: Count[] = [];
  const lines: string[] = [];
  for (const { name, run } of steps) {
    console.log(`\n── ${name}`);
    const start = performance.now();
    const count = await run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const line = `${name.padEnd(24)}${seconds.padStart(7)} s   ${count.passed} passed, ${count.failed} failed`;
    console.log(`── ${line}`);
    counts.push(count);
    lines.push(line);
  }
  const { passed, failed } = sum(counts);
  console.log(`\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** Runs a script under this Node and answers its exit code; a signal that ends us ends it too. */
function runNode(script: string, ...args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    const pass = (signal: NodeJS.Signals): void => {
      child.kill(signal);
      process.exitCode = 1;
      child.once('exit', () => process.exit(1));
    };
    process.once('SIGTERM', pass).once('SIGINT', pass);
    child.once('error', reject);
    child.once('exit', code => {
      process.off('SIGTERM', pass).off('SIGINT', pass);
      resolve(code ?? 1);
    });
  });
}
