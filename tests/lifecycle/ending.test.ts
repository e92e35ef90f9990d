import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { type Caller, callers, eventually, killAll, postgresPid, running, start, startUp } from './program.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'lifecycle-'));
const everyCaller = Object.keys(callers) as Caller[];

afterEach(() => killAll(dataDir));
afterAll(() => rmSync(dataDir, { recursive: true }));

test.each(everyCaller)('TERM to the pid alone leaves nothing running, started by %s', async caller => {
  const program = await startUp({ DATA_DIR: dataDir }, caller);
  expect((await fetch(`${program.address}/health`)).status).toBe(200);
  process.kill(program.pid, 'SIGTERM');
  expect(await program.ended).toBe(0);
  expect(running(dataDir)).toEqual([]);
  expect(program.complained()).toBe('');
});

test.each(everyCaller)('TERM to the whole group leaves nothing running, started by %s', async caller => {
  const program = await startUp({ DATA_DIR: dataDir }, caller);
  process.kill(-program.pid, 'SIGTERM');
  await program.ended;
  await eventually(() => running(dataDir).length === 0);
  expect(program.complained()).toBe('');
});

test.each(everyCaller)('Ctrl-C leaves nothing running, started by %s', async caller => {
  const program = await startUp({ DATA_DIR: dataDir }, caller);
  process.kill(-program.pid, 'SIGINT');
  await program.ended;
  await eventually(() => running(dataDir).length === 0);
  expect(program.complained()).toBe('');
});

test.each(everyCaller.slice(1))('a parent that is killed without a word takes the server along: %s', async caller => {
  const program = await startUp({ DATA_DIR: dataDir }, caller);
  process.kill(program.pid, 'SIGKILL');
  await eventually(() => running(dataDir).length === 0);
});

test('a signal in the middle of the very first start leaves nothing running', async () => {
  const fresh = mkdtempSync(join(tmpdir(), 'lifecycle-'));
  const program = start({ DATA_DIR: fresh });
  await eventually(() => running(fresh).some(command => command.includes('initdb')));
  process.kill(-program.pid, 'SIGINT');
  expect(await program.ended).toBe(0);
  expect(running(fresh)).toEqual([]);
  rmSync(fresh, { recursive: true });
});

test('after a SIGKILL the next start takes over the PostgreSQL that was left', async () => {
  const killed = await startUp({ DATA_DIR: dataDir });
  process.kill(-killed.pid, 'SIGKILL');
  await killed.ended;
  const left = postgresPid(dataDir);

  const next = await startUp({ DATA_DIR: dataDir });
  expect(next.said()).toContain('Taking over the PostgreSQL of a Klimatwin that was killed.');
  expect(postgresPid(dataDir)).toBe(left);
  process.kill(next.pid, 'SIGTERM');
  expect(await next.ended).toBe(0);
  expect(running(dataDir)).toEqual([]);
});

test('a start after everything was killed does not mind whose the pid of its PostgreSQL is now', async () => {
  const killed = await startUp({ DATA_DIR: dataDir });
  const postmaster = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n');
  process.kill(-killed.pid, 'SIGKILL');
  process.kill(Number(postmaster[0]), 'SIGKILL');
  await killed.ended;
  // As when the system has given the pid to somebody else, or when nobody has collected the dead process yet.
  const lock = join(postmaster[4]!, '.s.PGSQL.5432.lock');
  writeFileSync(lock, readFileSync(lock, 'utf8').replace(/^\d+/, String(process.pid)));

  const next = await startUp({ DATA_DIR: dataDir });
  process.kill(next.pid, 'SIGTERM');
  expect(await next.ended).toBe(0);
  expect(running(dataDir)).toEqual([]);
});

test('a start right after TERM waits for the end of the one before', async () => {
  const first = await startUp({ DATA_DIR: dataDir });
  process.kill(first.pid, 'SIGTERM');
  const second = await startUp({ DATA_DIR: dataDir });
  expect(await first.ended).toBe(0);
  process.kill(second.pid, 'SIGTERM');
  expect(await second.ended).toBe(0);
});

test('a PostgreSQL that is killed is started again', async () => {
  const program = await startUp({ DATA_DIR: dataDir });
  const killed = postgresPid(dataDir);
  process.kill(killed, 'SIGKILL');
  await eventually(() => program.said().includes('PostgreSQL has ended unexpectedly; starting it again'));
  await eventually(() => running(dataDir).some(command => command.includes('postgres -D')) && otherThan(killed));
  process.kill(program.pid, 'SIGTERM');
  expect(await program.ended).toBe(0);
  expect(running(dataDir)).toEqual([]);
});

function otherThan(killed: number): boolean {
  try {
    return postgresPid(dataDir) !== killed;
  } catch {
    return false;
  }
}

test('a start whose output nobody reads any more still ends properly', async () => {
  const program = await startUp({ DATA_DIR: dataDir });
  program.hangUp();
  process.kill(postgresPid(dataDir), 'SIGKILL');
  // Only now does it have something to say, to nobody.
  await eventually(() => running(dataDir).some(command => command.includes('postgres -D')));
  process.kill(program.pid, 'SIGTERM');
  expect(await program.ended).toBe(0);
  expect(running(dataDir)).toEqual([]);
});

test('a second start finds everything in place: it installs, builds and loads nothing', async () => {
  for (const round of ['first', 'second']) {
    const program = await startUp({ DATA_DIR: dataDir });
    if (round === 'second') expect(program.said()).not.toMatch(/Installing|Building|Loading/);
    process.kill(program.pid, 'SIGTERM');
    await program.ended;
  }
});
