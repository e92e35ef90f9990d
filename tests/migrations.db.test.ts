import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrations } from '../src/app/migrations.ts';
import { migrate } from '../src/platform/migrate.ts';
import { openTestProgram } from './support/test-program.ts';

test('a database takes an area that comes between two others, and does nothing twice', async () => {
  const program = await openTestProgram();
  const { db } = program.services;
  const done = async () =>
    (await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)).rows.map(
      row => row.name,
    );
  try {
    const before = await done();
    expect(before.slice(0, 4)).toEqual([
      '00-platform/0001-platform',
      '00-platform/0002-digests',
      '01-places/0001-places',
      expect.any(String),
    ]);
    const garden = { up: () => sql`create table garden (bed text)`.execute(db) };
    const [places, ...others] = migrations;
    const grown = [places!, { area: 'gardens', steps: { '0001-gardens': garden } }, ...others];
    await migrate(db, grown);
    await migrate(db, grown);
    const higher = before.slice(3).map(name => name.replace(/^\d+/, number => String(+number + 1).padStart(2, '0')));
    expect(await done()).toEqual([...before.slice(0, 3), '02-gardens/0001-gardens', ...higher]);
  } finally {
    await program.close();
  }
});
