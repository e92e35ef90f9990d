import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const project = join(import.meta.dirname, '..', '..');

/** A demo of its own: started as people start it, on a free port of this machine, with data that go away with it. */
export type RunningDemo = {
  /** Scheme, host and port. */
  readonly address: string;
  readonly pid: number;
  /** Ends server and database, and forgets the data. */
  stop(): Promise<void>;
};

/** An empty folder for the data of a demo. */
export function aDataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'klimatwin-demo-'));
}

/**
 * Starts a demo. What it says goes into a file, as with a service; `build/` must be fresh. Data in a `folder` that was
 * handed in stay there. @throws if it ends itself
 */
export async function startDemo(kept?: string): Promise<RunningDemo> {
  const folder = kept ?? aDataFolder();
  const log = join(folder, 'log');
  const output = openSync(log, 'w');
  const surroundings = Object.entries(process.env).filter(([name]) => !/^(npm_|DATABASE_URL|BASE_URL|HOST)/.test(name));
  const child = spawn(process.execPath, ['start.mjs'], {
    cwd: project,
    env: { ...Object.fromEntries(surroundings), DATA_DIR: folder, PORT: '0', KLIMATWIN_DEMO: '1' },
    stdio: ['ignore', output, output],
  });
  const stop = async (): Promise<void> => {
    await ended(child);
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  };
  const giveUp = (): void => void child.kill('SIGTERM');
  process.once('SIGINT', giveUp).once('SIGTERM', giveUp);
  for (;;) {
    const said = readFileSync(log, 'utf8');
    const address = /Klimatwin is at (http:\S+)/.exec(said)?.[1];
    if (address !== undefined) return { address, pid: child.pid!, stop };
    if (child.exitCode !== null || child.signalCode !== null) {
      await stop();
      throw new Error(`The demo did not start:\n${said}`);
    }
    await sleep(20);
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exit;
}
