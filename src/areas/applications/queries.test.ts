import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../tests/support/test-program.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { aCall, aProgramme } from '../programmes/fixtures.ts';
import { anApplication } from './fixtures.ts';
import { listEntries, listOwnApplications } from './queries.ts';
import { listApplications } from './queries/list.ts';

let program: TestProgram;
beforeAll(async () => {
  program = await openTestProgram();
});
afterAll(() => program.close());

/** A context that counts the statements that go through it. */
function counting() {
  let count = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => (count++, node),
    transformResult: async ({ result }) => result,
  };
  const ctx = program.ctx();
  return { ctx: { ...ctx, db: ctx.db.withPlugin(plugin) as typeof ctx.db }, count: () => count };
}

test('lists ask the database as often for one application as for eight', async () => {
  const ctx = program.ctx();
  const officeId = await anOrganisation(ctx, { kind: 'office', name: 'Programmbüro' });
  const programme = await aProgramme(ctx, { officeId });
  const { id: callId } = await aCall(ctx, { programmeId: programme.id });
  const organisationIds: string[] = [];
  const asked = async () => {
    const lists = counting();
    await listApplications(lists.ctx, callId);
    const entries = counting();
    await listEntries(entries.ctx, callId);
    const own = counting();
    await listOwnApplications(own.ctx, organisationIds);
    return [lists.count(), entries.count(), own.count()];
  };
  const add = async () => {
    const organisationId = await anOrganisation(ctx);
    organisationIds.push(organisationId);
    await anApplication(ctx, { callId, organisationId, state: 'eligible' });
  };
  await add();
  const one = await asked();
  for (let more = 0; more < 7; more++) await add();
  expect((await listEntries(ctx, callId)).length).toBe(8);
  expect(await asked()).toEqual(one);
  // Nobody here has a place, so none are looked up.
  expect(one).toEqual([4, 4, 4]);
});
