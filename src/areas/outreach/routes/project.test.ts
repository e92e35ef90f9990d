import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { day } from '../../../kernel/day.ts';
import { anEvent } from '../../events/fixtures.ts';
import { aFunding } from '../../funding/fixtures.ts';
import { aProject } from '../../networks/fixtures.ts';
import { anOrganisation } from '../../organisations/fixtures.ts';
import { recordPartnership } from '../../partnerships/commands.ts';
import { aCall, aProgramme } from '../../programmes/fixtures.ts';
import { aContent } from '../fixtures.ts';
import { partKey } from '../model/parts.ts';

let site: TestSite;

beforeAll(async () => {
  site = await openTestSite();
  await tellRegionTwinning();
  await tellProject();
});
afterAll(() => site.close());

async function tellRegionTwinning() {
  const ctx = site.ctx();
  const officeId = await anOrganisation(ctx, { kind: 'office', name: 'Programmbüro', email: 'buero@twinning.example' });
  const programme = await aProgramme(ctx, { officeId });
  const round = await aCall(ctx, { programmeId: programme.id, slug: '2016', state: 'archived' });
  await aCall(ctx, { programmeId: programme.id, slug: '2027' });
  const [giessen, flaeming] = [
    await anOrganisation(ctx, { name: 'Landkreis Gießen' }),
    await anOrganisation(ctx, { name: 'Landkreis Teltow-Fläming' }),
  ];
  const label = { de: 'Energierunden in Unternehmen', en: 'Energy rounds in companies' };
  await recordPartnership(ctx, {
    callId: round.id,
    memberIds: [giessen, flaeming],
    fields: [{ label, fromId: giessen, toId: flaeming }],
    confirmedAt: null,
  });
}

/** Five towns and one theme whose host and date nobody has handed down. */
async function tellProject() {
  const ctx = site.ctx();
  const officeId = await anOrganisation(ctx, {
    kind: 'office',
    name: 'Koordination',
    email: 'koordination@stadt.example',
  });
  const programme = await aProgramme(ctx, {
    officeId,
    slug: 'klima',
    format: 'network',
    modules: ['networks', 'events', 'funding'],
  });
  const memberIds: string[] = [];
  for (const name of ['Bernburg', 'Borne', 'Leiria', 'Rheine', 'Trakai']) {
    memberIds.push(await anOrganisation(ctx, { name }));
  }
  const theme = { de: 'Verkehr und Tourismus', en: 'Transport and tourism' };
  const { id: eventId } = await anEvent(ctx, { programmeId: programme.id, theme, state: 'held' });
  await aProject(ctx, {
    programmeId: programme.id,
    slug: 'klimapartnerschaft',
    name: { de: 'KlimaPartnerschaft', en: 'Climate Partnership' },
    fromDay: day('2012-07-01'),
    toDay: day('2014-06-30'),
    coordinationId: officeId,
    address: 'Musterweg 6\n12345 Rheine',
    memberIds,
    themes: [{ label: theme, hostId: null, eventId }],
  });
  await aFunding(ctx, programme.id, {
    totalCents: 14_200_000,
    shares: memberIds.map(organisationId => ({ organisationId, cents: 2_500_000, approximate: true })),
    funders: [{ organisationId: await anOrganisation(ctx, { kind: 'funder', name: 'Europäische Union' }) }],
  });
  await aContent(ctx, partKey(programme.id, 'about'), { de: { body: 'Klimaschutz geht **alle** an.' } });
}

const read = async (path: string) => (await site.browser().get(path)).html;
/** The words of a page, as somebody reads them who hears no hidden piece. */
const words = (html: string) =>
  html
    .replace(/<span hidden(="")?>[^<]*<\/span>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('the first page leads through two doors and to the open call', async () => {
  const html = await read('/de');
  expect(html).toContain('href="/de/regionen-twinning"');
  expect(html).toContain('href="/de/klimapartnerschaft"');
  expect(words(html)).toContain('Interesse bekunden bis Mo., 29. März');
  expect(words(html)).toContain('Landkreis Gießen und Landkreis Teltow-Fläming');
  expect(words(html)).toContain('KlimaPartnerschaft : Bernburg, Borne, Leiria, Rheine, Trakai');
});

describe('region twinning', () => {
  test('tells its rounds with their pairs, hands out the form of the open call in both languages, and the flyer', async () => {
    const html = await read('/de/regionen-twinning');
    expect(words(html)).toContain('Energierunden in Unternehmen: Landkreis Gießen berät Landkreis Teltow-Fläming');
    const forms = [...html.matchAll(/href="([^"]*\.(?:docx|pdf))"/g)].map(([, href]) => href);
    expect(forms).toEqual([
      '/de/aufrufe/2027/interessensbekundung.docx',
      '/de/aufrufe/2027/interessensbekundung.pdf',
      '/en/calls/2027/expression-of-interest.docx',
      '/en/calls/2027/expression-of-interest.pdf',
      '/de/projekte/regionen-twinning/flyer.pdf',
    ]);
  });

  test('shows the address of the office to people', async () => {
    expect(words(await read('/de/regionen-twinning')).replaceAll(' ', '')).toContain('buero@twinning.example');
  });
});

describe('the page of a project', () => {
  test('says of what is not handed down that it is not, and shows the rest of the money', async () => {
    const text = words(await read('/de/klimapartnerschaft'));
    expect(text).toContain('Verkehr und Tourismus nicht überliefert nicht überliefert nicht überliefert');
    expect(text).toContain('1. Juli 2012 bis 30. Juni 2014');
    expect(text).toContain('Fördersumme 142.000 €');
    expect(text).toContain('etwa 25.000 € je Stadt');
    expect(text).toContain('17.000 €. Wofür, ist nicht angegeben.');
    expect(text).toContain('Europäische Union nicht überliefert');
  });

  test('shows what is written in another language only, and says so', async () => {
    const html = await read('/en/climate-partnership');
    expect(html).toContain('lang="de"');
    expect(html).toContain('Klimaschutz geht <strong>alle</strong> an.');
  });

  test('stands at one address, to which its name leads, too', async () => {
    expect((await site.browser().get('/de/projekte/klimapartnerschaft')).location).toBe('/de/klimapartnerschaft');
    expect((await site.browser().get('/de/projekte/regionen-twinning')).location).toBe('/de/regionen-twinning');
    expect((await site.browser().get('/de/projekte/gibt-es-nicht')).status).toBe(404);
  });
});

test.each([
  '/de',
  '/en',
  '/de/regionen-twinning',
  '/en/region-twinning',
  '/de/klimapartnerschaft',
  '/en/climate-partnership',
])('%s is valid HTML', async path => {
  expect(await faultsOfHtml(await read(path))).toEqual([]);
});
