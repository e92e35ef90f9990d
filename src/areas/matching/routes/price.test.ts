import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { aMembership, aPerson, signIn } from '../../identity/fixtures.ts';
import { aRound } from '../fixtures.ts';
import { findLatestRun } from '../queries.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

/** The words that a reader sees, without the marks between them. */
function words(html: string): string {
  return html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('\u00a0', ' ');
}

test('the office sees what fixing a pair would cost, and whom, before it does', async () => {
  const round = await aRound(site.ctx());
  const personId = await aPerson(site.ctx());
  await aMembership(site.ctx(), { personId, organisationId: round.officeId, role: 'office' });
  const office = site.browser();
  office.setCookie('kt_session', await signIn(site.ctx(), personId));
  const roundPage = `/de/arbeit/zuordnung/${round.slug}`;
  await office.submit(roundPage, `${roundPage}/berechnen`);
  const run = (await findLatestRun(site.ctx(), round.callId))!;
  const [a, b] = run.record.pairs[0]!.members;
  const other = run.record.pairs[1]!.members[1];
  const action = `${roundPage}/festlegen`;
  const asked = await office.submit(roundPage, action, {
    kind: 'lock',
    a,
    b: other,
    reason: 'Buslinie',
    step: 'price',
  });
  const address = `${roundPage}?kind=lock&a=${a}&b=${other}&reason=Buslinie`;
  expect((await office.submit(roundPage, action, { kind: 'lock', a, b: '', step: 'price' })).status).toBe(400);
  expect([asked.status, asked.location]).toEqual([303, `${address}#festlegen`]);
  const page = await office.get(address);
  const kept = run.record.alternatives!.find(({ key, partner }) => key === a && partner === other)!;
  const number = (utility: number) => `${Math.round(utility / 1_000) / 10}`.replace('.', ',');
  const falls = kept.price.losers.map(
    ({ name, before, after }) => `${name} fällt von ${number(before)} auf ${number(after)}`,
  );
  const share = `${Math.round((1_000 * kept.price.utility) / run.record.certificate.primal) / 10} %`.replace('.', ',');
  const sentence = [`kostet ${share} des Gesamtnutzens`, ...falls].join('; ');
  expect([page.status, await faultsOfHtml(page.html)]).toEqual([200, []]);
  expect(words(page.html)).toContain(sentence);
  expect(page.html).toContain('Buslinie');
  const pair = await office.get(`${roundPage}/paar/${a}/${b}`);
  expect(words(pair.html)).toContain(sentence);
  const file = await office.get(`${roundPage}/alternativen.csv`);
  expect((await file.response.text()).trim().split('\r\n').length - 1).toBe(run.record.alternatives!.length);
  const ban = await office.get(`${roundPage}?kind=forbid&a=${a}&b=${b}`);
  expect(words(ban.html)).toContain('Preis, wenn Sie Landkreis Ahorn und Landkreis');
});
