import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  agreementState as state,
  anAgreementWorld,
  saidIn as said,
  sendForm as send,
} from '../../../../tests/support/agreement-world.ts';
import type { Page } from '../../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { anAgreement, signedByAll } from '../fixtures.ts';
import { listVersions } from '../queries.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

const aWorld = () => anAgreementWorld(site);
const shownAs = (page: Page, words: string) => page.html.includes(words);
const frame = { startsOn: '2027-03-01', endsOn: '2028-02-29', languages: 'de', leading: 'de' };

describe('a new version that is being drafted', () => {
  const longer = { ...frame, startsOn: '2027-02-01', endsOn: '2028-12-31', officeSigns: '', reason: 'Länger' };
  const behalf = { channel: 'phone', receivedOn: '2027-02-26' };

  test('does not keep the one in force from ending early; it stays and can be thrown away', async () => {
    const { pair, base, a, b, office } = await aWorld();
    await signedByAll(site.ctx(), await anAgreement(site.ctx(), pair));
    const [own, other] = pair.memberIds as [string, string];
    await send(a, `${base}/neue-fassung`, { ...longer, organisationId: own });
    const [draft, first] = [await a.get(base), await a.get(`${base}/fassung/1`)];
    expect([state(draft), state(first)]).toEqual(['Entwurf', 'in Kraft']);
    expect([shownAs(draft, `${base}/beenden"`), shownAs(first, `${base}/beenden"`)]).toEqual([true, true]);
    const ending = await a.get(`${base}/beenden`);
    expect(shownAs(ending, 'Der Entwurf der Fassung 2 bleibt.')).toBe(true);
    const ended = await send(a, `${base}/beenden`, {
      organisationId: own,
      on: '2027-02-28',
      reason: 'Stelle unbesetzt',
    });
    expect(ended.status).toBe(303);
    expect(shownAs(await a.get(`${base}/fassung/1`), '>vorzeitig beendet<')).toBe(true);
    // Only whoever began it, or the office, throws it away.
    expect([shownAs(draft, `${base}/verwerfen"`), shownAs(await b.get(base), `${base}/verwerfen"`)]).toEqual([
      true,
      false,
    ]);
    expect(shownAs(await b.get(`${base}/verwerfen`), 'Verwerfen kann den Entwurf nur, wer ihn begonnen hat')).toBe(
      true,
    );
    const unsaid = await send(a, `${base}/verwerfen`, { organisationId: own, reason: ' ' });
    expect([unsaid.status, said(unsaid)]).toEqual([422, ['Geben Sie einen Grund an.']]);
    const long = await send(a, `${base}/verwerfen`, { organisationId: own, reason: 'x'.repeat(2001) });
    expect([long.status, said(long), shownAs(long, 'x'.repeat(2001))]).toEqual([400, ['Das ist zu lang.'], true]);
    expect(
      (await send(office, `${base}/verwerfen`, { organisationId: other, ...behalf, reason: 'Nicht nötig' })).status,
    ).toBe(303);
    const after = await a.get(base);
    expect(shownAs(after, 'verwarf den Entwurf einer neuen Fassung („Nicht nötig“)')).toBe(true);
    expect((await a.get(`${base}/fassung/2`)).status).toBe(404);
    const pages = [draft, first, ending, unsaid, after, await b.get(`${base}/verwerfen`)];
    const faults = [];
    for (const { html } of pages) faults.push(...(await faultsOfHtml(html)));
    expect(faults).toEqual([]);
  });

  test('replaces the earlier one as soon as all have signed', async () => {
    const { pair, base, a } = await aWorld();
    await signedByAll(site.ctx(), await anAgreement(site.ctx(), pair));
    await send(a, `${base}/neue-fassung`, { ...longer, organisationId: pair.memberIds[0]! });
    const [second] = await listVersions(site.ctx(), pair.partnershipId);
    await signedByAll(site.ctx(), second!.id);
    const first = await a.get(`${base}/fassung/1`);
    expect([state(first), shownAs(first, '>ersetzt durch Fassung 2<')]).toEqual([undefined, true]);
  });
});

test('after an early end a pair begins afresh; what cannot be done says why', async () => {
  const { pair, base, a } = await aWorld();
  await signedByAll(site.ctx(), await anAgreement(site.ctx(), pair));
  const own = { organisationId: pair.memberIds[0]! };
  expect(shownAs(await a.get(`${base}/beginnen`), 'Für dieses Paar gibt es schon eine Vereinbarung.')).toBe(true);
  await send(a, `${base}/beenden`, { ...own, on: '2027-06-30', reason: 'Gekündigt' });
  const announced = await a.get(base);
  expect([state(announced), shownAs(announced, 'Endet vorzeitig am 30. Juni 2027')]).toEqual(['in Kraft', true]);
  const amend = await a.get(`${base}/neue-fassung`);
  expect(shownAs(amend, 'Diese Vereinbarung wurde vorzeitig beendet. Sie können eine neue beginnen.')).toBe(true);
  expect((await send(a, `${base}/beginnen`, { ...frame, ...own })).status).toBe(303);
  const again = await a.get(base);
  expect([state(again), shownAs(again, '>Fassung 2<')]).toEqual(['Entwurf', true]);
  expect([...(await faultsOfHtml(announced.html)), ...(await faultsOfHtml(amend.html))]).toEqual([]);
});

test('whoever announced an early end changes its day; the others read it, and nobody overwrites what was not read', async () => {
  const { pair, base, a, b, office } = await aWorld();
  await signedByAll(site.ctx(), await anAgreement(site.ctx(), pair));
  const own = { organisationId: pair.memberIds[0]! };
  await send(a, `${base}/beenden`, { ...own, on: '2027-06-30', reason: 'Gekündigt' });
  expect([shownAs(await a.get(base), `${base}/beenden"`), shownAs(await b.get(base), `${base}/beenden"`)]).toEqual([
    true,
    false,
  ]);
  const form = await a.get(`${base}/beenden`);
  expect(await faultsOfHtml(form.html)).toEqual([]);
  expect(shownAs(await b.get(`${base}/beenden`), 'Das vorzeitige Ende ist schon festgehalten.')).toBe(true);
  expect((await send(a, `${base}/beenden`, { ...own, on: '2027-09-30', reason: 'Stelle bis September' })).status).toBe(
    303,
  );
  const late = await send(office, `${base}/beenden`, {
    ...{ ...own, channel: 'phone', receivedOn: '2027-02-26' },
    ...{ on: '2027-07-31', reason: 'Doch früher', seen: '2027-06-30' },
  });
  expect([late.status, said(late), shownAs(late, 'Doch früher')]).toEqual([
    422,
    ['Inzwischen hat jemand den Tag geändert. Vergleichen Sie und speichern Sie noch einmal.'],
    true,
  ]);
  const read = await b.get(base);
  expect([shownAs(read, 'Endet vorzeitig am 30. September 2027'), shownAs(read, 'zuvor 30. Juni 2027')]).toEqual([
    true,
    true,
  ]);
  await site.settle();
  const mails = site.mails.filter(({ text }) => text.includes('den Tag des vorzeitigen Endes geändert'));
  expect(mails.length).toBe(2);
});
