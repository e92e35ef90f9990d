import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from '../../../tests/support/browser.ts';
import { signedIn } from '../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../tests/support/valid-html.ts';
import { listHistory } from '../../platform/audit.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { listOrganisations } from '../organisations/queries.ts';
import { aProgramme } from '../programmes/fixtures.ts';
import { aFunding } from './fixtures.ts';
import { findFunding } from './queries.ts';

const page = '/de/arbeit/oeffentlichkeit/foerderung/klimapartnerschaft';
const add = `${page}/geldgeber/neu`;

let site: TestSite;
let programmeId: string;
let office: Browser;
let towns: string[];

beforeAll(async () => {
  site = await openTestSite();
  const officeId = await anOrganisation(site.ctx(), { kind: 'office', name: 'Koordination' });
  const programme = await aProgramme(site.ctx(), { officeId, slug: 'klimapartnerschaft', modules: ['funding'] });
  programmeId = programme.id;
  office = await signedIn(site, officeId, 'office');
  towns = [];
  for (const name of ['Rheine', 'Trakai']) towns.push(await anOrganisation(site.ctx(), { name }));
});
beforeEach(() => sql`truncate programme_funding cascade`.execute(site.services.db));
afterAll(() => site.close());

/** The words that a reader sees, without the marks between them. */
function words(html: string): string {
  return html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

async function logoFile(): Promise<File> {
  const picture = sharp({ create: { width: 20, height: 10, channels: 3, background: '#003399' } });
  return new File([new Uint8Array(await picture.png().toBuffer())], 'logo.png');
}

describe('the office', () => {
  test('enters total and shares, and reads the rest', async () => {
    const form = await office.get(page);
    expect([form.status, await faultsOfHtml(form.html)]).toEqual([200, []]);
    const sent = await office.submit(page, page, {
      total: '142.000',
      fromDay: '2012-07-01',
      toDay: '2014-06-30',
      'shares.0.organisationId': towns[0]!,
      'shares.0.cents': '25.000',
      'shares.0.approximate': 'ja',
      'shares.2.organisationId': towns[1]!,
      'shares.2.cents': '25.000,50',
    });
    expect(sent.location).toBe(page);
    const funding = await findFunding(site.ctx(), programmeId);
    expect(funding?.shares.map(({ name, cents, approximate }) => [name, cents, approximate])).toEqual([
      ['Rheine', 2_500_000, true],
      ['Trakai', 2_500_050, false],
    ]);
    expect(words((await office.get(page)).html)).toContain('Rest nach den Anteilen: 91.999,50 €.');
    const [line] = await listHistory(site.ctx(), 'funding', programmeId);
    expect(line?.action).toBe('funding.recorded');
  });

  test('gets back what was typed, with a sentence beside each input that does not fit', async () => {
    const wrong = { total: 'viel', fromDay: '2012-02-30', 'shares.0.cents': '25.000' };
    const answer = await office.submit(page, page, wrong);
    expect([answer.status, await faultsOfHtml(answer.html)]).toEqual([400, []]);
    const said = words(answer.html);
    for (const sentence of [
      'Geben Sie einen Betrag in Euro an',
      'Diesen Tag gibt es nicht.',
      'Wählen Sie das Mitglied',
    ]) {
      expect(said).toContain(sentence);
    }
    expect(answer.html).toContain('value="viel"');
    const tooMuch = { total: '10', 'shares.0.organisationId': towns[0]!, 'shares.0.cents': '10,01' };
    const refused = await office.submit(page, page, tooMuch);
    expect([refused.status, words(refused.html).includes('zusammen höher als die Fördersumme')]).toEqual([422, true]);
    expect(await findFunding(site.ctx(), programmeId)).toBe(null);
  });

  test('adds a funder with credit line and logo, which everybody can see, drawn anew', async () => {
    const sent = await office.submit(add, add, {
      name: 'Europäische Union',
      'credit-de': 'Unterstützt durch die Europäische Union.',
      'alt-de': 'Fahne der Europäischen Union',
      logo: await logoFile(),
    });
    expect(sent.location).toBe(page);
    const [funder] = (await findFunding(site.ctx(), programmeId))!.funders;
    expect([funder?.name, funder?.cents, funder?.creditLine, funder?.logo?.alt]).toEqual([
      'Europäische Union',
      null,
      { de: 'Unterstützt durch die Europäische Union.', en: '' },
      { de: 'Fahne der Europäischen Union', en: '' },
    ]);
    const shown = await site.browser().get(`/foerderung/logo/${funder!.logo!.fileId}`);
    expect([shown.status, shown.response.headers.get('Content-Type')]).toEqual([200, 'image/jpeg']);
    expect((await sharp(await shown.response.arrayBuffer()).metadata()).width).toBe(20);
    const edit = `${page}/geldgeber/${funder!.organisationId}`;
    expect(await faultsOfHtml((await office.get(edit)).html)).toEqual([]);
    const changed = { funder: funder!.organisationId, cents: '100.000', 'alt-de': 'Sterne' };
    expect((await office.submit(edit, edit, changed)).status).toBe(303);
    const [after] = (await findFunding(site.ctx(), programmeId))!.funders;
    expect([after?.cents, after?.logo]).toEqual([
      10_000_000,
      { fileId: funder!.logo!.fileId, alt: { de: 'Sterne', en: '' } },
    ]);
  });

  test('is told what is wrong with a logo; a picture by name only, a drawing with a program, one without words', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const tried = async (file: File, alt: string) => {
      const answer = await office.submit(add, add, { name: 'Ministerium', 'alt-de': alt, logo: file });
      return [answer.status, words(answer.html)] as const;
    };
    for (const file of [new File([svg], 'logo.svg'), new File([svg], 'logo.png'), new File(['MZ'], 'logo.jpg')]) {
      const [status, said] = await tried(file, 'Adler');
      expect([status, said.includes('Das ist kein PNG und kein JPEG.')]).toEqual([422, true]);
    }
    const [status, said] = await tried(await logoFile(), '');
    expect([status, said.includes('Sagen Sie, was auf dem Logo steht.')]).toEqual([422, true]);
    expect(await findFunding(site.ctx(), programmeId)).toBe(null);
    expect((await listOrganisations(site.ctx(), { kinds: ['funder'] })).map(({ name }) => name)).not.toContain(
      'Ministerium',
    );
  });

  test('takes a funder off after a question', async () => {
    const organisationId = await anOrganisation(site.ctx(), { kind: 'funder', name: 'Land' });
    await aFunding(site.ctx(), programmeId, { funders: [{ organisationId }] });
    const remove = `${page}/geldgeber/${organisationId}/entfernen`;
    expect((await office.submit(remove, remove)).location).toBe(page);
    expect((await findFunding(site.ctx(), programmeId))?.funders).toEqual([]);
  });
});

test('a file that is no logo is not handed out as one', async () => {
  const id = '019500aa-0000-7000-8000-000000000001';
  for (const path of [id, 'x', '..%2f..%2fetc%2fpasswd']) {
    expect((await site.browser().get(`/foerderung/logo/${path}`)).status).toBe(404);
  }
});
