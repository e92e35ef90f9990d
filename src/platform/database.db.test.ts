import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../tests/support/test-program.ts';

let program: TestProgram;
beforeAll(async () => {
  program = await openTestProgram({ parts: { listeners: [], mails: [], jobs: [] } });
});
afterAll(() => program.close());

test('a connection that the server ends while it is in use spoils its own work and nothing else', async () => {
  const { db } = program.services;
  const cutOff = db.transaction().execute(async trx => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
    await sql`select pg_terminate_backend(${rows[0]!.pid}, 5000)`.execute(db);
    await sql`select 1`.execute(trx);
  });
  await expect(cutOff).rejects.toThrow();
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
});
