import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { administrator } from './cluster.ts';
import type { Owner } from './owner.ts';
import { isAlive, processesIn, signal, until } from './processes.ts';
import { StartError } from './start-error.ts';

/** Everything that is needed to run one server. */
export type ServerPlan = {
  readonly binaries: string;
  readonly cluster: string;
  readonly socketFolder: string;
  readonly logFile: string;
  readonly owner: Owner | undefined;
  readonly settings: Readonly<Record<string, string>>;
};

/** A recovery after a crash reads what was not yet written; that may take a while. In ms. */
const patienceWithStart = 120_000;
const largestLog = 5_000_000;

/** The pid of a server that answers: the one left behind by a killed process, or a new one. */
export async function adoptOrLaunch(plan: ServerPlan, say: (line: string) => void): Promise<number> {
  const left = leftBehind(plan.cluster);
  if (left !== undefined && isAlive(left.pid)) {
    if (left.socketFolder === plan.socketFolder && (await answers(plan, left.pid))) {
      say('Taking over the PostgreSQL of a Klimatwin that was killed.');
      return left.pid;
    }
    await stopServer(left.pid);
  }
  return launch(plan);
}

/** Starts a server in a process group of its own: signals to ours must reach it only when our work is done. */
export async function launch(plan: ServerPlan): Promise<number> {
  await clearRemains(plan);
  const log = openSync(plan.logFile, isLarge(plan.logFile) ? 'w' : 'a', 0o600);
  const settings = Object.entries(plan.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const program = spawn(join(plan.binaries, 'postgres'), ['-D', plan.cluster, ...settings], {
    ...plan.owner,
    cwd: plan.cluster,
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    stdio: ['ignore', log, log],
    detached: true,
  });
  program.on('error', () => {});
  program.unref();
  closeSync(log);
  if (program.pid !== undefined && (await answers(plan, program.pid))) return program.pid;
  throw new StartError(`PostgreSQL did not start: ${lastLineOf(plan.logFile)} (more in ${plan.logFile})`);
}

/** Ends a server: it breaks off what runs, writes everything down, and is killed if that takes over 10 seconds. */
export async function stopServer(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  if (await until(() => !isAlive(pid), 10_000)) return;
  signal(pid, 'SIGQUIT');
  await until(() => !isAlive(pid), 5_000);
}

/** A connection as administrator. */
export function connectAsAdministrator(socketFolder: string): pg.Client {
  const client = new pg.Client({
    host: socketFolder,
    port: 5432,
    user: administrator,
    database: 'postgres',
    connectionTimeoutMillis: 2_000,
  });
  // A server that is killed breaks idle connections; whoever uses one learns it from the query.
  return client.on('error', () => {});
}

/** Waits until the server takes connections; false when it ends before, or never does. */
async function answers(plan: ServerPlan, pid: number): Promise<boolean> {
  const deadline = Date.now() + patienceWithStart;
  while (isAlive(pid) && Date.now() < deadline) {
    const client = connectAsAdministrator(plan.socketFolder);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await sleep(25);
    }
  }
  return false;
}

/**
 * The helpers of a killed server still use its memory until they notice; nothing new may start before. Only when
 * all are gone are its pid file and the lock of its socket worthless, and they must go then: the system gives its pid
 * to others, and a server that was killed seems alive to the next one until somebody has collected it.
 */
async function clearRemains({ cluster, socketFolder }: ServerPlan): Promise<void> {
  const gone = () => processesIn(cluster).length === 0;
  if (!(await until(gone, 5_000))) {
    processesIn(cluster).forEach(pid => signal(pid, 'SIGQUIT'));
    if (!(await until(gone, 5_000))) {
      throw new StartError(
        `Another PostgreSQL works in ${cluster} and does not end (${processesIn(cluster).join(', ')}).`,
      );
    }
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  rmSync(join(socketFolder, '.s.PGSQL.5432.lock'), { force: true });
}

/** What a server writes down about itself: pid in the first line, folder of its socket in the fifth. */
function leftBehind(cluster: string): { pid: number; socketFolder: string | undefined } | undefined {
  try {
    const [first, , , , socketFolder] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(first);
    return processesIn(cluster).includes(pid) ? { pid, socketFolder } : undefined;
  } catch {
    return undefined;
  }
}

function isLarge(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestLog;
}

function lastLineOf(path: string): string {
  return readFileSync(path, 'utf8').trim().split('\n').at(-1) ?? '';
}
