import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const project = join(import.meta.dirname, '../..');

/** How a start is called: by Node's own name for it, as an old Node does it, or through npm. */
export const callers = {
  'a Node that can give up its place': [process.execPath, 'start.mjs'],
  'an older Node, which stays as parent': [
    process.execPath,
    '--import',
    'data:text/javascript,process.execve=undefined',
    'start.mjs',
  ],
  npm: ['npm', 'start', '--silent'],
} as const;

export type Caller = keyof typeof callers;

/** A started Klimatwin, in a process group of its own, with what it said. */
export type Program = {
  readonly pid: number;
  readonly said: () => string;
  readonly complained: () => string;
  /** Closes our end of its output, as a terminal does that goes away. */
  readonly hangUp: () => void;
  /** Resolves to the exit code, or to the name of the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
};

export function start(env: Record<string, string>, caller: Caller = 'a Node that can give up its place'): Program {
  const [command, ...args] = callers[caller];
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|VITEST|NODE_|DATABASE_URL|BASE_URL)/.test(name),
  );
  const child = spawn(command, args, {
    cwd: project,
    env: { ...Object.fromEntries(inherited), PORT: '0', KLIMATWIN_DEMO: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  return {
    pid: child.pid ?? 0,
    said: collect(child.stdout),
    complained: collect(child.stderr),
    hangUp: () => {
      child.stdout.destroy();
      child.stderr.destroy();
    },
    ended: new Promise<number | NodeJS.Signals | null>(resolve => {
      child.on('close', (code, signal) => resolve(code ?? signal));
    }),
  };
}

/** Starts and waits until the address is printed; answers the address, too. */
export async function startUp(env: Record<string, string>, caller?: Caller): Promise<Program & { address: string }> {
  const program = start(env, caller);
  const address = () => /http:\/\/[\w.:]+/.exec(program.said())?.[0];
  const result = await Promise.race([eventually(address), program.ended]);
  if (typeof result !== 'string' || !result.startsWith('http')) {
    throw new Error(`did not start: ${program.said()}${program.complained()}`);
  }
  return { ...program, address: result };
}

/** Waits until a question has an answer, for at most 60 seconds. */
export async function eventually<Answer>(ask: () => Answer | undefined | false): Promise<Answer> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const answer = ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error('this never came true');
    await sleep(20);
  }
}

/** The command lines of all that has to do with a data folder: bootstraps, servers, PostgreSQL and its helpers. */
export function running(dataDir: string): string[] {
  return [...processesOf(dataDir).values()];
}

function processesOf(dataDir: string): Map<number, string> {
  const folder = realpathSync(dataDir);
  const found = new Map<number, string>();
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      const belongs =
        readFileSync(`/proc/${pid}/environ`, 'utf8')
          .split('\0')
          .some(entry => entry.startsWith(`DATA_DIR=${dataDir}`)) ||
        readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
      // A process that has ended but was not collected yet has an empty command line.
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      if (belongs && command !== '') found.set(Number(pid), command);
    } catch {
      // Ended meanwhile.
    }
  }
  return found;
}

/** Kills what a failed test has left. */
export function killAll(dataDir: string): void {
  for (const pid of processesOf(dataDir).keys()) process.kill(pid, 'SIGKILL');
}

/** The pid of the PostgreSQL on a data folder. */
export function postgresPid(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

function collect(stream: ChildProcess['stdout']): () => string {
  let text = '';
  stream?.on('data', chunk => (text += chunk));
  return () => text;
}
