import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { anOrganisation } from '../../organisations/fixtures.ts';
import { aCall, aProgramme } from '../../programmes/fixtures.ts';

let site: TestSite;

beforeAll(async () => {
  site = await openTestSite();
  const officeId = await anOrganisation(site.ctx(), { kind: 'office', name: 'Büro <Mitte>', phone: '0123 456 78-0' });
  const programme = await aProgramme(site.ctx(), { officeId });
  await aCall(site.ctx(), { programmeId: programme.id, slug: 'runde' });
  await aCall(site.ctx(), { programmeId: programme.id, slug: 'entwurf', state: 'draft' });
});
afterAll(() => site.close());

const bytesOf = async (path: string) =>
  new Uint8Array(await (await site.browser().get(path)).response.clone().arrayBuffer());

describe.each([
  { language: 'de', path: '/de/aufrufe/runde/interessensbekundung', hint: 'Hier ausfüllen', field: 'Mobilität' },
  { language: 'en', path: '/en/calls/runde/expression-of-interest', hint: 'Fill in here', field: 'Mobility' },
])('the form on paper in $language', ({ path, hint, field }) => {
  test('is a Word file with fields to type into, to choose from and to tick', async () => {
    const parts = unzipSync(await bytesOf(`${path}.docx`));
    const xml = strFromU8(parts['word/document.xml']!);
    const tags = [...xml.matchAll(/<w:tag w:val="([^"]*)"/g)].map(([, tag]) => tag);
    expect(tags.filter(tag => tag!.endsWith('-mobility'))).toEqual([
      'experience-mobility',
      'need-mobility',
      'role-mobility',
    ]);
    expect(new Set(tags).size).toBe(tags.length);
    expect(xml.match(/<w:dropDownList>/g)).toHaveLength(18);
    expect(xml).toContain('w14:checkbox');
    expect(xml).toContain(hint);
    expect(xml).toContain(field);
    // Names with signs of their own stay words.
    expect(xml).toContain('Büro &lt;Mitte&gt;');
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(5);
  });

  test('is an accessible PDF to print', async () => {
    const pdf = Buffer.from(await bytesOf(`${path}.pdf`)).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain('pdfuaid');
  });
});

test('there is no form for a call that nobody may know of', async () => {
  expect((await site.browser().get('/de/aufrufe/entwurf/interessensbekundung.docx')).status).toBe(404);
  expect((await site.browser().get('/de/aufrufe/gibt-es-nicht/interessensbekundung.pdf')).status).toBe(404);
});
