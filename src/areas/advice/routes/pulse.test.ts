import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn } from '../../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { addDays } from '../../../kernel/day.ts';
import { aMembership, aPerson, signIn } from '../../identity/fixtures.ts';
import { nameAdviser, recordBegin } from '../../partnerships/commands/start.ts';
import { aYear } from '../../partnerships/fixtures.ts';
import { lookAtPairs } from '../commands/look.ts';
import { aNote } from '../fixtures.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

test('both sides are asked, answer for the adviser alone, and the list says it until somebody has called', async () => {
  const ctx = site.ctx();
  const { officeId, partnershipId, memberIds } = await aYear(ctx);
  const personId = await aPerson(ctx, { email: 'beratung@fragen.example' });
  await aMembership(ctx, { personId, organisationId: officeId, role: 'adviser' });
  await nameAdviser(ctx, partnershipId, { personId, startsOn: addDays(ctx.today, -95), endsOn: null });
  await recordBegin(ctx, partnershipId, addDays(ctx.today, -95));
  const adviser = site.browser();
  adviser.setCookie('kt_session', await signIn(ctx, personId));
  const [ahorn, buche] = [
    await signedIn(site, memberIds[0]!, 'coordinator'),
    await signedIn(site, memberIds[1]!, 'coordinator'),
  ];
  const office = await signedIn(site, officeId, 'office');
  await lookAtPairs(ctx);
  await lookAtPairs(ctx);
  await site.settle();
  const asked = site.mails.filter(({ subject }) => subject.startsWith('Zwei Fragen'));
  const path = `/de/arbeit/partnerschaften/${partnershipId}/zwei-fragen`;
  expect(asked.map(({ text }) => text.includes(`http://localhost${path}`))).toEqual([true, true]);
  const question = 'Wie läuft es mit Landkreis Buche?';
  expect((await ahorn.get('/de/arbeit')).html).toContain(question);

  const blank = await ahorn.submit(path, path, { needs: 'Ein Kollege fehlt' });
  expect([blank.status, blank.html.includes('Ein Kollege fehlt</textarea>')]).toEqual([400, true]);
  const stuck = { going: 'stuck', needs: 'Ein Kollege fehlt' };
  expect((await ahorn.submit(path, path, stuck)).status).toBe(303);
  expect((await ahorn.get('/de/arbeit')).html).not.toContain(question);
  const own = await ahorn.get(path);
  expect([own.html.includes('Ein Kollege fehlt'), own.html.includes('Ihre Antwort vom')]).toEqual([true, true]);
  const told = { going: 'well', needs: '', organisationId: memberIds[1]!, channel: 'phone', receivedOn: ctx.today };
  const early = await office.submit(path, path, { ...told, receivedOn: '2027-03-05' });
  expect(early.status).toBe(422);
  expect((await office.submit(path, path, told)).status).toBe(303);
  // The other side sees nothing of it, on no page of the pair.
  for (const page of [path, `/de/arbeit/partnerschaften/${partnershipId}`, '/de/arbeit']) {
    expect((await buche.get(page)).html).not.toContain('Ein Kollege fehlt');
  }
  expect((await adviser.get(path)).status).toBe(403);

  const base = `/de/arbeit/partnerschaften/${partnershipId}/begleitung`;
  const results = await adviser.get(base);
  expect(results.html).toContain('im Auftrag erfasst');
  const says = async () => {
    const { html } = await adviser.get('/de/arbeit/meine-paare');
    return /<p>(?:<strong>)?(Landkreis Ahorn: (?:stockt|läuft).*?)<\/p>/s.exec(html)?.[1]?.replace(/<[^>]+>/g, '');
  };
  const said = 'Landkreis Ahorn: stockt, „Ein Kollege fehlt“; Landkreis Buche: läuft gut';
  expect(await says()).toBe(`${said} Gesagt 1. März 2027 (heute), seither kein Gespräch.`);
  site.setNow(new Date('2027-03-02T09:00:00Z'));
  await aNote(site.ctx(), { partnershipId, memberIds });
  expect(await says()).toBe(said);
  const pages = [blank, own, early, results, await office.get(path), await adviser.get('/en/work/my-pairs')];
  expect(await Promise.all(pages.map(({ html }) => faultsOfHtml(html)))).toEqual(pages.map(() => []));
});
