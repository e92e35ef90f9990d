import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { killAll, type Program, running, start, startUp } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'lifecycle-'));
chmodSync(folder, 0o755);
const dataDir = join(folder, 'data');

afterEach(() => killAll(folder));
afterAll(() => rmSync(folder, { recursive: true }));

/** Expects one sentence, exit code 1 and nothing left running. */
async function refuses(program: Program, sentence: string): Promise<void> {
  expect(await program.ended).toBe(1);
  expect(program.complained()).toBe(sentence + '\n');
}

test('a second Klimatwin on the same data is refused in one sentence, and the first goes on', async () => {
  const first = await startUp({ DATA_DIR: dataDir });
  const second = start({ DATA_DIR: dataDir });
  await refuses(
    second,
    `Klimatwin is already running on ${dataDir} (process ${first.pid}): end it first, or set DATA_DIR to another folder.`,
  );
  expect((await fetch(`${first.address}/health`)).status).toBe(200);
  process.kill(first.pid, 'SIGTERM');
  expect(await first.ended).toBe(0);
  expect(running(dataDir)).toEqual([]);
});

test('a port that is taken is told in one sentence', async () => {
  const other = createServer();
  const port = await new Promise<number>(resolve => {
    other.listen(0, '127.0.0.1', () => resolve((other.address() as AddressInfo).port));
  });
  const program = start({ DATA_DIR: folder, PORT: String(port) });
  await refuses(program, `Port ${port} on 127.0.0.1 is taken: end what uses it, or set PORT to another one.`);
  expect(running(folder)).toEqual([]);
  other.close();
});

test('an address of another machine is told in one sentence', async () => {
  const program = start({ DATA_DIR: folder, HOST: '192.0.2.1' });
  await refuses(program, '192.0.2.1 is no address of this machine: set HOST to one.');
});

test('a data folder that cannot be written to is told in one sentence', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  await refuses(
    start({ DATA_DIR: file }),
    `Cannot keep data in ${file}: there is a file of that name. Set DATA_DIR to a folder that can be written to.`,
  );
});

test('a database that does not answer is told in one sentence, without the password', async () => {
  await refuses(
    start({ DATA_DIR: folder, DATABASE_URL: 'postgresql://somebody:secret@127.0.0.1:9/klimatwin' }),
    'Cannot reach the database "klimatwin" at 127.0.0.1:9 (DATABASE_URL): nothing answers there.',
  );
});

test.runIf(process.getuid?.() === 0)('below a folder that others cannot enter it works, and says where', async () => {
  const closed = join(folder, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const closedData = join(closed, 'data');
  const program = await startUp({ DATA_DIR: closedData });
  const place = readFileSync(join(closedData, 'postgres.location'), 'utf8');
  expect(program.said()).toContain(`PostgreSQL keeps its data in ${place}, because its user cannot enter ${closed}.`);
  expect(dirname(place)).toBe('/var/lib/klimatwin');
  process.kill(program.pid, 'SIGTERM');
  expect(await program.ended).toBe(0);
  expect(running(place)).toEqual([]);
  rmSync(place, { recursive: true });
});
