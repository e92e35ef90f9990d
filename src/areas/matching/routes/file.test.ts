import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { aMembership, aPerson, signIn } from '../../identity/fixtures.ts';
import { canonicalJson } from '../../programmes/rules/terms.ts';
import { constrainPair } from '../commands/constrain.ts';
import { aRound } from '../fixtures.ts';
import { readRunFile } from '../imports/run-file.ts';
import { findLatestRun } from '../queries.ts';
import { rerun } from '../rules/rerun.ts';
import { writeRunFile } from '../rules/run-file.ts';

let site: TestSite;
let office: Browser;
let page: string;
let slug: string;
let callId: string;
beforeAll(async () => {
  site = await openTestSite();
  const round = await aRound(site.ctx());
  const personId = await aPerson(site.ctx(), { name: 'Mila Muster' });
  await aMembership(site.ctx(), { personId, organisationId: round.officeId, role: 'office' });
  office = site.browser();
  office.setCookie('kt_session', await signIn(site.ctx(), personId));
  ({ slug, callId } = round);
  page = `/de/arbeit/zuordnung/${slug}`;
  const ctx = site.ctx({ kind: 'person', personId, memberships: [{ organisationId: round.officeId, role: 'office' }] });
  await constrainPair(ctx, callId, { kind: 'lock', a: '99001', b: '99004', reason: 'Sie kennen sich.' });
  await office.submit(page, `${page}/berechnen`);
});
afterAll(() => site.close());

test('a round computed in the database is handed out as a record that computes the same again, byte for byte', async () => {
  const shown = await office.get(page);
  expect([shown.status, await faultsOfHtml(shown.html)]).toEqual([200, []]);
  expect(shown.html).toContain(`href="${page}/protokoll.json"`);
  const { response, status } = await office.get(`${page}/protokoll.json`);
  expect([status, response.headers.get('content-disposition')]).toEqual([
    200,
    expect.stringContaining(`filename="${slug}-protokoll-1.json"`),
  ]);
  const bytes = await response.text();
  const reading = readRunFile(bytes);
  if (!reading.ok) throw new Error(reading.where);
  const again = rerun(reading.file);
  expect([again.departure, again.complaints]).toEqual([null, []]);
  expect(writeRunFile({ ...reading.file, result: again.result })).toBe(bytes);
  const { record } = (await findLatestRun(site.ctx(), callId))!;
  expect(again.result.pairs).toEqual(record.pairs);
  expect(again.result.pairs.map(({ members }) => members)).toEqual([
    ['99001', '99004'],
    ['99002', '99003'],
  ]);
  const hash = createHash('sha256').update(canonicalJson(reading.file.input)).digest('hex');
  expect([reading.file.inputHash, record.inputHash, reading.file.termsHash]).toEqual([hash, hash, record.rulesHash]);
  for (const word of ['Muster', 'kennen sich', '@', 'organisationId']) expect(bytes).not.toContain(word);
});
