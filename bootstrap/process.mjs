import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname } from 'node:path';

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'];

/**
 * Runs a program to its end and passes on every signal that reaches us meanwhile: npm sends TERM to our pid
 * alone. After a signal we end as the program did and do not return.
 * Resolves to its exit code and, where it was captured, what it wrote to standard error.
 */
export function runs(command, args, options = {}) {
  const { capture = false, onParentGone = false, ...rest } = options;
  const stdio = capture ? ['ignore', 'ignore', 'pipe'] : (rest.stdio ?? 'inherit');
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...rest, stdio });
    let received;
    let errors = '';
    const pass = signal => {
      received = signal;
      child.kill(signal);
    };
    signals.forEach(signal => process.on(signal, pass));
    const watch = onParentGone ? parentGone(() => pass('SIGTERM')) : undefined;
    child.stderr?.on('data', chunk => (errors += chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(watch);
      signals.forEach(signal => process.off(signal, pass));
      const exit = code ?? 128 + (constants.signals[signal] ?? 0);
      if (received) process.exit(exit);
      resolve({ code: exit, errors });
    });
  });
}

/** A server keeps its memory for months: room for young objects that is a quarter of the usual saves it a third. */
const frugal = ['--max-semi-space-size=4'];

/**
 * Goes over to the program of the task, for good. From Node 22.15 on it takes our place, with our pid; before
 * that it runs as a child to which every signal is passed on.
 *
 * KLIMATWIN_PARENT tells the program whose end means its own: npm's, or ours. So even a SIGKILL that nobody can
 * pass on leaves no server behind.
 */
export async function becomes(node, args, task) {
  const startedByNpm = process.env.npm_lifecycle_event === task;
  const env = { ...process.env, PATH: dirname(node) + delimiter + (process.env.PATH ?? '') };
  delete env.KLIMATWIN_PARENT;
  const flags = ['--enable-source-maps', ...(task === 'start' ? frugal : [])];
  if (process.execve) {
    if (startedByNpm) env.KLIMATWIN_PARENT = String(process.ppid);
    process.removeAllListeners('warning');
    process.execve(node, [node, ...flags, ...args], env);
  }
  env.KLIMATWIN_PARENT = String(process.pid);
  const { code } = await runs(node, [...flags, ...args], { env, onParentGone: startedByNpm });
  process.exitCode = code;
}

/** Calls back once our parent has died and we were handed to another. */
function parentGone(callback) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    callback();
  }, 250);
  return watch;
}
