import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { day } from '../../../kernel/day.ts';
import { aProject } from '../../networks/fixtures.ts';
import { anOrganisation } from '../../organisations/fixtures.ts';
import { aProgramme } from '../../programmes/fixtures.ts';
import { flyerOf } from '../documents/flyer.ts';
import { aContent } from '../fixtures.ts';
import { partKey } from '../model/parts.ts';
import { findProjectBySlug } from '../../networks/queries.ts';
import { loadSubjectOfProject } from '../queries/subject.ts';

let site: TestSite;

beforeAll(async () => {
  site = await openTestSite();
  const officeId = await anOrganisation(site.ctx(), { kind: 'office', name: 'Koordination', phone: '0123 45' });
  const programme = await aProgramme(site.ctx(), { officeId, slug: 'klima', format: 'network', modules: ['networks'] });
  await aProject(site.ctx(), {
    programmeId: programme.id,
    slug: 'klimapartnerschaft',
    name: { de: 'KlimaPartnerschaft', en: 'Climate Partnership' },
    fromDay: day('2012-07-01'),
    toDay: day('2014-06-30'),
    memberIds: [
      await anOrganisation(site.ctx(), { name: 'Leiria' }),
      await anOrganisation(site.ctx(), { name: 'Trakai' }),
    ],
  });
  await aContent(site.ctx(), partKey(programme.id, 'about'), {
    de: { body: 'Klimaschutz geht **alle** an.\n\n- Wasser\n- Abfall' },
    en: { body: 'Climate protection is up to everyone.' },
  });
});
afterAll(() => site.close());

const bytesOf = async (path: string) =>
  Buffer.from(await (await site.browser().get(path)).response.clone().arrayBuffer());

test('the flyer says what the page of the project says, in its language', async () => {
  const project = (await findProjectBySlug(site.ctx(), 'klimapartnerschaft'))!;
  const flyer = flyerOf(await loadSubjectOfProject(site.ctx(), project, 'de'), 'https://klima.example/p', 'de');
  expect(flyer.title).toBe('KlimaPartnerschaft');
  expect(flyer.members).toEqual(['Leiria', 'Trakai']);
  expect(flyer.about.blocks).toEqual([
    { kind: 'paragraph', text: 'Klimaschutz geht alle an.' },
    { kind: 'item', text: 'Wasser' },
    { kind: 'item', text: 'Abfall' },
  ]);
  expect(flyer.facts).toEqual([{ term: 'Laufzeit', value: '1. Juli 2012 bis 30. Juni 2014' }]);
  expect(flyer.contact.lines).toEqual(['Koordination', 'Telefon: 0123 45', 'klima.example/p']);
});

test.each(['/de/projekte', '/en/projects'])('%s: the flyer is an accessible PDF of two pages', async path => {
  const pdf = (await bytesOf(`${path}/klimapartnerschaft/flyer.pdf`)).toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf).toContain('pdfuaid');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
});

test('a shared link shows a picture of 1200 by 630 pixels', async () => {
  for (const name of ['start', 'klimapartnerschaft']) {
    const { width, height, format } = await sharp(await bytesOf(`/de/vorschaubild/${name}`)).metadata();
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
  }
  expect((await site.browser().get('/de/vorschaubild/gibt-es-nicht')).status).toBe(404);
});
