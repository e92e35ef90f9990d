import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from '../../../tests/support/browser.ts';
import { signedIn } from '../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../tests/support/valid-html.ts';
import { addContactPerson } from '../organisations/commands.ts';
import { aPair, aPaper } from './fixtures.ts';
import type { CouncilPaper } from './model.ts';
import { loadPaper } from './queries.ts';

let site: TestSite;
let officeId: string;
let own: string;
let partnershipId: string;
let clerk: Browser;
beforeAll(async () => {
  site = await openTestSite();
  const ctx = site.ctx();
  ({ officeId, own, partnershipId } = await aPair(ctx));
  await addContactPerson(ctx, own, { name: 'Mila Muster', jobTitle: '', email: 'mila@musterland.example', phone: '' });
  clerk = await signedIn(site, own, 'clerk');
});
afterAll(() => site.close());

let paper: CouncilPaper;
let page: string;
beforeEach(async () => {
  paper = await aPaper(site.ctx(), { partnershipId, organisationId: own });
  page = `/de/arbeit/vorlagen/${paper.id}`;
});

/** The words that a reader sees. The page is checked on the way. */
async function read(browser: Browser, path: string): Promise<string> {
  const { status, html } = await browser.get(path);
  expect([path, status, await faultsOfHtml(html)]).toEqual([path, 200, []]);
  return wordsOf(html);
}

const wordsOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('a clerk', () => {
  test('begins a paper from the partnership and reads it, in both languages', async () => {
    const begin = `/de/arbeit/partnerschaften/${partnershipId}/vorlage`;
    expect(await read(clerk, begin)).toContain('Informationsvorlage');
    const sent = await clerk.submit(begin, begin, { kind: 'decision', language: 'de' });
    expect(await read(clerk, sent.location!)).toContain(
      'Beschlussvorschlag Ändern Die Vertretung stimmt der Kooperation',
    );
    const english = sent.location!.replace('/de/arbeit/vorlagen', '/en/work/papers');
    expect(await read(clerk, english)).toContain('Draft resolution');
    const resolutions = await read(clerk, '/de/arbeit/beschluesse');
    expect(resolutions).toMatch(
      /Noch nötig .* Beschlussvorlage Landkreis Ahorn Landkreis Buche noch kein Gremium – Entwurf/,
    );
    expect(await read(clerk, '/en/work/resolutions')).toContain('No resolution yet.');
    expect(await read(clerk, '/de/arbeit/vorlagen')).toContain('Landkreis Ahorn Landkreis Buche Entwurf');
  });

  test('fills in what only the authority knows; a wrong day gets a sentence, and nothing typed is lost', async () => {
    const form = `${page}/angaben`;
    const values = { town: 'Ahornau', paperOn: '2027-02-30', 'annexes.0.title': 'Lageplan', signatory: 'Der Landrat' };
    const given = { kind: 'information', language: 'de', isPublic: 'yes', climateEffect: 'no', agreement: 'internal' };
    const refused = await clerk.submit(form, form, { ...given, ...values });
    expect([refused.status, await faultsOfHtml(refused.html)]).toEqual([400, []]);
    expect(wordsOf(refused.html)).toContain('Geben Sie einen Tag an, den es gibt.');
    for (const typed of ['Ahornau', 'Lageplan', 'Der Landrat']) expect(refused.html).toContain(`value="${typed}"`);
    const taken = await clerk.submit(form, form, { ...given, ...values, paperOn: '2027-02-28' });
    expect(taken.location).toBe(page);
    const text = await read(clerk, page);
    expect(text).toContain('Nein, keine Auswirkungen auf das Klima.');
    expect(text).toContain('(Regionen-Twinning) (nicht öffentlich)');
    expect((await loadPaper(site.ctx(), paper.id)).annexes).toEqual([
      { title: '', isPublic: false },
      { title: 'Lageplan', isPublic: false },
    ]);
  });

  test('who edits what somebody else has just saved reads both texts and loses nothing', async () => {
    const form = `${page}/text/costs`;
    const head = await signedIn(site, own, 'head');
    const { html } = await clerk.get(form);
    const seen = /name="seen" value="([^"]+)"/.exec(html)![1]!;
    expect((await head.submit(form, form, { text: 'Text der Landrätin', act: 'save' })).location).toBe(page);
    const refused = await clerk.submit(form, form, { text: 'Text des Sitzungsdienstes', act: 'save', seen });
    expect([refused.status, await faultsOfHtml(refused.html)]).toEqual([422, []]);
    for (const text of ['Text der Landrätin', 'Text des Sitzungsdienstes']) expect(refused.html).toContain(text);
    const again = await clerk.submit(form, form, { text: 'Beides zusammen', act: 'save' });
    expect(again.location).toBe(page);
    expect(await read(clerk, page)).toContain('von Ihnen geändert Beides zusammen');
  });

  test('enters the bodies and sees by when to hand in; a missed day is said', async () => {
    const form = `${page}/beratungsfolge`;
    const row = (index: number, values: Record<string, string>) =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [`rows.${index}.${name}`, value]));
    const committee = { newBody: 'Umweltausschuss', leadDays: '10', leadUnit: 'working', role: 'preliminary' };
    const bad = await clerk.submit(form, form, row(0, { ...committee, order: '1', day: '2027-03-08', time: '25:00' }));
    expect([bad.status, await faultsOfHtml(bad.html)]).toEqual([400, []]);
    expect(wordsOf(bad.html)).toContain('Geben Sie die Uhrzeit so an: 17:00.');
    expect(bad.html).toContain('value="Umweltausschuss"');
    const more = row(0, { ...committee, order: '1', day: '2027-03-08', time: '17:00', isPublic: 'yes' });
    expect((await clerk.submit(form, form, { ...more, act: 'more' })).location).toBe(form);
    const text = await read(clerk, page);
    expect(text).toContain(
      'Umweltausschuss Vorberatung, öffentlich Mo., 22. Februar 2027 Abgabe versäumt 10 Arbeitstage',
    );
    expect(text).toContain('Die Frist für Umweltausschuss endete am 22. Februar 2027.');
    expect(await read(clerk, '/de/arbeit')).toContain('Die Abgabe war am Mo., 22. Februar 2027 fällig.');
  });

  test('takes the sittings of known bodies from a calendar; what is no calendar gets a sentence and stays', async () => {
    await aPaper(site.ctx(), { partnershipId, organisationId: own, sequence: [{ body: 'Bauausschuss' }] });
    const form = `${page}/sitzungen`;
    const sequence = `${page}/beratungsfolge`;
    const refused = await clerk.submit(form, form, { calendar: 'Kreistag am 12. April' });
    expect([refused.status, await faultsOfHtml(refused.html)]).toEqual([422, []]);
    expect(wordsOf(refused.html)).toContain('Darin steht kein Termin.');
    expect(refused.html).toContain('Kreistag am 12. April');
    const calendar = ['20270412T170000', '20270510T170000']
      .map(start => `BEGIN:VEVENT\nDTSTART:${start}\nSUMMARY:Bauausschuss\nEND:VEVENT`)
      .join('\n');
    const other = 'BEGIN:VEVENT\nDTSTART;VALUE=DATE:20270413\nSUMMARY:Betriebsausflug\nEND:VEVENT';
    const sent = await clerk.submit(form, form, { file: new File([`${calendar}\n${other}`], 'sitzungen.ics') });
    const text = await read(clerk, sent.location!);
    expect(text).toContain('2 Sitzungen übernommen Ein Termin nennt keines Ihrer Gremien.');
    const known = 'Bauausschuss: Mo., 12. April 2027, 17:00 Bauausschuss: Mo., 10. Mai 2027, 17:00';
    expect(await read(clerk, `${page}/beratungsfolge`)).toContain(known);
    const { html } = await clerk.get(sequence);
    expect(await faultsOfHtml(html)).toEqual([]);
    const [, may] = /<option value="([^"]+)">Bauausschuss: Mo., 10. Mai 2027, 17:00</.exec(html)!;
    const row = { 'rows.0.known': may!, 'rows.0.role': 'notice', 'rows.0.isPublic': 'yes' };
    expect((await clerk.submit(sequence, sequence, row)).location).toBe(page);
    const { consultations } = await loadPaper(site.ctx(), paper.id);
    const [taken] = consultations.filter(({ sitting }) => sitting?.id === may);
    expect([taken!.body.name, taken!.sitting!.day, taken!.sitting!.time]).toEqual([
      'Bauausschuss',
      '2027-05-10',
      '17:00',
    ]);
  });

  test('records the result with the extract, which colleagues can read', async () => {
    paper = await aPaper(site.ctx(), {
      partnershipId,
      organisationId: own,
      sequence: [{ body: 'Kreistag', day: '2027-02-22' }],
      moves: ['co-signed', 'released', 'scheduled'],
    });
    page = `/de/arbeit/vorlagen/${paper.id}`;
    const form = `${page}/beratung/${paper.consultations[0]!.id}`;
    expect(await read(clerk, form)).toContain('zur Kenntnis genommen');
    const file = new File(['%PDF-1.7 Auszug'], 'auszug.pdf');
    const sent = await clerk.submit(form, form, { result: 'noted', resultOn: '2027-02-22', file });
    expect(sent.location).toBe(page);
    const reader = await signedIn(site, own, 'reader');
    expect(await read(reader, page)).toContain('zur Kenntnis genommen, Mo., 22. Februar 2027 Auszug');
    expect((await reader.get(`${form}/auszug`)).status).toBe(200);
  });
});

test('the office says how and when it got what it records', async () => {
  const office = await signedIn(site, officeId, 'office');
  const form = `${page}/schritt`;
  const refused = await office.submit(`${form}?to=co-signed`, form, {});
  expect([refused.status, await faultsOfHtml(refused.html)]).toEqual([400, []]);
  const sent = await office.submit(`${form}?to=co-signed`, form, { channel: 'phone', receivedOn: '2027-02-26' });
  expect(sent.location).toBe(page);
  expect(await read(office, page)).toContain(
    'Mitzeichnung festgehalten (Telefon, eingegangen am Fr., 26. Februar 2027)',
  );
});

test('everybody reads a released paper without names of staff; its own people have them in Word and print', async () => {
  paper = await aPaper(site.ctx(), { partnershipId, organisationId: own, moves: ['co-signed', 'released'] });
  const anybody = site.browser();
  for (const path of [`/de/vorlagen/${paper.id}`, `/en/papers/${paper.id}`]) {
    const text = await read(anybody, path);
    expect([text.includes('Regionen-Twinning mit dem Landkreis Buche'), text.includes('Mila Muster')]).toEqual([
      true,
      false,
    ]);
  }
  const pdf = await anybody.get(`/de/vorlagen/${paper.id}/vorlage.pdf`);
  const bytes = Buffer.from(await pdf.response.arrayBuffer()).toString('latin1');
  expect([pdf.status, bytes.slice(0, 5), bytes.includes('pdfuaid')]).toEqual([200, '%PDF-', true]);
  const { response } = await clerk.get(`/de/arbeit/vorlagen/${paper.id}/vorlage.docx`);
  const document = strFromU8(unzipSync(new Uint8Array(await response.arrayBuffer()))['word/document.xml']!);
  const headings = [...document.matchAll(/<w:pStyle w:val="Heading(\d)"\/>.*?<w:t[^>]*>([^<]*)<\/w:t>/g)];
  expect(headings.map(([, level, text]) => `${level} ${text}`)).toEqual([
    '1 Informationsvorlage',
    '2 Betreff: Regionen-Twinning mit dem Landkreis Buche',
    '2 Sachverhalt',
    '3 Aufgaben des Programmbüros',
    '3 Aufgaben der Partner',
    '3 Kosten des Projektes',
    '2 Finanzielle Auswirkungen',
    '2 Auswirkungen auf das Klima',
    '2 Anlagen',
    '2 Auskunft',
  ]);
  expect(document).toContain('Mila Muster');
});

describe('the link for the council office', () => {
  async function made(): Promise<string> {
    const form = `${page}/link`;
    const sent = await clerk.submit(form, form, { until: '2027-03-31' });
    const { html } = await clerk.get(sent.location!);
    expect(await faultsOfHtml(html)).toEqual([]);
    return /\/de\/sitzungsdienst\/[\w-]+/.exec(html)![0];
  }

  test('shows every field as plain text to somebody without account, and opening it changes nothing', async () => {
    paper = await aPaper(site.ctx(), {
      partnershipId,
      organisationId: own,
      details: { number: '7/27' },
      sequence: [{ body: 'Kreistag', day: '2027-04-19', leadDays: '10', leadUnit: 'working' }],
    });
    page = `/de/arbeit/vorlagen/${paper.id}`;
    const path = await made();
    const before = await site.ctx().db.selectFrom('auditEntry').selectAll().execute();
    const anybody = site.browser();
    const text = await read(anybody, path);
    expect(text).toContain('Letzte Abgabe für Kreistag: Mo., 5. April 2027');
    const { html } = await anybody.get(path);
    const fields = [...html.matchAll(/<label[^>]*>([^<]*)<\/label><textarea[^>]*readonly[^>]*>([^<]*)/g)];
    expect(fields.map(([, label]) => label)).toEqual([
      'Art der Vorlage',
      'Nummer',
      'Betreff',
      'Öffentlichkeit',
      'Beratungsfolge der Gremien',
      'Es zeichnet',
      'Sachverhalt',
      'Finanzielle Auswirkungen',
      'Auswirkungen auf das Klima',
      'Anlagen',
      'Auskunft',
    ]);
    expect(fields[1]![2]).toBe('7/27');
    expect(fields[6]![2]).toContain('\n- mindestens einen Ansprechpartner für die Zusammenarbeit benennen\n');
    expect(await read(anybody, path.replace('/de/sitzungsdienst', '/en/council-office'))).toContain(
      'Reading changes nothing.',
    );
    expect((await anybody.get(`${path}/vorlage.docx`)).status).toBe(200);
    expect(await site.ctx().db.selectFrom('auditEntry').selectAll().execute()).toEqual(before);
  });

  test('ends with its day, or when somebody ends it; another address opens nothing', async () => {
    const path = await made();
    const other = await made();
    expect((await site.browser().get(`${path.slice(0, -1)}_`)).status).toBe(404);
    const { html } = await clerk.get(`${page}/link`);
    const [latest] = [...html.matchAll(/action="([^"]*\/link\/[^"]+)"/g)].map(([, action]) => action!);
    expect((await clerk.submit(`${page}/link`, latest!)).location).toBe(`${page}/link`);
    // Both were made at one moment; whichever stood first is gone, the other one holds.
    const open = async (one: string) => ((await site.browser().get(one)).status === 200 ? [one] : []);
    const [left, ...more] = [...(await open(path)), ...(await open(other))];
    expect(more).toEqual([]);
    const now = site.ctx().now;
    site.setNow(new Date('2027-04-01T08:00:00Z'));
    const over = await site.browser().get(left!);
    site.setNow(now);
    expect([over.status, await faultsOfHtml(over.html)]).toEqual([410, []]);
    expect(wordsOf(over.html)).toContain('Dieser Link gilt nicht mehr');
  });

  test('holds for three months at most', async () => {
    const form = `${page}/link`;
    const refused = await clerk.submit(form, form, { until: '2027-09-01' });
    expect([refused.status, wordsOf(refused.html).includes('höchstens 90 Tage')]).toEqual([422, true]);
    expect(refused.html).toContain('value="2027-09-01"');
  });
});
